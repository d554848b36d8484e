import { breakableWords } from './hyphenate.mjs';

/** Columns of running text and of headings; what pdftotext gives for an A4 page in 9 pt Verdana. */
const WIDTH = 98;
const HEADING_WIDTH = 84;
/** Lines on a page, notes and page number included. */
const PAGE_LINES = 56;
/** Fewest lines a heading needs below it. */
const KEEP = 3;

/** A note mark travels through wrapping as one private-use character, and counts as the digits that it prints. */
const MARK = 0xe000;
const markOf = (number) => String.fromCodePoint(MARK + number);
const printed = (text) => text.replaceAll(/[\ue000-\uf8ff]/g, (mark) => String(mark.codePointAt(0) - MARK));
const marksIn = (text) => [...text.matchAll(/[\ue000-\uf8ff]/g)].map(([mark]) => mark.codePointAt(0) - MARK);

const plainText = (node) => node.pieces.map((piece) => piece.text ?? markOf(piece.note)).join('');

/** Where `word` can be broken so that its first part fits in `room`: after a hyphen of its own, or a syllable. */
function breakWord(word, room, breaks) {
  const hyphen = word.lastIndexOf('-', room - 1);
  if (hyphen > 1 && /\p{L}-\p{L}/u.test(word.slice(hyphen - 1, hyphen + 2))) {
    return [word.slice(0, hyphen + 1), word.slice(hyphen + 1)];
  }
  const bare = word.match(/\p{L}+/u);
  const offset = bare === null ? undefined : breaks.get(bare[0]);
  if (offset === undefined || bare.index + offset + 1 > room) return null;
  return [`${word.slice(0, bare.index + offset)}-`, word.slice(bare.index + offset)];
}

/** Greedy line filling; a line broken at a space keeps it, as PDF tools do. */
function wrap(text, width, breaks) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const start = line === '' ? '' : `${line} `;
    if (printed(start + word).length <= width) {
      line = start + word;
      continue;
    }
    const parts = breakWord(word, width - printed(start).length, breaks);
    if (parts === null) {
      lines.push(`${line} `);
      line = word;
    } else {
      lines.push(start + parts[0]);
      line = parts[1];
    }
  }
  lines.push(line);
  return lines;
}

/** The lines of a node, with the blank lines before it and the number of its lines to keep together. */
function layOut(node, breaks) {
  const text = plainText(node);
  const numbered = node.number == null ? text : `${node.number} ${text}`;
  const heading = ['title', 'section', 'heading'].includes(node.kind);
  const lines = wrap(numbered, heading ? HEADING_WIDTH : WIDTH, breaks);
  const tight = ['list-entry', 'treatment'].includes(node.kind);
  const keep = heading || node.keep || ['label', 'treatment', 'subtitle'].includes(node.kind);
  return { lines, gap: tight ? 0 : 1, keep: keep ? lines.length + KEEP : 1 };
}

/** One page being filled: its lines, and the notes whose marks stand on them. */
function newPage() {
  return { lines: [], notes: [] };
}

/** Fills pages with the nodes; a note takes its room on the page where its mark stands. */
function paginate(document, breaks) {
  const notes = new Map(
    document.notes.map(({ number, text }) => [number, wrap(`${number} ${text}`, WIDTH, new Map())]),
  );
  const noteLines = (numbers) => numbers.reduce((sum, number) => sum + (notes.get(number)?.length ?? 0), 0);
  const pages = [newPage()];
  let gapOwed = 0;
  const fits = (page, lines, marks) =>
    page.lines.length + lines + noteLines([...page.notes, ...marks]) + 4 <= PAGE_LINES;
  for (const node of document.nodes) {
    if (node.kind === 'page-break') {
      pages.push(newPage());
      continue;
    }
    const { lines, gap, keep } = layOut(node, breaks);
    gapOwed = gap;
    if (!fits(pages.at(-1), gap + keep, [])) pages.push(newPage());
    for (const line of lines) {
      const marks = marksIn(line);
      if (!fits(pages.at(-1), gapOwed + 1, marks)) pages.push(newPage());
      const page = pages.at(-1);
      if (page.lines.length > 0) page.lines.push(...Array(gapOwed).fill(''));
      gapOwed = 0;
      page.lines.push(line);
      page.notes.push(...marks);
    }
  }
  return pages.map((page) => ({
    lines: page.lines,
    notes: page.notes.flatMap((number) => notes.get(number)),
  }));
}

/**
 * The document as a PDF tool gives it: wrapped lines, note marks glued to the words, notes and page number at the
 * foot of the page that their marks stand on, a form feed between pages.
 */
export function toText(document) {
  const all = document.nodes.map(plainText).join('\n');
  const breaks = document.layout.hyphenate ? breakableWords(all) : new Map();
  const pages = paginate(document, breaks);
  return pages
    .map(({ lines, notes }, index) => {
      const foot = document.layout.page.replace('#', String(index + 1)).replace('%', String(pages.length));
      const body = lines.map(printed).join('\n');
      return [body, '', ...(notes.length > 0 ? [...notes, ''] : []), foot, ''].join('\n');
    })
    .join('\f');
}
