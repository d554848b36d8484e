import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LAYOUTS } from './layouts.mjs';

const LABELS = { c: 'context', p: 'position', o: 'outcome' };

/** The labels of a sentence from its key, e.g. `c/o` → `['context', 'outcome']`. */
function labelsOf(key) {
  return key.split('/').map((letter) => {
    if (LABELS[letter] === undefined) throw new Error(`no such label: ${key}`);
    return LABELS[letter];
  });
}

/** A sentence with its note marks (`[^1]`) still in it. */
function readSentence(entry) {
  if (typeof entry === 'string') return { raw: entry, labels: null };
  const keys = Object.keys(entry);
  if (keys.length !== 1) throw new Error(`one key a sentence: ${JSON.stringify(entry)}`);
  return { raw: String(entry[keys[0]]), labels: labelsOf(keys[0]) };
}

/** A list of sentences is one paragraph; lists in a list are paragraphs. */
export function readParagraphs(list) {
  const entries = list ?? [];
  if (entries.some(Array.isArray)) return entries.map((each) => [each].flat().map(readSentence));
  return entries.length > 0 ? [entries.map(readSentence)] : [];
}

function readItem(item) {
  return {
    number: item.number == null ? null : String(item.number),
    title: item.title,
    treatment: item.treatment ?? null,
    memberStates: item.memberStates ?? [],
    dates: (item.dates ?? []).map(String),
    blocks: (item.blocks ?? []).map((block) => ({
      label: block.label ?? null,
      paragraphs: readParagraphs(block.paragraphs),
    })),
  };
}

function checkNotes(agenda, text) {
  const marks = [...text.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]));
  const notes = agenda.footnotes.map((note) => note.number);
  const expected = notes.map((_, index) => index + 1);
  if (notes.join() !== expected.join()) throw new Error(`footnotes are not numbered 1…${notes.length}`);
  if (marks.join() !== expected.join()) throw new Error(`note marks ${marks} for footnotes ${notes}`);
}

/** Reads one agenda.yaml (its form is in tests/fixtures/agendas/README.md). Throws where it is not of that form. */
export function readAgenda(file) {
  const text = readFileSync(file, 'utf8');
  const yaml = parse(text);
  const layout = LAYOUTS[yaml.layout];
  if (layout === undefined) throw new Error(`no such layout: ${yaml.layout}`);
  const agenda = {
    slug: yaml.slug,
    layout,
    meeting: { ...yaml.meeting, dates: yaml.meeting.dates.map(String) },
    letter:
      yaml.letter == null
        ? null
        : {
            ...yaml.letter,
            date: String(yaml.letter.date),
            intro: readParagraphs(yaml.letter.intro),
            closing: readParagraphs(yaml.letter.closing),
            topics: (yaml.letter.topics ?? []).map(readItem),
            delegation: yaml.letter.delegation ?? [],
            signatories: yaml.letter.signatories ?? [],
          },
    sections: yaml.sections.map((section) => ({
      numeral: section.numeral ?? null,
      title: section.title ?? null,
      intro: readParagraphs(section.intro),
      items: (section.items ?? []).map(readItem),
    })),
    footnotes: yaml.footnotes ?? [],
  };
  checkNotes(agenda, text);
  return agenda;
}
