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
