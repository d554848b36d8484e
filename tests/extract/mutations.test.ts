import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutation } from '../../scripts/try-mutations/mutate.mjs';
import { extract } from '../../src/extract/extract.ts';
import { Failure } from '../../src/model/failure.ts';
import { uncovered } from './blocks-as-text.ts';

/** `scripts/try-mutations.mjs` tries thousands; these are for every run. */
const SEEDS = 200;
const IN_A_TEST = 20;

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.\w+(?:\.pdf)?$/.test(name))
  .sort()
  .map((name) => ({ name: name.split('/').at(-1)!, bytes: Uint8Array.from(readFileSync(folder + name)) }));

/** How the reading of the input for a seed ends: `read`, the name of a failure, or what went wrong. */
async function outcome(seed: number): Promise<string> {
  const { name, how, bytes } = mutation(seed, inputs);
  try {
    const { value } = await extract([{ name, bytes }]);
    return uncovered(value) === '' ? 'read' : `${seed} ${name} (${how}): characters lost`;
  } catch (error) {
    return error instanceof Failure ? error.id : `${seed} ${name} (${how}): ${error}`;
  }
}

describe('spoilt and hostile files end in a whole document or in a failure with words', () => {
  const starts = Array.from({ length: SEEDS / IN_A_TEST }, (_, index) => 1 + index * IN_A_TEST);

  test.each(starts)('from seed %i', async (start) => {
    const outcomes: string[] = [];
    for (let seed = start; seed < start + IN_A_TEST; seed++) outcomes.push(await outcome(seed));
    expect(outcomes.filter((each) => !/^[a-z-]+$/.test(each))).toEqual([]);
  });

  test('the same seed gives the same file', () => {
    expect(mutation(7, inputs)).toEqual(mutation(7, inputs));
  });
});
