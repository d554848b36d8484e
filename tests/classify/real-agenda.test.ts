import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAgenda } from '../../src/agenda/read-agenda.ts';
import { classify } from '../../src/classify/classify.ts';
import { evaluate } from '../../src/classify/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import { goldSchema } from '../../src/model/gold.ts';
import { describeShared, shared } from '../shared.ts';

describeShared('the real agenda, which takes no part in learning', () => {
  test.each(['txt', 'docx', 'pdf'])('as %s: parts as a policy officer would', async (format) => {
    const name = `jbz-raad-2025-07.${format}`;
    const source = await extract([{ name, bytes: readFileSync(shared(`agendas/${name}`)) }]);
    const briefing = classify(readAgenda(source.value).value).value;
    const gold = goldSchema.parse(
      JSON.parse(readFileSync(shared('agendas/jbz-raad-2025-07.gold.json'), 'utf8')),
    );
    const { score, wrong, missing } = evaluate(gold, briefing);
    expect(missing.length).toBeLessThanOrEqual(2);
    expect(score.accuracy, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
    expect(score.macroF1).toBeGreaterThanOrEqual(0.95);
    const roles = briefing.sections[0]!.items.flatMap(({ memberStates }) => memberStates);
    expect(roles.map(({ code, role }) => `${code} ${role}`)).toEqual([
      'DK named',
      'DK named',
      'IT named',
      'FR with-netherlands',
      'DE with-netherlands',
    ]);
  });
});
