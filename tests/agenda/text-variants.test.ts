import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asGold, readText } from './as-gold.ts';

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The last line of a page, which is its number. */
const withoutFoot = (page: string) => page.trimEnd().replace(/\n[^\n]*$/, '\n');

/** What tools and people do to a text on its way; none of it changes what the agenda says. */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'every line indented': (text) => text.replace(/^(?=\S)/gm, '    '),
  'no empty lines': (text) => text.replace(/\n\n+/g, '\n'),
  'many empty lines': (text) => text.replace(/\n\n/g, '\n\n\n\n'),
  'a space for each form feed': (text) => text.replaceAll('\f', '\n '),
  'a marking on top of each page': (text) =>
    text
      .split('\f')
      .map((page) => `Departementaal vertrouwelijk\n\n${page}`)
      .join('\f'),
  'no page numbers and form feeds': (text) => text.split('\f').map(withoutFoot).join('\n\n'),
};

describe.each(slugs)('%s reads the same with', (slug) => {
  const text = readFileSync(`${folder}${slug}/source.txt`, 'utf8');

  test.each(Object.entries(VARIANTS))('%s', async (_, change) => {
    const [plain, changed] = await Promise.all([readText(text), readText(change(text))]);
    const { sections, footnotes, meeting } = asGold(changed);
    const wanted = asGold(plain);
    expect(sections).toEqual(wanted.sections);
    expect(footnotes).toEqual(wanted.footnotes);
    expect(meeting).toEqual(wanted.meeting);
    expect(changed.letter?.signatories).toEqual(plain.letter?.signatories);
  });
});

test('marks whose notes did not come along are in no sentence, also after a word or a comma', async () => {
  const { sections } = await readText(
    'Geannoteerde agenda Raad Algemene Zaken 4 maart 2031\n\n1. Wol en garens\n\nDe Raad bespreekt het voorstel.1 Het kabinet steunt dit,2 maar vraagt om uitstel tot 2032.3 Nederland let op CO2 en zink.4\n',
  );
  const sentences = sections.flatMap(({ items }) =>
    items.flatMap(({ paragraphs }) => paragraphs.flatMap((part) => part.sentences.map(({ text }) => text))),
  );
  expect(sentences).toEqual([
    'De Raad bespreekt het voorstel.',
    'Het kabinet steunt dit, maar vraagt om uitstel tot 2032.',
    'Nederland let op CO2 en zink.',
  ]);
});

/** The words of a paragraph in lines of at most 80 characters. */
const wrapped = (paragraph: string) =>
  paragraph
    .replace(/\s+/g, ' ')
    .replace(/(.{1,80})(?: |$)/g, '$1\n')
    .trimEnd();

test('sentences keep their ids when the lines are wrapped anew', async () => {
  const text = readFileSync(`${folder}raad-algemene-zaken-2033-03/source.txt`, 'utf8');
  const ids = async (source: string) =>
    (await readText(source)).sections
      .flatMap(({ items }) => items)
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const narrow = text
    .split('\n\n')
    .map((paragraph) => (paragraph.length > 300 && !/^\d/.test(paragraph) ? wrapped(paragraph) : paragraph))
    .join('\n\n');
  expect(narrow).not.toEqual(text);
  expect(await ids(narrow)).toEqual(await ids(text));
});

describe('a letter and its annex in two files', () => {
  test('may both have a note 1', async () => {
    const { extract } = await import('../../src/extract/extract.ts');
    const { readAgenda } = await import('../../src/agenda/read-agenda.ts');
    const part = (title: string) =>
      `${title}\n\n1. Lucht\n\nDe Raad bespreekt dit.1 Dat is goed.\n\n1 Kamerstuk 22112, nr. 4.\n\n1\n`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    const source = await extract([
      { name: 'a.txt', bytes: bytes(part('Geannoteerde agenda Milieuraad 3 maart 2031')) },
      { name: 'b.txt', bytes: bytes(part('Geannoteerde agenda Energieraad 4 maart 2031')) },
    ]);
    const { footnotes, sections } = readAgenda(source.value).value;
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2]);
    const marks = sections.flatMap(({ items }) => items[0]!.paragraphs[0]!.sentences[0]!.footnotes);
    expect(marks.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('make one agenda', async () => {
    const { extract } = await import('../../src/extract/extract.ts');
    const { readAgenda } = await import('../../src/agenda/read-agenda.ts');
    const text = readFileSync(`${folder}voorbeeld-jbz-raad-2031-03/source.txt`, 'utf8');
    const at = text.indexOf('Geannoteerde agenda van de informele bijeenkomst');
    const file = (name: string, part: string) => ({ name, bytes: new TextEncoder().encode(part) });
    const source = await extract([file('brief.txt', text.slice(0, at)), file('agenda.txt', text.slice(at))]);
    const agenda = readAgenda(source.value).value;
    expect(agenda.source.files.map(({ name }) => name)).toEqual(['brief.txt', 'agenda.txt']);
    expect(asGold(agenda).sections).toEqual(asGold(await readText(text)).sections);
  });
});
