import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';

/** The clock of every file in the archive and of its properties, so that the same agenda gives the same bytes. */
const MADE = '2031-01-01T09:00:00Z';
const FONT = 'Verdana';
/** Half-points: 9 pt. */
const SIZE = 18;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** What can be left to Word's automatic numbering: `1.`, `2.` … within a list, or `I.`, `II.` … for sections. */
function automatic(node, layout, counters) {
  if (!layout.auto || node.number == null) return null;
  const list = node.kind === 'section' ? 'parts' : node.list;
  if (list == null) return null;
  const next = (counters.get(list) ?? 0) + 1;
  const wanted = node.kind === 'section' ? `${ROMAN[next - 1]}.` : `${next}.`;
  if (node.number !== wanted) return null;
  counters.set(list, next);
  return list;
}

const LOOKS = {
  title: { bold: true },
  subtitle: { bold: true },
  section: { bold: true },
  heading: { bold: true },
  label: { underline: {} },
  treatment: { italics: true },
};

const LEVELS = {
  title: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  heading: HeadingLevel.HEADING_3,
};

function runs(node) {
  const look = { font: FONT, size: SIZE, ...LOOKS[node.kind] };
  return node.pieces.map((piece) =>
    piece.note === undefined
      ? new TextRun({ text: piece.text, ...look })
      : new FootnoteReferenceRun(piece.note),
  );
}

function paragraphOf(node, layout, counters, breakBefore) {
  const list = automatic(node, layout, counters);
  const number = list === null && node.number != null ? `${node.number} ` : '';
  const look = { font: FONT, size: SIZE, ...LOOKS[node.kind] };
  const level = layout.docx === 'styles' ? LEVELS[node.kind] : undefined;
  return new Paragraph({
    children: [...(number === '' ? [] : [new TextRun({ text: number, ...look })]), ...runs(node)],
    spacing: {
      before: LOOKS[node.kind] ? 120 : 0,
      after: ['treatment', 'list-entry'].includes(node.kind) ? 40 : 160,
    },
    pageBreakBefore: breakBefore,
    keepNext: LOOKS[node.kind] !== undefined || node.keep === true,
    ...(level === undefined ? {} : { heading: level }),
    ...(list === null ? {} : { numbering: { reference: list, level: 0 } }),
  });
}

/** `Pagina # van %` as a footer with Word's own fields. */
function footer(page) {
  const fields = { '#': PageNumber.CURRENT, '%': PageNumber.TOTAL_PAGES };
  const children = page
    .split(/([#%])/)
    .filter((piece) => piece !== '')
    .map((piece) => fields[piece] ?? piece);
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, font: FONT, size: SIZE })],
      }),
    ],
  });
}

const numberingLevel = (format) => [
  {
    level: 0,
    format,
    text: '%1.',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 360, hanging: 360 } } },
  },
];

/** The archive with fixed clocks. */
function settle(bytes) {
  const files = unzipSync(bytes);
  const core = new TextDecoder().decode(files['docProps/core.xml']);
  const dated = core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, MADE);
  files['docProps/core.xml'] = new TextEncoder().encode(dated);
  const entries = Object.entries(files).sort(([a], [b]) =>
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2031, 0, 1, 9), level: 9 });
}

/** The document as a Word file with real footnotes. */
export async function toDocx(document) {
  const { layout, nodes, notes, title } = document;
  const counters = new Map();
  const children = [];
  let breakBefore = false;
  for (const node of nodes) {
    if (node.kind !== 'page-break') children.push(paragraphOf(node, layout, counters, breakBefore));
    breakBefore = node.kind === 'page-break';
  }
  const lists = [...counters.keys()];
  const file = new Document({
    title,
    creator: 'briefdeck',
    lastModifiedBy: 'briefdeck',
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    ...(lists.length === 0
      ? {}
      : {
          numbering: {
            config: lists.map((reference) => ({
              reference,
              levels: numberingLevel(reference === 'parts' ? 'upperRoman' : 'decimal'),
            })),
          },
        }),
    footnotes: Object.fromEntries(
      notes.map(({ number, text }) => [
        number,
        {
          children: [new Paragraph({ children: [new TextRun({ text: ` ${text}`, font: FONT, size: 15 })] })],
        },
      ]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1417, bottom: 1247, left: 1417, right: 1417 },
          },
        },
        footers: { default: footer(layout.page) },
        children,
      },
    ],
  });
  return settle(await Packer.toBuffer(file));
}
