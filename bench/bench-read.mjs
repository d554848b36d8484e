import { readAgenda } from '../dist/modules/agenda/read-agenda.js';
import { extract } from '../dist/modules/extract/extract.js';
import { agendaPath, inputFile, row, timed } from './measure.mjs';

const RUNS = 5;
const PAGES = [10, 100, 1000];

/** Reading text of 10, 100 and 1,000 pages: the agenda over and over, behind its own first pages. */
export async function benchRead() {
  const { name, bytes } = inputFile(agendaPath());
  const text = new TextDecoder().decode(bytes);
  const source = (await extract([{ name, bytes }])).value;
  const pagesOfOne = Math.max(1, source.pages.length);
  for (const pages of PAGES) {
    const long = new TextEncoder().encode(
      Array(Math.ceil(pages / pagesOfOne))
        .fill(text)
        .join('\n\f'),
    );
    const times = [];
    for (let run = 0; run < RUNS; run++)
      times.push(await timed(async () => readAgenda((await extract([{ name, bytes: long }])).value)));
    row(`${pages} pages`, times);
    row(
      '  a page',
      times.map((time) => time / pages),
      'ms',
      2,
    );
  }
}
