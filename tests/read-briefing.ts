/** A document of the tests → its briefing, through the real stages. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readAgenda } from '../src/agenda/read-agenda.ts';
import { classify } from '../src/classify/classify.ts';
import { extract } from '../src/extract/extract.ts';
import type { Briefing } from '../src/model/briefing.ts';

export async function readBriefing(path: string): Promise<Briefing> {
  const source = await extract([{ name: basename(path), bytes: new Uint8Array(await readFile(path)) }]);
  return classify(readAgenda(source.value).value).value;
}
