import { BOMBS, mutateInside } from './bombs.mjs';
import { pick, seeded, upTo } from './random.mjs';

/** Most bytes that a mutation may grow to. */
const LARGEST = 50 * 1024 * 1024;

const concat = (...parts) => new Uint8Array(Buffer.concat(parts));

/** Two places in the bytes, in order, not further apart than `most`. */
function stretch(random, bytes, most) {
  const start = upTo(random, bytes.length);
  return [start, Math.min(bytes.length, start + 1 + upTo(random, most))];
}

const cut = (random, bytes) => bytes.slice(0, upTo(random, bytes.length));
const takeOut = (random, bytes) => {
  const [start, end] = stretch(random, bytes, 5000);
  return concat(bytes.subarray(0, start), bytes.subarray(end));
};
const double = (random, bytes) => {
  const [start, end] = stretch(random, bytes, 20_000);
  return concat(bytes.subarray(0, end), bytes.subarray(start));
};
const garble = (random, bytes) => {
  const copy = bytes.slice();
  for (let n = 1 + upTo(random, 200); n > 0; n--) copy[upTo(random, copy.length)] = upTo(random, 256);
  return copy;
};
/** Control characters, separators, a byte order mark, half a surrogate, right-to-left marks. */
const ODD = [
  '\u0000',
  '\u0007',
  '\u000b',
  '\f',
  '\r',
  '\u001b',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\u00ad',
  '\uffff',
].map((each) => Buffer.from(each));
const strew = (random, bytes) => {
  const parts = [];
  let at = 0;
  for (let n = 1 + upTo(random, 60); n > 0 && at < bytes.length; n--) {
    const next = Math.min(bytes.length, at + upTo(random, 2000));
    parts.push(bytes.subarray(at, next), pick(random, ODD));
    at = next;
  }
  return concat(...parts, bytes.subarray(at));
};
const swap = (random, bytes) => {
  const [start, end] = stretch(random, bytes, 4000);
  return concat(bytes.subarray(0, start), bytes.subarray(start, end).slice().reverse(), bytes.subarray(end));
};
const repeat = (random, bytes) => {
  const times = Math.min(2 + upTo(random, 20), Math.floor(LARGEST / Math.max(1, bytes.length)));
  return concat(...Array(Math.max(1, times)).fill(bytes));
};

const CHANGES = [cut, takeOut, double, garble, strew, swap, repeat];

/** Of so many seeds one is a bomb. */
const BOMB_EVERY = 20;

/**
 * The input that belongs to a seed: one of `inputs` (`{ name, bytes }`) changed in one to three ways, joined with
 * another, or a bomb. The same seed and inputs give the same bytes.
 */
export function mutation(seed, inputs) {
  const random = seeded(seed);
  const bombs = Object.keys(BOMBS);
  if (seed % BOMB_EVERY === 0) {
    const name = bombs[(seed / BOMB_EVERY) % bombs.length];
    return { name, how: 'bomb', bytes: BOMBS[name]() };
  }
  const input = pick(random, inputs);
  const names = [];
  let bytes = input.bytes;
  for (let n = 1 + upTo(random, 3); n > 0; n--) {
    const change = pick(random, CHANGES);
    names.push(change.name);
    if (bytes.length === 0) continue;
    const inside = input.name.endsWith('.docx') && names.length === 1 && random() < 0.7;
    if (inside) {
      names[0] = `${change.name} inside`;
      bytes = mutateInside(bytes, {
        part: (count) => upTo(random, count),
        bytes: (part) => change(random, part),
      });
      break;
    }
    bytes = change(random, bytes);
  }
  if (random() < 0.1) {
    names.push('joined');
    bytes = concat(bytes, pick(random, inputs).bytes);
  }
  return { name: input.name, how: names.join(', '), bytes };
}
