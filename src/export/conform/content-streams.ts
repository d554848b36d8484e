/** The content streams of a document, page by page and form by form, with their artifacts marked. */

import { deflateSync } from 'node:zlib';
import { inflated } from '../pdf/inflated.ts';
import { type PdfDict, PdfRef, PdfStream, pdfDict, pdfName } from '../pdf/objects.ts';
import { contentParts, pageContent } from '../pdf/page-content.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { dictAt, nameAt, numberAt } from '../pdf/values-at.ts';
import { markArtifacts } from './mark-artifacts.ts';

/** Dropped marked-content ids by the `StructParents` number of the page or form they stand in. */
export type DroppedContent = ReadonlyMap<number, ReadonlySet<number>>;

const NOTHING: ReadonlySet<number> = new Set();
const NO_ENTRIES: PdfDict = new Map();

/** zlib's default. Its best takes three times as long, a tenth of a second for a deck, and saves 2 % of the file. */
const COMPRESSION = 6;

/**
 * Marks artifacts in all pages and in the forms they draw, the content given among them; says which marked content is
 * decoration now.
 */
export function markDocument(file: PdfFile, unwanted: DroppedContent): DroppedContent {
  const dropped = new Map<number, ReadonlySet<number>>();
  const forms = new Map<PdfRef, boolean>();

  function mark(owner: PdfDict, bytes: Uint8Array): Uint8Array | null {
    const xObjects = dictAt(file, dictAt(file, owner, 'Resources') ?? NO_ENTRIES, 'XObject');
    const key = numberAt(file, owner, 'StructParents');
    const marked = markArtifacts(bytes, unwanted.get(key ?? -1) ?? NOTHING, (name) => {
      const reference = xObjects?.get(name);
      return reference instanceof PdfRef && markForm(reference);
    });
    if (key !== undefined && marked.dropped.size > 0) dropped.set(key, marked.dropped);
    return marked.changed ? marked.bytes : null;
  }

  /** Whether the form holds tagged content; a form that does not is an artifact as a whole where it is drawn. */
  function markForm(reference: PdfRef): boolean {
    const known = forms.get(reference);
    if (known !== undefined) return known;
    forms.set(reference, false);
    const stream = file.resolve(reference);
    if (!(stream instanceof PdfStream) || nameAt(file, stream.dict, 'Subtype') !== 'Form') return false;
    const bytes = inflated(stream);
    if (!holdsTags(file, stream.dict, bytes, markForm)) return false;
    forms.set(reference, true);
    const changed = mark(stream.dict, bytes);
    if (changed !== null) file.set(reference, deflated(changed, stream.dict));
    return true;
  }

  for (const { dict } of file.pages()) {
    const changed = mark(dict, pageContent(file, dict));
    if (changed !== null) {
      for (const part of contentParts(file, dict)) if (part instanceof PdfRef) file.delete(part);
      dict.set('Contents', file.add(deflated(changed, NO_ENTRIES)));
    }
    // The order of the tab key is that of the tags (ISO 14289-1, 7.18.3).
    dict.set('Tabs', pdfName('S'));
  }
  return dropped;
}

function holdsTags(
  file: PdfFile,
  form: PdfDict,
  bytes: Uint8Array,
  markForm: (reference: PdfRef) => boolean,
): boolean {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/MCID')) return true;
  const inner = dictAt(file, dictAt(file, form, 'Resources') ?? NO_ENTRIES, 'XObject');
  return [...(inner?.values() ?? [])].some((value) => value instanceof PdfRef && markForm(value));
}

function deflated(bytes: Uint8Array, dict: PdfDict): PdfStream {
  const contents = deflateSync(bytes, { level: COMPRESSION });
  const filter = pdfDict({ Filter: pdfName('FlateDecode'), Length: contents.length });
  return new PdfStream(new Map([...dict, ...filter]), contents);
}
