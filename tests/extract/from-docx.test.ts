import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromDocx } from '../../src/extract/from-docx.ts';
import { Failure } from '../../src/model/failure.ts';
import { describeShared, shared } from '../shared.ts';
import { bodyOf, furnitureOf, marksOf, notesOf, uncovered } from './blocks-as-text.ts';
import { paragraph, run, type WordParts, wordFile } from './word-file.ts';

const read = (body: string, parts: WordParts = {}) => fromDocx(wordFile(body, parts));
const body = (...paragraphs: string[]) => bodyOf(read(paragraphs.join('')).value);

function failure(bytes: Uint8Array): Failure {
  try {
    fromDocx(bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('what a Word file says is read as if all changes were accepted', () => {
  test('insertions are text, deletions are not, and the reader is told', () => {
    const changed = paragraph(
      `${run('Nederland ')}<w:ins>${run('steunt')}</w:ins><w:del><w:r><w:delText>verwerpt</w:delText></w:r></w:del>${run(' dit.')}`,
    );
    const { value, diagnostics } = read(changed);
    expect(bodyOf(value)).toEqual(['Nederland steunt dit.']);
    expect(diagnostics).toEqual([{ id: 'tracked-changes', severity: 'warning', values: { count: 2 } }]);
  });

  test('a paragraph whose end is deleted runs on into the next', () => {
    const first = paragraph(run('Het kabinet '), '<w:rPr><w:del/></w:rPr>');
    expect(body(first, paragraph('steunt dit.'))).toEqual(['Het kabinet steunt dit.']);
  });

  test('hidden text is left out and counted, also when a style hides it', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Geheim"><w:name w:val="geheim"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const { value, diagnostics } = read(
      paragraph(
        `${run('Open.')}${run(' Intern', '<w:vanish/>')}${run(' ook', '<w:rStyle w:val="Geheim"/>')}`,
      ),
      { styles },
    );
    expect(bodyOf(value)).toEqual(['Open.']);
    expect(diagnostics).toEqual([{ id: 'hidden-text', severity: 'warning', values: { count: 9 } }]);
  });

  test('comments are reported', () => {
    const { diagnostics } = read(paragraph(`${run('Tekst.')}<w:r><w:commentReference w:id="0"/></w:r>`));
    expect(diagnostics.map(({ id }) => id)).toEqual(['comments']);
  });
});

describe('notes', () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="7">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Kamerstuk 1.')}`)}</w:footnote><w:footnote w:id="3">${paragraph('Idem.')}</w:footnote>`;
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  test('are numbered by their marks, whatever their ids', () => {
    const { value } = read(
      paragraph(`${run('Gedeeld')}${reference(3)}${run(' en benadrukt')}${reference(7)}${run('.')}`),
      { footnotes },
    );
    expect(value.text.startsWith('Gedeeld1 en benadrukt2.')).toBe(true);
    expect(marksOf(value)).toEqual(['Gedeeld|1', 'benadrukt|2']);
    expect(notesOf(value)).toEqual(['1 Idem.', '2 Kamerstuk 1.']);
  });

  test('endnotes have numerals of their own, and marks of the author stay as they are', () => {
    const endnotes = `<w:endnote w:id="1">${paragraph('Slotnoot.')}</w:endnote>`;
    const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>';
    const { value } = read(
      paragraph(`${run('A')}<w:r><w:endnoteReference w:id="1"/></w:r>${run(' B')}${custom}`),
      { footnotes, endnotes },
    );
    expect(marksOf(value)).toEqual(['A|i', 'B|*']);
    expect(notesOf(value)).toEqual(['i Slotnoot.', '* Kamerstuk 1.']);
  });
});

describe('numbers that Word makes', () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Ad %1.', 3)}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>`;
  const item = (list: number, text: string, depth = 0, bold = false) =>
    paragraph(
      run(text, bold ? '<w:b/>' : ''),
      `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`,
    );
  const numbered = (...items: string[]) => bodyOf(read(items.join(''), { numbering }).value);

  test('go on after other text, restart below, and keep their format', () => {
    expect(
      numbered(
        item(1, 'a'),
        item(1, 'b', 1),
        item(1, 'c', 2),
        paragraph('tekst'),
        item(1, 'd', 1),
        item(1, 'e'),
        item(1, 'f', 1),
      ),
    ).toEqual(['I. a', 'I.1 b', 'a) c', 'tekst', 'I.2 d', 'II. e', 'II.1 f']);
  });

  test('continue in a list of the same kind, unless that says where it starts', () => {
    expect(numbered(item(2, 'a'), item(4, 'b'), item(3, 'c'), item(3, 'd'))).toEqual([
      'Ad 3. a',
      'Ad 4. b',
      'Ad 1. c',
      'Ad 2. d',
    ]);
  });

  test('bullets are bullets; a bold entry may be a heading and stays a paragraph', () => {
    const { blocks } = read(item(5, 'punt') + item(2, 'Agendapunt', 0, true), { numbering }).value;
    expect(blocks.map(({ kind, style }) => [kind, style.numbering])).toEqual([
      ['list-item', '•'],
      ['paragraph', 'Ad 3.'],
    ]);
  });
});

