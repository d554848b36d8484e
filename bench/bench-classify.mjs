import { readAgenda } from '../dist/modules/agenda/read-agenda.js';
import { classify } from '../dist/modules/classify/classify.js';
import { extract } from '../dist/modules/extract/extract.js';
import { agendaPath, inputFile, row, timed } from './measure.mjs';

const RUNS = 5;
const SIZES = [1000, 10_000, 100_000];

/** Classifying N sentences: the sentences of the agenda over and over, in items of their own. */
export async function benchClassify() {
  const { value: agenda } = readAgenda((await extract([inputFile(agendaPath())])).value);
  const items = agenda.sections.flatMap((section) => section.items);
  const perRound = items
    .flatMap((item) => item.paragraphs)
    .flatMap((paragraph) => paragraph.sentences).length;
  for (const size of SIZES) {
    const rounds = Math.ceil(size / perRound);
    const copies = Array.from({ length: rounds }, (_, round) =>
      items.map((item) => ({ ...item, id: `${item.id}-${round}` })),
    ).flat();
    const large = { ...agenda, sections: [{ ...agenda.sections[0], items: copies }] };
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await timed(() => classify(large)));
    row(`${rounds * perRound} sentences`, times);
    row(
      '  a sentence',
      times.map((time) => (time * 1000) / (rounds * perRound)),
      'µs',
      1,
    );
  }
}
