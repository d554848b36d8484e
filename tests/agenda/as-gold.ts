import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readAgenda } from '../../src/agenda/read-agenda.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Agenda } from '../../src/model/agenda.ts';
import type { Staged } from '../../src/model/diagnostic.ts';
import { findDates } from '../../src/text/dates.ts';
import { findMemberStates } from '../../src/text/member-states.ts';

/** Reads the files as one agenda. */
export async function read(...paths: string[]): Promise<Staged<Agenda>> {
  const files = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
  const source = await extract(files);
  const agenda = readAgenda(source.value);
  return { value: agenda.value, diagnostics: [...source.diagnostics, ...agenda.diagnostics] };
}

/** Reads a text, as if it stood in a file. */
export async function readText(text: string, name = 'agenda.txt'): Promise<Agenda> {
  const source = await extract([{ name, bytes: new TextEncoder().encode(text) }]);
  return readAgenda(source.value).value;
}

/** An agenda in the shape of the gold files, which is also that of the published JSON; every part is `context`. */
export function asGold(agenda: Agenda) {
  const written = agenda.letter?.date ?? agenda.meeting.dates[0] ?? null;
  return {
    meeting: agenda.meeting,
    letter: agenda.letter,
    sections: agenda.sections.map((section) => ({
      title: section.title,
      kind: section.kind,
      items: section.items.map((item) => {
        const sentences = item.paragraphs.flatMap((paragraph) => paragraph.sentences);
        return {
          number: item.number,
          title: item.title,
          treatment: item.treatment,
          memberStates: unique(
            sentences.flatMap(({ text }) => findMemberStates(text).map(({ code }) => code)),
          ),
          dates: unique(sentences.flatMap(({ text }) => findDates(text, written).map(({ date }) => date))),
          sentences: sentences.map(({ text, footnotes }) => ({
            text,
            part: 'context',
            footnotes: footnotes.map(({ number }) => number),
          })),
        };
      }),
    })),
    footnotes: agenda.footnotes.map(({ number, text, references }) => ({
      number,
      text,
      links: references.map(({ href }) => href),
    })),
  };
}

const unique = (values: readonly string[]) => [...new Set(values)];
