export interface Mutated {
  readonly name: string;
  /** What was done, for a person. */
  readonly how: string;
  readonly bytes: Uint8Array;
}

export function mutation(
  seed: number,
  inputs: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Mutated;
