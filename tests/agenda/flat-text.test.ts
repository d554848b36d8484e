/** Text that lost its line ends, as when it was pasted as one long line: what can be told by words alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLedger } from '../../src/agenda/ledger.ts';
import { readAgenda } from '../../src/agenda/read-agenda.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Item } from '../../src/model/agenda.ts';
import { readText } from './as-gold.ts';

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const titlesOf = (items: readonly Pick<Item, 'title'>[]) => items.map(({ title }) => title.toLowerCase());
const oneLine = (slug: string) => readFileSync(`${folder}${slug}/source.txt`, 'utf8').replace(/\s+/g, ' ');

test('nearly all items and sentences of the fictional agendas are found, and hardly any that is none', async () => {
  const sum = { items: 0, found: 0, made: 0, sentences: 0, whole: 0 };
  for (const slug of slugs) {
    const gold = JSON.parse(readFileSync(`${folder}${slug}/gold.json`, 'utf8')) as {
      readonly sections: readonly { readonly items: readonly GoldItem[] }[];
    };
    const wanted = gold.sections.flatMap(({ items }) => items);
    const agenda = await readText(oneLine(slug));
    expect(checkLedger(agenda), slug).toMatchObject({ ok: true, twice: 0 });
    const items = agenda.sections.flatMap((section) => section.items);
    const titles = titlesOf(items);
    const sentences = new Set(
      items.flatMap((item) => item.paragraphs.flatMap((part) => part.sentences.map(({ text }) => text))),
    );
    const wantedSentences = wanted.flatMap((item) => item.sentences.map(({ text }) => text));
    sum.items += wanted.length;
    sum.found += titlesOf(wanted).filter((title) => titles.includes(title)).length;
    sum.made += items.length;
    sum.sentences += wantedSentences.length;
    sum.whole += wantedSentences.filter((text) => sentences.has(text)).length;
  }
  expect(sum.found / sum.items).toBeGreaterThan(0.98);
  expect(sum.found / sum.made).toBeGreaterThan(0.98);
  expect(sum.whole / sum.sentences).toBeGreaterThan(0.97);
});

interface GoldItem {
  readonly title: string;
  readonly sentences: readonly { readonly text: string }[];
}

test('a page number before the title is no note', async () => {
  const agenda = await readText(oneLine('energieraad-2031-02'));
  expect(agenda.meeting).toMatchObject({
    title: 'Geannoteerde agenda informele Energieraad',
    place: 'Tartu',
  });
  expect(agenda.footnotes.map(({ text }) => text)[0]).toMatch(/^Kamerstukken II, 2030-31/);
});

const TITLE = 'Geannoteerde agenda Raad Algemene Zaken en Eurogroep van 4 en 5 maart 2031 te Brussel';
const WOL = 'Het kabinet hecht aan een eerlijke prijs voor wol en zal dat in de Raad naar voren brengen.';
const TIN =
  'Nederland zal vragen wanneer de Commissie haar voorstel over tin en andere grondstoffen uitbrengt, zoals eerder is toegezegd aan het Europees Parlement.';

async function diagnosticsOf(text: string) {
  const source = await extract([{ name: 'agenda.txt', bytes: new TextEncoder().encode(text) }]);
  return readAgenda(source.value).diagnostics.map(({ id }) => id);
}

/** Reads an agenda in one line and gives its sections with the titles of their items. */
async function outline(body: string) {
  const agenda = await readText(`${TITLE} ${body}`);
  expect(checkLedger(agenda)).toMatchObject({ ok: true, twice: 0 });
  return agenda.sections.map(({ title, items }) => [title, ...items.map((item) => item.title)]);
}

const PAIR = `${WOL} ${TIN} Een aantal lidstaten vraagt om uitstel van de wolregeling tot na de zomer.`;

