import { createHash } from 'node:crypto';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { aboutFile, EXIT, Failure } from '../model/failure.ts';
import type { Block, Page, SourceDocument, SourceFile, SourceFormat, Span } from '../model/source.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { Extracted } from './draft-block.ts';
import { fromText } from './from-text.ts';
import { refuseLong, refuseLongText, refuseManySentences } from './limits.ts';

export interface InputFile {
  /** Base name, never a path; `-` for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes of a character in UTF-8 at most. */
const LONGEST_CHARACTER = 4;

type Reader = (file: InputFile) => Staged<Extracted> | Promise<Staged<Extracted>>;

function readText(file: InputFile): Staged<Extracted> {
  refuseLong(file.bytes.length / LONGEST_CHARACTER);
  const text = decodeText(file.bytes);
  if (text === null) throw new Failure('file-binary', EXIT.unsupported, {}, { file: file.name });
  refuseLongText(text);
  return fromText(text);
}

/** Who reads which format. Their libraries are loaded when needed: each is larger than all the rest of the program. */
const READERS: Readonly<Partial<Record<SourceFormat, Reader>>> = {
  text: readText,
  docx: async ({ bytes }) => (await import('./from-docx.ts')).fromDocx(bytes),
  html: async ({ bytes }) => (await import('./from-html.ts')).fromHtml(bytes),
  'koop-xml': async ({ bytes }) => (await import('./from-koop-xml.ts')).fromKoopXml(bytes),
  markdown: async ({ bytes }) => (await import('./from-markdown.ts')).fromMarkdown(bytes),
  pdf: async ({ bytes }) => (await import('./from-pdf.ts')).fromPdf(bytes),
};

/** A web page kept as one file stands for the page in it. */
async function unwrapped(file: InputFile): Promise<InputFile> {
  if (detectFormat(file.name, file.bytes) !== 'mhtml') return file;
  const page = (await import('./from-mhtml.ts')).pageInMhtml(file.bytes);
  return page === null ? file : { ...file, bytes: page };
}

async function extractOne(given: InputFile): Promise<Staged<Extracted> & { readonly format: SourceFormat }> {
  const file = await unwrapped(given);
  const format = detectFormat(file.name, file.bytes);
  const place = { file: file.name };
  if (format === 'empty') throw new Failure('file-empty', EXIT.empty, {}, place);
  if (format === 'encrypted') throw new Failure('file-encrypted', EXIT.encrypted, {}, place);
  const reader = READERS[format as SourceFormat];
  if (reader === undefined) throw new Failure('format-unsupported', EXIT.unsupported, { format }, place);
  const { value, diagnostics } = await aboutFile(file.name, () =>
    reader({ ...file, bytes: new Uint8Array(file.bytes) }),
  );
  if (!/\S/.test(value.text)) throw new Failure('file-empty', EXIT.empty, {}, place);
  return {
    format: format as SourceFormat,
    value,
    diagnostics: diagnostics.map((d) => ({ ...d, place: { ...place, ...d.place } })),
  };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function shiftBlock(block: Block, by: number): Block {
  return {
    ...block,
    spans: block.spans.map((span) => shift(span, by)),
    marks: block.marks.map((mark) => ({ ...mark, span: shift(mark.span, by) })),
  };
}

/** Stands between the texts of two files. */
const BETWEEN_FILES = '\n\n';

/**
 * Reads the files, each in its format, which its content tells, into one document in the given order.
 * @throws Failure `file-empty`, `file-binary`, `file-too-long`, `format-unsupported`, and what the readers of the formats throw
 */
export async function extract(files: readonly InputFile[]): Promise<Staged<SourceDocument>> {
  const sources: SourceFile[] = [];
  const pages: Page[] = [];
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  let text = '';
  for (const file of files) {
    const { format, value, diagnostics: found } = await extractOne(file);
    await aboutFile(file.name, async () => {
      refuseManySentences(value.text);
      refuseLong(text.length + value.text.length, blocks.length + value.blocks.length);
    });
    if (text !== '') text += BETWEEN_FILES;
    const at = text.length;
    text += value.text;
    for (const page of value.pages) pages.push({ ...page, span: shift(page.span, at) });
    for (const block of value.blocks) blocks.push(shiftBlock(block, at));
    diagnostics.push(...found);
    sources.push({
      name: file.name,
      format,
      bytes: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      span: { start: at, end: text.length },
    });
  }
  return { value: { files: sources, text, pages, blocks }, diagnostics };
}
