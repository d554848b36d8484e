import { InvalidArgumentError } from 'commander';

/** A flag's value that must be one of `known`. */
export function oneOf<T extends string>(known: readonly T[]): (value: string) => T {
  return (value) => {
    const found = known.find((name) => name === value);
    if (found === undefined) throw new InvalidArgumentError(known.join(', '));
    return found;
  };
}

/** A flag's value that is a list of `known` with commas; a flag given again adds to it. */
export function someOf<T extends string>(known: readonly T[]): (value: string, before?: readonly T[]) => T[] {
  const one = oneOf(known);
  return (value, before = []) => [...before, ...value.split(',').map((name) => one(name.trim()))];
}

/** Highest number in a list, and most lines: more is a slip of the finger. */
const HIGHEST = 9_999;

/** A flag's value that is a list of numbers and ranges, e.g. `1,3-5`; a flag given again adds to it. */
export function numbers(value: string, before: readonly number[] = []): number[] {
  const chosen = value.split(',').flatMap((part) => {
    const [, from, to] = /^\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to ?? from)];
    if (!(first >= 1 && last >= first && last <= HIGHEST)) throw new InvalidArgumentError('1,3-5');
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...before, ...chosen];
}

/** A flag's value that is a whole number from 0 to `most`. */
export function upTo(most: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,4}$/.test(value) || Number(value) > most) throw new InvalidArgumentError(`0–${most}`);
    return Number(value);
  };
}
