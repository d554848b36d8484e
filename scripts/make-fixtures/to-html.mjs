import { breakableWords } from './hyphenate.mjs';

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `Pagina # van %` as the content of a margin box. */
const pageContent = (page) =>
  page
    .split(/([#%])/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ '#': 'counter(page)', '%': 'counter(pages)' })[piece] ?? `"${piece}"`)
    .join(' ');

const style = (
  page,
) => `@page { size: A4; margin: 25mm 25mm 22mm; @bottom-center { content: ${pageContent(page)}; font: 8pt sans-serif } }
body { font: 9pt/1.4 "DejaVu Sans", Verdana, sans-serif }
h1, h2, h3 { font-size: 9pt; line-height: 1.4; margin: 12pt 0 4pt; break-after: avoid }
p { margin: 0 0 8pt; orphans: 2; widows: 2 }
sup { font-size: 6pt; line-height: 0 }
.bijlage { break-before: page }
.noten { border-top: 0.5pt solid; margin-top: 20pt; font-size: 7.5pt }
.noten p { margin: 0 0 2pt }`;

/** HTML element for each kind of node. */
const ELEMENTS = {
  line: ['<p>', '</p>'],
  title: ['<h1>', '</h1>'],
  subtitle: ['<p><strong>', '</strong></p>'],
  'list-entry': ['<p>', '</p>'],
  section: ['<h2>', '</h2>'],
  heading: ['<h3>', '</h3>'],
  treatment: ['<p><em>', '</em></p>'],
  label: ['<p><strong>', '</strong></p>'],
  paragraph: ['<p>', '</p>'],
};

function inline(node, shy) {
  return node.pieces
    .map((piece) =>
      piece.note === undefined
        ? escapeHtml(shy(piece.text))
        : `<sup><a href="#noot-${piece.note}" id="verwijzing-${piece.note}">${piece.note}</a></sup>`,
    )
    .join('');
}

/** The document as a plain web page with its footnotes at the end; printed, it is an agenda on A4. */
export function toHtml(document) {
  const all = document.nodes.flatMap((node) => node.pieces.map((piece) => piece.text ?? '')).join('\n');
  const breaks = document.layout.hyphenate ? breakableWords(all) : new Map();
  const shy = (text) =>
    text.replaceAll(/\p{L}+/gu, (word) =>
      breaks.has(word) ? `${word.slice(0, breaks.get(word))}\u00ad${word.slice(breaks.get(word))}` : word,
    );
  const body = document.nodes
    .map((node) => {
      if (node.kind === 'page-break') return '<div class="bijlage"></div>';
      const [open, close] = ELEMENTS[node.kind];
      const number = node.number == null ? '' : `${escapeHtml(node.number)} `;
      return `${open}${number}${inline(node, node.kind === 'paragraph' ? shy : (text) => text)}${close}`;
    })
    .join('\n');
  const notes = document.notes
    .map(
      ({ number, text }) =>
        `<p id="noot-${number}"><sup><a href="#verwijzing-${number}">${number}</a></sup> ${escapeHtml(text)}</p>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${escapeHtml(document.title)}</title>
<style>
${style(document.layout.page)}
</style>
</head>
<body>
<main>
${body}
</main>
${notes === '' ? '' : `<section class="noten" role="doc-endnotes">\n${notes}\n</section>\n`}</body>
</html>
`;
}
