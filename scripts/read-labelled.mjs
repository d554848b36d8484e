import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { labelledDocument, labelledText } from '../dist/modules/classify/learning/labelled.js';

/** The labelled documents of tests/fixtures: whole agendas, and loose items. */
export function readLabelled(root) {
  const read = (path) => readFileSync(new URL(path, root), 'utf8');
  const names = (path) => readdirSync(new URL(path, root)).sort();
  return {
    agendas: names('tests/fixtures/agendas/')
      .filter((name) => !name.includes('.'))
      .map((name) => labelledDocument(parse(read(`tests/fixtures/agendas/${name}/agenda.yaml`)))),
    loose: names('tests/fixtures/labelled/')
      .filter((name) => name.endsWith('.tsv'))
      .map((name) => labelledText(name.slice(0, -4), read(`tests/fixtures/labelled/${name}`))),
  };
}
