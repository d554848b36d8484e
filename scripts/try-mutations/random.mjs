/** A generator of numbers from 0 up to 1 that gives the same ones for the same seed (mulberry32, public domain). */
export function seeded(seed) {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up to `below`. */
export const upTo = (random, below) => Math.floor(random() * below);

export const pick = (random, list) => list[upTo(random, list.length)];
