import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type LabelledDocument,
  labelledDocument,
  labelledText,
} from '../../src/classify/learning/labelled.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, FIXTURES), 'utf8');
const names = (path: string): string[] => readdirSync(new URL(path, FIXTURES)).sort();

/** The whole agendas that the project labelled. */
export const AGENDAS: readonly LabelledDocument[] = names('agendas/')
  .filter((name) => !name.includes('.'))
  .map((name) => labelledDocument(parse(read(`agendas/${name}/agenda.yaml`))));

/** The loose items that the project labelled. */
export const LOOSE: readonly LabelledDocument[] = names('labelled/')
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => labelledText(name.slice(0, -4), read(`labelled/${name}`)));

export const SENTENCES: readonly string[] = [...AGENDAS, ...LOOSE].flatMap(({ items }) =>
  items.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))),
);
