import { expect, test } from 'vitest';
import { keepTogether } from '../../src/text/no-break.ts';

const shown = (text: string) => keepTogether(text).replaceAll('\u00a0', '~');

test.each([
  ['op 22 juli 2025 a.s.', 'op 22~juli~2025 a.s.'],
  ['van 26-27 juni jl.', 'van 26-27~juni jl.'],
  ['22112 nr. 4042', '22112 nr.~4042'],
  ['artikel 25bis', 'artikel~25bis'],
  ['artikel van de Visumcode', 'artikel van de Visumcode'],
  ['43 tot 150 miljoen euro', '43 tot 150~miljoen euro'],
  ['Werksessie II: Stappen', 'Werksessie~II: Stappen'],
  ['D.M. van Weel', 'D.M.~van Weel'],
  ['21 501-02', '21~501-02'],
  ['bijeenkomst – Europese', 'bijeenkomst~– Europese'],
  ['in mei 2026', 'in mei~2026'],
])('%s', (text, kept) => {
  expect(shown(text)).toBe(kept);
  expect(keepTogether(text)).toHaveLength(text.length);
});