test.each<readonly [what: string, body: string, outline: readonly (readonly (string | null)[])[]]>([
  [
    'a heading before a country that does something',
    `Wol en garens ${PAIR} Diversen Oostenrijk zal aandacht vragen voor knopen. ${PAIR}`,
    [[null, 'Wol en garens', 'Diversen']],
  ],
  [
    'a heading before several countries',
    `Wol en garens ${PAIR} Handel met West-Utopia Burkina Faso, Mali en Niger zijn uit de afspraak gestapt. ${PAIR}`,
    [[null, 'Wol en garens', 'Handel met West-Utopia']],
  ],
  [
    'a heading, a treatment and a body that its plain noun opens',
    `1. Toekomst van de wol Gedachtewisseling Ministers wisselen van gedachten. ${PAIR} 2. Tin en zink Beleidsdebat ${TIN}`,
    [[null, 'Toekomst van de wol', 'Tin en zink']],
  ],
  [
    'sections named after the Councils of the title',
    `Eurogroep Wolprijzen in de eurozone ${PAIR} Raad Algemene Zaken Tin en zink ${PAIR} Lood ${TIN}`,
    [
      ['Eurogroep', 'Wolprijzen in de eurozone'],
      ['Raad Algemene Zaken', 'Tin en zink', 'Lood'],
    ],
  ],
  [
    'days of the meeting before the sessions',
    `Woensdag 4 maart: wol en garens Werksessie I: Prijzen van wol ${PAIR} Donderdag 5 maart: metalen Werksessie II: Tin ${PAIR}`,
    [
      ['Woensdag 4 maart: wol en garens', 'Werksessie I: Prijzen van wol'],
      ['Donderdag 5 maart: metalen', 'Werksessie II: Tin'],
    ],
  ],
  [
    'labels with a colon, their answers without a capital',
    `Wol en garens Document: n.n.b. Aard bespreking: gedachtewisseling Toelichting: ${PAIR} Tin en zink Document: geen Aard bespreking: stand van zaken Toelichting: ${TIN}`,
    [[null, 'Wol en garens', 'Tin en zink']],
  ],
  [
    'a heading that ends in a name before a member state that does something',
    `Wol en garens ${PAIR} Handel met Utopia en Moldavië Roemenië heeft dit punt geagendeerd. ${PAIR}`,
    [[null, 'Wol en garens', 'Handel met Utopia en Moldavië']],
  ],
  [
    'numbers with a dash behind them',
    `Onderwijs Agendapunt 1 – Wol en garens (beleidsdebat) ${PAIR} Cultuur Agendapunt 2 – Tin en zink ${PAIR}`,
    [
      ['Onderwijs', 'Wol en garens'],
      ['Cultuur', 'Tin en zink'],
    ],
  ],
  [
    'a list of items that comes back, 3b among it',
    `1. Wol en garens 2. Tin en zink 3a. Lood uit oude leidingen 3b. Koper uit oude leidingen Ad 1: Wol en garens ${PAIR} Ad 2: Tin en zink ${TIN} Ad 3a: Lood uit oude leidingen ${WOL} Ad 3b: Koper uit oude leidingen ${WOL}`,
    [[null, 'Wol en garens', 'Tin en zink', 'Lood uit oude leidingen', 'Koper uit oude leidingen']],
  ],
  [
    'a section without an item of its own before the next number',
    `Wetgevende besprekingen 1. Wol en garens ${PAIR} Niet-wetgevende besprekingen (5 maart) 2. Tin en zink ${PAIR}`,
    [
      ['Wetgevende besprekingen', 'Wol en garens'],
      ['Niet-wetgevende besprekingen (5 maart)', 'Tin en zink'],
    ],
  ],
  [
    'names and clauses within sentences, which are no headings',
    `Wol en garens De inzet van de EU ligt vast in een besluit. De toestand in en rond Utrecht is na de storm onzeker. Het onderdeel Sport komt in een andere brief. ${PAIR}`,
    [[null, 'Wol en garens']],
  ],
])('finds %s', async (_, body, expected) => {
  expect(await outline(body)).toEqual(expected);
});

test('what a label answers with small letters is no part of the next label', async () => {
  const agenda = await readText(
    `${TITLE} Wol en garens Document: n.n.b. Aard bespreking: gedachtewisseling Toelichting: ${PAIR} Tin en zink Document: geen Aard bespreking: stand van zaken Toelichting: ${TIN}`,
  );
  const items = agenda.sections.flatMap((section) => section.items);
  expect(items.map(({ treatment }) => treatment)).toEqual(['gedachtewisseling', 'stand van zaken']);
});

