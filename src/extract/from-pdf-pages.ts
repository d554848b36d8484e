import './from-pdf-stubs.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EXIT, Failure } from '../model/failure.ts';
import { product } from './from-pdf-matrix.ts';
import { leavingUnreadPages } from './from-pdf-rejections.ts';
import { readRules } from './from-pdf-rules.ts';
import { refuseHugeStreams } from './from-pdf-streams.ts';
import { inRuledTables } from './from-pdf-tables.ts';
import { readTags, type StructNode, type Tag } from './from-pdf-tags.ts';
import { isAcross, uprightViewport } from './from-pdf-upright.ts';
import { refuseLong, tooLong } from './limits.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** A run of glyphs on a page. Lengths in pt; y is that of the baseline, counted from the top of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly rotated: boolean;
  /** Marked as no part of the content: running heads and the like. */
  readonly artifact: boolean;
  readonly tag: Tag | null;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Only pictures are on it. */
  readonly scanned: boolean;
}

/** No agenda comes near; bounds the time that a file can take. */
const MOST_PAGES = 3000;

/** Pieces of text, each a word or a line: on a page, and in the whole. A full page of single letters has 5,000. */
const MOST_PIECES_ON_PAGE = 100_000;
const MOST_PIECES = 1_000_000;

/** Pixels of a picture that is looked at: a page at 600 dots per inch has 35 million. */
const MOST_PIXELS = 40_000_000;

const BOLD = /bold|black|heavy|semibd|demi/i;
const ITALIC = /italic|oblique|kursiv/i;

/** Half surrogates, which a broken font can give. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Bullets of symbol fonts lie in the private-use area. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** Composed characters, bullets as bullets, no half characters. */
const cleaned = (text: string): string => text.normalize('NFC').replace(LONE, '\ufffd').replace(PRIVATE, '•');

/** Names of the fonts of a page by their id; fonts come with the list of drawing operations. */
async function fontNames(page: PDFPageProxy, ids: Iterable<string>): Promise<Map<string, string>> {
  const missing = [...ids].some((id) => !page.commonObjs.has(id));
  if (missing) await page.getOperatorList();
  const names = new Map<string, string>();
  for (const id of ids) {
    if (page.commonObjs.has(id)) names.set(id, String(page.commonObjs.get(id)?.name ?? ''));
  }
  return names;
}

const PAINTS_IMAGE: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
];

async function paintsImages(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation: number) => PAINTS_IMAGE.includes(operation));
}

/** Space between two items on one line, as a share of their size, that a table may have between its columns. */
const COLUMN_GAP = 0.35;

/** Whether items stand beside one another anywhere on a page: without that it has no table. */
function hasColumns(items: readonly PdfItem[]): boolean {
  const ordered = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  return ordered.some((item, index) => {
    const before = ordered[index - 1];
    const gap = before === undefined ? 0 : item.x - before.x - before.width;
    return before !== undefined && Math.abs(item.y - before.y) < 1 && gap > COLUMN_GAP * item.size;
  });
}

/**
 * The pieces of text on a page, as they come.
 * @throws Failure `file-too-long` where there are more than `room`
 */
async function textOf(page: PDFPageProxy, room: number): Promise<TextContent['items']> {
  const items: TextContent['items'] = [];
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of (next.value as TextContent).items) items.push(item);
    if (items.length <= room) continue;
    await reader.cancel(new Error('too long'));
    throw tooLong();
  }
  return items;
}

async function readPage(document: PDFDocumentProxy, number: number, room: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const contents = await textOf(page, room);
  const viewport = uprightViewport(page, contents);
  const tags = readTags((await page.getStructTree()) as StructNode | null);
  const ids = new Set(contents.flatMap((item) => ('fontName' in item ? [item.fontName] : [])));
  const names = await fontNames(page, ids);

  const items: PdfItem[] = [];
  // What the marked content around an item says: a tag by its id, or that it is an artifact.
  const open: { readonly artifact: boolean; readonly tag: Tag | null }[] = [];
  for (const item of contents) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else {
        const parent = open.at(-1);
        open.push({
          artifact: parent?.artifact === true || ('tag' in item && item.tag === 'Artifact'),
          tag: tags.get(item.id ?? '') ?? parent?.tag ?? null,
        });
      }
      continue;
    }
    if (item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = product(viewport.transform, item.transform);
    const font = names.get(item.fontName) ?? '';
    items.push({
      text: cleaned(item.str),
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      bold: BOLD.test(font),
      italic: ITALIC.test(font),
      rotated: isAcross(a, b),
      artifact: open.at(-1)?.artifact ?? false,
      tag: open.at(-1)?.tag ?? null,
    });
  }
  const finite = items.filter((item) => [item.x, item.y, item.width, item.size].every(Number.isFinite));
  const scanned = finite.length === 0 && (await paintsImages(page));
  // Tables are in the tags, where there are tags.
  const ruled = tags.size === 0 && hasColumns(finite);
  const placed = ruled
    ? inRuledTables(finite, readRules(await page.getOperatorList(), viewport.transform))
    : finite;
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, items: placed, scanned };
}

/**
 * The text of every page with its places and looks.
 *
 * @throws Failure `file-encrypted`, `file-damaged`, `file-too-large`, `file-too-long` or `too-many-pages`.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  refuseHugeStreams(bytes);
  return leavingUnreadPages(() => readDocument(bytes));
}

async function readDocument(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({
    // A copy: pdfjs takes the buffer away from its caller.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    maxImageSize: MOST_PIXELS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new Failure('too-many-pages', EXIT.damaged, { pages: document.numPages, most: MOST_PAGES });
    }
    const pages: PdfPage[] = [];
    let room = MOST_PIECES;
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number, Math.min(room, MOST_PIECES_ON_PAGE));
      pages.push(page);
      room -= page.items.length;
      for (const { text } of page.items) characters += text.length;
      refuseLong(characters);
    }
    return pages;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new Failure('file-encrypted', EXIT.encrypted);
    throw new Failure('file-damaged', EXIT.damaged, { reason: 'pdf' }, undefined, { cause: error });
  } finally {
    await task.destroy();
  }
}