describe('headings', () => {
  test('are known by outline level or name, in Dutch files and through styles based on them', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Plat"><w:name w:val="Plat"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`;
    const { blocks } = read(
      ['Kop1', 'Eigen', 'Plat'].map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`)).join(''),
      { styles },
    ).value;
    expect(blocks.map(({ kind, style }) => [kind, style.level])).toEqual([
      ['heading', 1],
      ['heading', 1],
      ['paragraph', undefined],
    ]);
  });

  test('a bold line above its text in one paragraph is a block of its own', () => {
    const { blocks } = read(
      paragraph(`${run('Inzet', '<w:b/>')}<w:r><w:br/></w:r>${run('Nederland steunt dit.')}`),
    ).value;
    expect(blocks.map(({ style }) => style.bold)).toEqual([true, undefined]);
  });
});

describe('tables and boxes', () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = (rows: readonly (readonly string[])[], properties = '') =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

  test('a row of a table is a block, its cells in order', () => {
    const { value } = read(
      table([
        ['Onderwerp', 'Stand'],
        ['Schengen', 'Lopend'],
      ]),
    );
    expect(value.blocks.map(({ kind }) => kind)).toEqual(['table-row', 'table-row']);
    expect(value.text).toBe('Onderwerp\tStand\nSchengen\tLopend');
  });

  test('a table that only places text is no table, and a floating one before the text is letterhead', () => {
    const floating = table([['Contactpersoon'], ['T 070 000 00 00']], '<w:tblpPr/>');
    const { value } = read(floating + table([['', 'Hierbij bied ik u de agenda aan.']]));
    expect(bodyOf(value)).toEqual(['Hierbij bied ik u de agenda aan.']);
    expect(furnitureOf(value)).toEqual(['letterhead: Contactpersoon', 'letterhead: T 070 000 00 00']);
  });

  test('a text box is read once, although the file holds it twice', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('In de kantlijn')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('In de kantlijn')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { value } = read(paragraph(run('Tekst.') + twice));
    expect(value.text).toBe('Tekst.\n\nIn de kantlijn');
  });
});

describe('what is printed around the text', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test('only the heads that are printed are read; page numbers are called so', () => {
    const headers = {
      h1: paragraph('Ministerie van Justitie'),
      h2: paragraph('VERTROUWELIJK'),
      h3: paragraph(`${run('Pagina ')}${field('PAGE', '1')}`),
    };
    const section =
      '<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="even" r:id="h2"/><w:footerReference w:type="default" r:id="h3"/><w:titlePg/></w:sectPr>';
    expect(furnitureOf(read(paragraph('Tekst.') + section, { headers }).value)).toEqual([
      'letterhead: Ministerie van Justitie',
      'page-number: Pagina 1',
    ]);
  });

  test('of a field in a field only the result is text', () => {
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('NUMPAGES', '4')}${run('"Pagina 1"')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Pagina 1 van 4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(body(paragraph(nested))).toEqual(['Pagina 1 van 4']);
  });
});

describe('files that cannot be read are refused in words', () => {
  test.each([
    ['cut off', 'file-damaged', wordFile(paragraph('Tekst')).slice(0, 300)],
    [
      'without text',
      'file-damaged',
      wordFile('').map((byte, index) => (index > 40 && index < 60 ? 0 : byte)),
    ],
    ['with a document type of its own', 'file-damaged', wordFile('<!DOCTYPE x [<!ENTITY a "b">]>')],
    [
      'with a part that unpacks to too much',
      'file-too-large',
      wordFile(paragraph(' '.repeat(60 * 1024 * 1024))),
    ],
  ])('%s: %s', (_, id, bytes) => {
    expect(failure(bytes).id).toBe(id);
  });
});

describeShared('real files', () => {
  test('a ministerial letter: letterhead apart, letter and annex in order', () => {
    const { value } = fromDocx(readFileSync(shared('corpus/kamerbrief-1.docx')));
    expect(uncovered(value)).toBe('');
    expect(furnitureOf(value)).toContain('letterhead: Ons kenmerk');
    expect(bodyOf(value)).toContain('Datum 24 maart 2024');
    expect(bodyOf(value)).toContain('D. Yeşilgöz-Zegerius');
    expect(bodyOf(value).join(' ')).not.toContain('VERTROUWELIJK');
  });

  test('the real agenda: ten notes at their marks', () => {
    const { value } = fromDocx(readFileSync(shared('agendas/jbz-raad-2025-07.docx')));
    expect(uncovered(value)).toBe('');
    expect(marksOf(value)).toEqual([
      'gedeeld|1',
      'kabinetsappreciatie|2',
      'Dijk|3',
      'geïnformeerd.|4',
      'benadrukt|5',
      '2024|6',
      'geïnformeerd.|7',
      'BNC-fiche.|8',
      'verwerkingsactiviteiten.|9',
      'nemen.|10',
    ]);
    expect(notesOf(value)).toHaveLength(10);
  });
});
