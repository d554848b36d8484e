import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** `|` stands where one sentence ends and the next begins. */
describe('Dutch sentences', () => {
  test.each([
    'De bespreking is op 23 juli a.s. | Het kabinet is voornemens in te stemmen.',
    'Op 25 maart jl. is de strategie gepubliceerd. | Dat gebeurde d.d. 3 april jl. in Brussel.',
    'De Raad van 13 juni jl. | Nederland steunde dit.',
    'Zie nr. 4042 en art. 5, lid 2. | De Commissie komt m.b.t. Oekraïne met een voorstel.',
    'De brief is van D.M. van Weel. | Y.J. van Hijum tekende mee.',
    'De minister, mw. dr. H. de Vries, spreekt. | Daarna volgt een lunch.',
    'Er zijn 2.500 mln. euro en 1.3 procent voor 24/7 hulp. | Meer niet.',
    'De uitstoot (van o.a. CO2, NOx e.d.) daalt. | Dat is goed.',
    'Is dat genoeg? | Nee! | Er moet meer gebeuren…| En wel nu.',
    'Hij zei: “Dat is mooi.” | Daarna zweeg hij.',
    'Het boek ‘Wat nu? Een analyse’ is verschenen. | Het is dik.',
    'Dat gaat ver («te ver»). | Zie ook de motie-Van Dijk c.s. | Die vroeg hierom.',
    'In 2030. | In dat jaar begint eu-LISA. | eu-LISA is een agentschap.',
    'De Raad neemt dit aan (zie punt 3. De Commissie is akkoord). | Daarna volgt de triloog.',
    'Uw Kamer is geïnformeerd.|De strategie heeft tot doel te versterken.',
    '’s Avonds is er een diner. | ’s Ochtends een ontbijt.',
    'De kosten zijn 3 mld. | Het kabinet vindt dit veel.',
    'Van 2024. | 27 lidstaten steunen dit.',
    'Ministers van Denemarken, Zweden e.a. komen. | De V.S. zijn gast.',
    'De lidstaten, waaronder Nederland en Duitsland, i.c. de ministers van J&V, stemmen in. | Dat is alles.',
    'In afwijking van art. 16, tweede lid, geldt bijlage II. | Het kabinet steunt dit.',
    'De Europese Raad (ER) van 26-27 juni. | Dit is van belang.',
    '1. De Raad spreekt. | 2. De Raad besluit.',
  ])('%s', (text) => {
    const parts = text.split('|').map((part) => part.trim());
    expect(split(text.replace(/\s*\|/g, (bar) => bar.replace('|', '').replace(/^\s+$/, '')))).toEqual(parts);
  });

  test('holds every character that is no white space', () => {
    const text = ' A.  b. C?) "D" 1. . .. … ’s M ( x. Y';
    const kept = split(text).join('').replace(/\s/g, '');
    expect(kept).toBe(text.replace(/\s/g, ''));
  });
});

describe('the sentences of the written agendas', () => {
  const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
  const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(slugs.map(({ name }) => name))('%s', (slug) => {
    const written = parse(readFileSync(`${folder}${slug}/agenda.yaml`, 'utf8')) as {
      sections: { items: { blocks?: { paragraphs: Record<string, string>[][] }[] }[] }[];
    };
    const paragraphs = written.sections
      .flatMap((section) => section.items)
      .flatMap((item) => item.blocks ?? [])
      .flatMap((block) => block.paragraphs)
      .map((paragraph) => paragraph.map((sentence) => Object.values(sentence)[0]!.replace(/\[\^\d+\]/g, '')));
    expect(paragraphs.map((sentences) => split(sentences.join(' ')))).toEqual(paragraphs);
  });
});