test('notes that end the text are notes, whatever they begin with, each at its mark', async () => {
  const agenda = await readText(
    `${TITLE} Wol en garens ${WOL}1 ${PAIR} Tin en zink ${TIN}2 1 Toespraak van de voorzitter, Gent, 3 mei 2030. 2 Extranet, nr. 12.`,
  );
  expect(agenda.footnotes.map(({ text }) => text)).toEqual([
    'Toespraak van de voorzitter, Gent, 3 mei 2030.',
    'Extranet, nr. 12.',
  ]);
  const marked = agenda.sections.flatMap(({ items }) =>
    items.map(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) =>
        sentences.flatMap(({ footnotes }) => footnotes.map(({ number }) => number)),
      ),
    ),
  );
  expect(marked).toEqual([[1], [2]]);
});

test('the letterhead, and what pages repeat of it, is no item; a post box is no year with a note', async () => {
  const head = 'Directie Garens en Metalen Ons kenmerk DGM/2031/77';
  const agenda = await readText(
    `> Retouradres Postbus 20201 2500 EE Den Haag De Voorzitter van de Tweede Kamer der Staten-Generaal Directie Garens en Metalen Korte Voorhout 7 Ons kenmerk DGM/2031/77 Datum 2 februari 2031 Betreft ${TITLE} Geachte voorzitter, Hierbij zend ik u de geannoteerde agenda. Hoogachtend, De minister van Garens, A. Spinster ${TITLE} Wol en garens Op 2 maart 20301 verscheen een plan. ${PAIR} Pagina 1 van 2 ${head} Tin en zink ${TIN} 1 COM(2030) 9 final. Pagina 2 van 2`,
  );
  expect(agenda.sections.map(({ kind, items }) => [kind, ...items.map(({ title }) => title)])).toEqual([
    ['agenda', 'Wol en garens', 'Tin en zink'],
  ]);
  expect(agenda.letter).toMatchObject({
    date: '2031-02-02',
    signatories: [{ role: 'De minister van Garens', name: 'A. Spinster' }],
  });
  expect(agenda.sections[0]!.items[0]!.paragraphs[0]!.sentences[0]).toMatchObject({
    text: 'Op 2 maart 2030 verscheen een plan.',
    footnotes: [{ number: 1 }],
  });
});

test('a letterhead amid the letter parts no office from its name and is no item', async () => {
  const agenda = await readText(
    `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Postbus 20018 2500 EA DEN HAAG Datum 2 februari 2031 Betreft ${TITLE} Hierbij zend ik u de geannoteerde agenda van de Raad. De minister van Garens, Ministerie van Garens en Metalen Rijnstraat 8 2515 XP Den Haag T 070-456 0000 www.rijksoverheid.nl Onze referentie 2031-77 Bijlage(n) 1 A. Spinster ${TITLE} Wol en garens ${PAIR} Tin en zink ${TIN}`,
  );
  expect(agenda.sections.map(({ kind, items }) => [kind, ...items.map(({ title }) => title)])).toEqual([
    ['agenda', 'Wol en garens', 'Tin en zink'],
  ]);
  expect(agenda.letter?.signatories).toEqual([{ role: 'De minister van Garens', name: 'A. Spinster' }]);
});

test('a line of page numbers alone is furniture, and no error', async () => {
  const agenda = await readText('Pagina 1 van 2 '.repeat(60));
  expect(checkLedger(agenda)).toMatchObject({ ok: true });
  expect(new Set(agenda.placements.map(({ kind }) => kind))).toEqual(new Set(['furniture']));
});

test('a page that ends in a note and its number ends the note, and the sentence goes on', async () => {
  const agenda = await readText(
    `${TITLE} Wol en garens ${WOL}1 Het voorstel leidt tot 1 Motie-Spinster c.s., 36950, D. 2 van 5 en een lagere prijs.2 ${PAIR} 2 Kamerstuk 36 950, nr. 4. Tin en zink ${TIN}`,
  );
  expect(agenda.footnotes[0]!.text).toBe('Motie-Spinster c.s., 36950, D.');
});

test('it is said that headings were told by their words, and only then', async () => {
  const text = `${TITLE}\n\nWol en garens\n\n${PAIR}\n\nTin en zink\n\n${PAIR}\n`;
  expect(await diagnosticsOf(text)).not.toContain('line-ends-lost');
  expect(await diagnosticsOf(text.replace(/\s+/g, ' '))).toContain('line-ends-lost');
});
