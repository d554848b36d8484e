import { zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:a="urn:a"';

/** Parts of a Word file beside its body, each the inside of its root element. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The data of diagrams (SmartArt), by relation: whole parts. */
  readonly diagrams?: Readonly<Record<string, string>>;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
};

/** A Word file with that body, written by hand so that a test shows just what is read. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const files: Record<string, string> = {
    'word/document.xml': `<w:document ${W} ${R} ${MORE}><w:body>${body}</w:body></w:document>`,
  };
  let relations = '';
  for (const [name, root] of Object.entries(ROOTS)) {
    const inside = parts[name as keyof typeof ROOTS];
    if (inside === undefined) continue;
    files[`word/${name}.xml`] = `<w:${root} ${W}>${inside}</w:${root}>`;
    relations += `<Relationship Id="${name}" Type="http://x/${name}" Target="${name}.xml"/>`;
  }
  for (const [id, inside] of Object.entries(parts.headers ?? {})) {
    files[`word/${id}.xml`] = `<w:hdr ${W}>${inside}</w:hdr>`;
    relations += `<Relationship Id="${id}" Type="http://x/header" Target="${id}.xml"/>`;
  }
  for (const [id, whole] of Object.entries(parts.diagrams ?? {})) {
    files[`word/diagrams/${id}.xml`] = whole;
    relations += `<Relationship Id="${id}" Type="http://x/diagramData" Target="diagrams/${id}.xml"/>`;
  }
  files['word/_rels/document.xml.rels'] = `<Relationships>${relations}</Relationships>`;
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
  );
}

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain text. */
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
