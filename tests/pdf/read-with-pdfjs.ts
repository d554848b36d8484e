/** PDFs read with a library that had no part in making them. */
import '../../src/extract/from-pdf-stubs.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

export interface PageRead {
  /** Words of the tags in the order of the tags. */
  readonly tagged: string;
  /** Words that have no tag: running heads and page numbers. */
  readonly furniture: string;
  /** Width and height in points. */
  readonly size: readonly number[];
  /** Roles of all elements, parents first. */
  readonly roles: readonly string[];
  /** Pages, counted from 1, to which the links of the page lead. */
  readonly links: readonly number[];
}

export interface DocumentRead {
  readonly pages: readonly PageRead[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number; readonly level: number }[];
}

export async function readWithPdfjs(bytes: Uint8Array): Promise<DocumentRead> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  try {
    const pageIndex = async (destination: unknown): Promise<number> => {
      const explicit =
        typeof destination === 'string' ? await document.getDestination(destination) : destination;
      return Array.isArray(explicit) ? (await document.getPageIndex(explicit[0])) + 1 : 0;
    };
    const pages: PageRead[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = new Map<string, string>();
      const open: (string | null)[] = [];
      let furniture = '';
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((mark) => mark !== null);
          const words = item.str + (item.hasEOL ? '\n' : '');
          if (id) texts.set(id, (texts.get(id) ?? '') + words);
          else furniture += words;
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id ?? null);
      }
      const roles: string[] = [];
      const tagged = wordsOf((await page.getStructTree()) as StructNode | null, texts, roles);
      const annotations = await page.getAnnotations();
      const internal = annotations.filter(({ subtype, dest }) => subtype === 'Link' && dest);
      const links = await Promise.all(internal.map(({ dest }) => pageIndex(dest)));
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      pages.push({ tagged, furniture, size: [right - left, top - bottom], roles, links });
    }
    const bookmarks: DocumentRead['bookmarks'][number][] = [];
    const visit = async (
      outline: Awaited<ReturnType<typeof document.getOutline>>,
      level: number,
    ): Promise<void> => {
      for (const { title, dest, items } of outline ?? []) {
        bookmarks.push({ title, page: await pageIndex(dest), level });
        await visit(items, level + 1);
      }
    };
    await visit(await document.getOutline(), 1);
    return { pages, bookmarks };
  } finally {
    await task.destroy();
  }
}

/** Elements that are blocks stand apart. */
const BLOCK = /^(P|H\d|LI|LBody|Lbl|TD|TH|Note|TOCI|Caption)$/;

function wordsOf(
  node: StructNode | null,
  texts: ReadonlyMap<string, string>,
  roles: string[],
  isContents = false,
): string {
  if (node === null) return '';
  if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
  const { role = '' } = node;
  roles.push(role);
  const children = (node.children ?? []).map((child) =>
    wordsOf(child, texts, roles, isContents || role === 'TOCI'),
  );
  // The mark of a footnote is no part of the sentence that it stands in.
  if (role === 'Reference' && !isContents) return '';
  return BLOCK.test(role) ? ` ${children.join('')} ` : children.join('');
}
