import { strToU8, unzipSync, zipSync } from 'fflate';

const text = (string) => strToU8(string);

/** A Word file with that XML as its text. */
function wordFile(document, rest = {}) {
  return zipSync({ 'word/document.xml': typeof document === 'string' ? text(document) : document, ...rest });
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Opens and closes an element many times within itself. */
const nested = (open, close, times, inner) => open.repeat(times) + inner + close.repeat(times);

const ENTITIES = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
  '',
);
const LAUGHS = `<!DOCTYPE officiele-publicatie [<!ENTITY l0 "ha">${ENTITIES}]>`;

/** A PDF with these objects and a trailer, its cross-reference table left for the reader to rebuild. */
function pdfFile(objects, trailer = '<< /Root 1 0 R /Size 20 >>') {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return text(`%PDF-1.7\n${body}trailer\n${trailer}\nstartxref\n0\n%%EOF\n`);
}

/** A zip whose entry says that it is small and is not. */
function lyingZip() {
  const bytes = wordFile(new Uint8Array(60_000_000));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return bytes;
}

const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** A page in a composite font, whose map to Unicode is object 7 and whose own font has this. */
const composite = (map, font = '') => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  PAGE,
  stream('BT /F 9 Tf 50 700 Td <00540065> Tj ET'),
  '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [6 0 R] >>',
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A ${font} >>`,
  stream(`begincmap 1 beginbfrange ${map} endbfrange endcmap`),
];
const stream = (content, length = content.length) => `<< /Length ${length} >>\nstream\n${content}\nendstream`;

/** Files made to exhaust or to trap a reader, by name. Functions, because some are large. */
export const BOMBS = {
  'zip-of-zeros.docx': () => wordFile(new Uint8Array(120_000_000)),
  'zip-that-lies.docx': lyingZip,
  'zip-of-many.docx': () =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: 20_000 }, (_, i) => [`word/document.xml${i}`, new Uint8Array(0)]),
      ),
    ),
  'zip-of-styles.docx': () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    return wordFile(
      `<w:document ${W}><w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Tekst</w:t></w:r></w:p></w:body></w:document>`,
      {
        'word/_rels/document.xml.rels': text(
          '<Relationships><Relationship Id="r1" Type="x/styles" Target="styles.xml"/></Relationships>',
        ),
        'word/styles.xml': text(`<w:styles ${W}>${style}</w:styles>`),
      },
    );
  },
  'xml-laughs.docx': () =>
    wordFile(
      `${LAUGHS}<w:document ${W}><w:body><w:p><w:r><w:t>&l12;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  'xml-deep.docx': () =>
    wordFile(
      `<w:document ${W}><w:body>${nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 50_000, '<w:p/>')}</w:body></w:document>`,
    ),
  'xml-wide.docx': () =>
    wordFile(
      `<w:document ${W}><w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(400_000)}</w:body></w:document>`,
    ),
  'xml-laughs.xml': () => text(`${LAUGHS}<officiele-publicatie><al>&l12;</al></officiele-publicatie>`),
  'xml-deep.xml': () =>
    text(`<officiele-publicatie>${nested('<al>', '</al>', 100_000, 'x')}</officiele-publicatie>`),
  'xml-outside.xml': () =>
    text(
      '<!DOCTYPE officiele-publicatie SYSTEM "file:///etc/passwd"><officiele-publicatie><al>tekst</al></officiele-publicatie>',
    ),
  'html-deep.html': () => text(`<!doctype html><body>${'<div>'.repeat(200_000)}tekst`),
  'html-anchors.html': () =>
    text(
      `<!doctype html><body>${'<sup><a id="v" href="#noot">1</a></sup>'.repeat(50_000)}<p id="noot">1 Noot</p>`,
    ),
  'html-tables.html': () => text(`<!doctype html><body>${'<table><tr><td>a<td>'.repeat(20_000)}tekst`),
  'text-one-line.txt': () => text('Het kabinet verwelkomt de strategie. '.repeat(200_000)),
  'text-no-space.txt': () => text('a'.repeat(5_000_000)),
  'text-form-feeds.txt': () => text('a\f'.repeat(300_000)),
  'text-dots.txt': () => text(`${'1. '.repeat(100_000)}\n${'. '.repeat(100_000)}\n${'('.repeat(100_000)}`),
  'markdown-brackets.md': () =>
    text(`# Kop\n\n${'[^1]['.repeat(20_000)}\n\n${'> '.repeat(2_000)}diep\n\n${'*'.repeat(20_000)}`),
  'markdown-lists.md': () =>
    text(`# Kop\n\n${Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')}`),
  'pdf-pages-in-a-circle.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 9 /Parent 2 0 R >>',
    ]),
  'pdf-many-pages.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>',
      PAGE,
      stream('BT /F 9 Tf (tekst) Tj ET'),
      FONT,
    ]),
  'pdf-wrong-length.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      PAGE,
      stream('BT /F 9 Tf 50 700 Td (Tekst) Tj ET', 999_999_999),
      FONT,
    ]),
  'pdf-form-in-itself.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>',
      stream('/X Do BT /F 9 Tf 50 700 Td (Tekst) Tj ET'),
      FONT,
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
    ]),
  'pdf-length-of-itself.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      PAGE,
      '<< /Length 4 0 R >>\nstream\nBT (x) Tj ET\nendstream',
      FONT,
    ]),
  'pdf-endless-text.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      PAGE,
      stream(`BT /F 9 Tf 50 700 Td ${'(a) Tj 1 0 Td '.repeat(200_000)} ET`),
      FONT,
    ]),
  'pdf-tags-in-a-circle.pdf': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /MarkInfo << /Marked true >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      PAGE.replace('/Contents', '/StructParents 0 /Contents'),
      stream('/P << /MCID 0 >> BDC BT /F 9 Tf 50 700 Td (Tekst) Tj ET EMC'),
      FONT,
      '<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> >>',
      '<< /S /P /P 7 0 R /Pg 3 0 R /K [7 0 R 0] >>',
    ]),
  'pdf-wide-map.pdf': () => pdfFile(composite('<0000> <00fffffe> <0000>')),
  'pdf-wide-widths.pdf': () => pdfFile(composite('<0000> <ffff> <0000>', '/W [1 [500 600] 0 90000000 500]')),
  'pdf-table-in-a-circle.pdf': () =>
    text(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 2 /Prev 45 >>\nstartxref\n45\n%%EOF',
    ),
};

/** Mutates the XML inside a Word file, where bytes changed in the archive only break its compression. */
export function mutateInside(bytes, change) {
  const files = unzipSync(bytes);
  const name =
    Object.keys(files).filter((each) => each.startsWith('word/') && each.endsWith('.xml'))[
      change.part(Object.keys(files).length)
    ] ?? 'word/document.xml';
  files[name] = change.bytes(files[name]);
  return zipSync(files, { level: 1 });
}
