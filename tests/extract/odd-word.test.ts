/** What officials' Word files hold besides paragraphs: every sentence of it is read, once, and in its place. */
import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../src/agenda/ledger.ts';
import { readAgenda } from '../../src/agenda/read-agenda.ts';
import { extract } from '../../src/extract/extract.ts';
import { paragraph, run, type WordParts, wordFile } from './word-file.ts';

const S = (n: number) => `Dit is zin ${n} over de prijs van wol en die van garens in de Unie.`;
const P = (n: number) => paragraph(S(n));
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((inside) => `<w:tc>${inside}</w:tc>`).join('')}</w:tr>`;
const table = (rows: string) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`;
const boxed = (inside: string) =>
  `<wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp>`;
const drawing = (inside: string) => `<w:r><w:drawing>${inside}</w:drawing></w:r>`;
const step = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

/** Reads an agenda with `more` in its first item and sentences 8 and 9 in its second. */
async function read(more: string, parts?: WordParts) {
  const body = `${paragraph('Geannoteerde agenda Raad Algemene Zaken 4 maart 2031')}${paragraph(run('1. Wol en garens', '<w:b/>'))}${P(1)}${more}${paragraph(run('2. Tin en zink', '<w:b/>'))}${P(8)}${P(9)}`;
  const source = await extract([{ name: 'agenda.docx', bytes: wordFile(body, parts) }]);
  const { value: agenda, diagnostics } = readAgenda(source.value);
  expect(checkLedger(agenda)).toMatchObject({ ok: true, twice: 0 });
  const items = agenda.sections.flatMap((section) => section.items);
  expect(items.map(({ title }) => title)).toEqual(['Wol en garens', 'Tin en zink']);
  const [first, last] = items.map(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  );
  expect(last).toEqual([S(8), S(9)]);
  const said = [...source.diagnostics, ...diagnostics];
  return { sentences: first!.slice(1), notes: agenda.footnotes.map(({ text }) => text), said };
}

test.each<readonly [what: string, more: string, sentences: readonly number[]]>([
  ['in a text box between short paragraphs', `<w:p>${drawing(boxed(P(3)))}${run(S(2))}</w:p>`, [2, 3]],
  [
    'in the boxes of a group',
    `<w:p>${drawing(`<wpg:wgp xmlns:wpg="urn:g">${boxed(P(2))}${boxed(P(3))}</wpg:wgp>`)}</w:p>`,
    [2, 3],
  ],
  [
    'in a box in a box',
    `<w:p>${drawing(boxed(`<w:p>${drawing(boxed(P(3)))}${run(S(2))}</w:p>`))}</w:p>`,
    [2, 3],
  ],
  ['in content controls', `<w:sdt><w:sdtContent>${P(2)}</w:sdtContent></w:sdt>`, [2]],
  ['in a frame', paragraph(S(2), '<w:framePr w:w="100"/>'), [2]],
  [
    'moved by a tracked change',
    `<w:p><w:moveFrom>${run(S(2))}</w:moveFrom><w:moveTo>${run(S(3))}</w:moveTo></w:p>`,
    [3],
  ],
  [
    'in an alternative for the whole paragraph',
    `<mc:AlternateContent><mc:Choice Requires="x">${P(2)}</mc:Choice><mc:Fallback>${P(2)}</mc:Fallback></mc:AlternateContent>`,
    [2],
  ],
  ['in what a later version of Word puts around paragraphs', `<w:later>${P(2)}</w:later>`, [2]],
  ['in what a later version of Word puts around runs', `<w:p><w:later>${run(S(2))}</w:later></w:p>`, [2]],
  [
    'with a cross reference',
    `<w:p>${run('Dit is zin 2 over ')}${step('begin')}${code('REF _Ref1 \\h')}${step('separate')}${run('de prijs van wol')}${step('end')}${run(' en die van garens in de Unie.')}</w:p>`,
    [2],
  ],
  [
    'behind a field that is never closed',
    `<w:p>${step('begin')}${code('REF x')}${run(S(2))}</w:p>${P(3)}`,
    [2, 3],
  ],
  [
    'behind a field whose code goes on in the next paragraph',
    `<w:p>${step('begin')}${code('IF x')}</w:p><w:p>${code('= y')}${step('separate')}${run(S(2))}${step('end')}</w:p>`,
    [2],
  ],
  [
    'with soft hyphens',
    paragraph(S(2).replace('prijs', 'pr\u00adijs').replace('garens', 'ga\u00adrens')),
    [2],
  ],
  ['with places where a word may break', paragraph(S(2).replace('garens', 'ga\u200brens')), [2]],
  [
    'with marks of direction',
    `${paragraph(`\u200f${S(2)}\u200e`)}<w:p><w:bdo w:val="rtl">${run(S(3))}</w:bdo></w:p>`,
    [2, 3],
  ],
])('sentences %s', async (_, more, sentences) => {
  expect((await read(more)).sentences).toEqual(sentences.map(S));
});

describe('tables', () => {
  test('in a table are part of its row', async () => {
    const { sentences } = await read(table(row(P(2) + table(row(P(3), P(4))), P(5))));
    expect(sentences).toEqual([2, 3, 4, 5].map(S));
  });

  test('hold notes, and notes hold tables', async () => {
    const marked = `<w:p>${run(S(3))}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="2">${P(4)}${table(row(P(5), P(6)))}</w:footnote>`;
    const { sentences, notes } = await read(table(row(P(2), marked)), { footnotes });
    expect(sentences).toEqual([S(2), S(3)]);
    expect(notes).toEqual([[4, 5, 6].map(S).join(' ')]);
  });
});

test('the texts of a diagram (SmartArt) are read', async () => {
  const point = (text: string) =>
    `<dgm:pt><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const more = `<w:p>${drawing('<a:graphic><a:graphicData><dgm:relIds xmlns:dgm="urn:dgm" r:dm="dm1"/></a:graphicData></a:graphic>')}</w:p>`;
  const dm1 = `<dgm:dataModel xmlns:dgm="urn:dgm" xmlns:a="urn:a"><dgm:ptLst>${point(S(2))}${point(S(3))}<dgm:pt/></dgm:ptLst></dgm:dataModel>`;
  expect((await read(more, { diagrams: { dm1 } })).sentences).toEqual([S(2), S(3)]);
});

test('a file inserted as a whole is not read, and that is said', async () => {
  const { said } = await read('<w:altChunk r:id="chunk"/>');
  expect(said).toContainEqual(
    expect.objectContaining({ id: 'inserted-file-unread', severity: 'warning', values: { count: 1 } }),
  );
});
