/** The content streams of a document, page by page and form by form, with their artifacts marked. */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './mark-artifacts.ts';
import { dictAt, nameAt, numberAt, resolve } from './pdf-values.ts';

/** Dropped marked-content ids by the `StructParents` number of the page or form they stand in. */
export type DroppedContent = ReadonlyMap<number, ReadonlySet<number>>;

const NOTHING: ReadonlySet<number> = new Set();

/** zlib's default. Its best takes three times as long, a tenth of a second for a deck, and saves 2 % of the file. */
const COMPRESSION = 6;

/**
 * Marks artifacts in all pages and in the forms they draw, the content given among them; says which marked content is
 * decoration now.
 */
export function markDocument(doc: PDFDocument, unwanted: DroppedContent): DroppedContent {
  const { context } = doc;
  const dropped = new Map<number, ReadonlySet<number>>();
  const forms = new Map<PDFRef, boolean>();

  function mark(owner: PDFDict, bytes: Uint8Array): Uint8Array | null {
    const xObjects = dictAt(context, dictAt(context, owner, 'Resources') ?? context.obj({}), 'XObject');
    const key = numberAt(context, owner, 'StructParents');
    const marked = markArtifacts(bytes, unwanted.get(key ?? -1) ?? NOTHING, (name) => {
      const reference = xObjects?.get(PDFName.of(name));
      return reference instanceof PDFRef && markForm(reference);
    });
    if (key !== undefined && marked.dropped.size > 0) dropped.set(key, marked.dropped);
    return marked.changed ? marked.bytes : null;
  }

  /** Whether the form holds tagged content; a form that does not is an artifact as a whole where it is drawn. */
  function markForm(reference: PDFRef): boolean {
    const known = forms.get(reference);
    if (known !== undefined) return known;
    forms.set(reference, false);
    const stream = context.lookup(reference);
    if (!(stream instanceof PDFRawStream) || nameAt(context, stream.dict, 'Subtype') !== 'Form') return false;
    const bytes = inflated(stream);
    if (!holdsTags(context, stream.dict, bytes, markForm)) return false;
    forms.set(reference, true);
    const changed = mark(stream.dict, bytes);
    if (changed !== null) context.assign(reference, deflated(context, changed, stream.dict));
    return true;
  }

  for (const { node } of doc.getPages()) {
    const contents = resolve(context, node.get(PDFName.of('Contents')));
    const parts = contents instanceof PDFArray ? contents.asArray() : [node.get(PDFName.of('Contents'))];
    const streams = parts
      .map((part) => resolve(context, part))
      .filter((part) => part instanceof PDFRawStream);
    const bytes = Buffer.concat(streams.flatMap((stream) => [inflated(stream), Buffer.from('\n')]));
    const changed = mark(node, bytes);
    if (changed !== null) {
      for (const part of parts) if (part instanceof PDFRef) context.delete(part);
      node.set(PDFName.of('Contents'), context.register(deflated(context, changed, context.obj({}))));
    }
    // The order of the tab key is that of the tags (ISO 14289-1, 7.18.3).
    node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
  return dropped;
}

function holdsTags(
  context: PDFContext,
  form: PDFDict,
  bytes: Uint8Array,
  markForm: (reference: PDFRef) => boolean,
): boolean {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/MCID')) return true;
  const inner = dictAt(context, dictAt(context, form, 'Resources') ?? context.obj({}), 'XObject');
  return (inner?.values() ?? []).some((value) => value instanceof PDFRef && markForm(value));
}

/** Chromium writes its streams deflated or plain. */
function inflated(stream: PDFRawStream): Uint8Array {
  return stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : stream.contents;
}

function deflated(context: PDFContext, bytes: Uint8Array, dict: PDFDict): PDFRawStream {
  const contents = deflateSync(bytes, { level: COMPRESSION });
  const entries = dict.clone(context);
  entries.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  entries.set(PDFName.of('Length'), PDFNumber.of(contents.length));
  return PDFRawStream.of(entries, contents);
}
