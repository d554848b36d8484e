/** What the document says of itself, and what it must not hold: titles in step, a language, no programs. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { dictAt, nameAt, resolve, textAt, valueAt } from '../conform/pdf-values.ts';
import { finding } from './finding.ts';
import { inflated } from './page-text.ts';
import type { ReadPdf } from './read-pdf.ts';

export function checkDocument(pdf: ReadPdf): Diagnostic[] {
  return [
    ...checkTitle(pdf),
    ...checkInfo(pdf),
    ...checkClaims(pdf),
    ...checkPrograms(pdf),
    ...checkFonts(pdf),
  ];
}

function checkTitle({ doc }: ReadPdf): Diagnostic[] {
  const { context, catalog } = doc;
  const title = doc.getTitle() ?? '';
  const xmp = unescaped(/<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmpOf(doc))?.[1] ?? '');
  const preferences = dictAt(context, catalog, 'ViewerPreferences');
  const shown = preferences && String(valueAt(context, preferences, 'DisplayDocTitle')) === 'true';
  return [
    ...(title.trim() === '' ? [finding('pdf-no-title', 0)] : []),
    ...(xmp === title ? [] : [finding('pdf-titles-differ', 0, { info: title, xmp })]),
    ...(shown ? [] : [finding('pdf-title-not-shown', 0)]),
    ...(textAt(context, catalog, 'Lang') ? [] : [finding('pdf-no-language', 0)]),
  ];
}

/** What the Info dictionary and XMP both say beside the title (ISO 19005-2, 6.6.2.3, and Adobe's XMP specification, part 3). */
function checkInfo({ doc }: ReadPdf): Diagnostic[] {
  const xmp = xmpOf(doc);
  const inXmp = (name: string) =>
    unescaped(new RegExp(`<${name}>(?:<rdf:\\w+>\\s*<rdf:li[^>]*>)?([^<]*)<`).exec(xmp)?.[1] ?? '');
  const moment = (date: Date | undefined) => date?.toISOString() ?? '';
  const momentInXmp = (name: string) => {
    const text = inXmp(name);
    return text === '' ? '' : moment(new Date(text));
  };
  const pairs: readonly (readonly [string, string, string])[] = [
    ['Author', doc.getAuthor() ?? '', inXmp('dc:creator')],
    ['Subject', doc.getSubject() ?? '', inXmp('dc:description')],
    ['Creator', doc.getCreator() ?? '', inXmp('xmp:CreatorTool')],
    ['Producer', doc.getProducer() ?? '', inXmp('pdf:Producer')],
    ['CreationDate', moment(doc.getCreationDate()), momentInXmp('xmp:CreateDate')],
    ['ModDate', moment(doc.getModificationDate()), momentInXmp('xmp:ModifyDate')],
  ];
  return pairs
    .filter(([, info, other]) => info !== other)
    .map(([entry, info, other]) => finding('pdf-data-differ', 0, { entry, info, xmp: other }));
}

function checkClaims({ doc }: ReadPdf): Diagnostic[] {
  const xmp = xmpOf(doc);
  const claims = ['<pdfuaid:part>1<', '<pdfaid:part>2<', '<pdfaid:conformance>A<'];
  return claims.every((claim) => xmp.includes(claim)) ? [] : [finding('pdf-no-claims', 0)];
}

/** Keys and kinds of action by which a file makes a reader do something. */
const ACTING_KEYS = ['AA', 'OpenAction', 'JavaScript', 'EmbeddedFiles', 'EF'];
const ACTING_KINDS = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData'];

/** Programs may hang on the catalog, on names, pages, annotations and bookmarks: so no dictionary may hold one. */
function checkPrograms({ doc }: ReadPdf): Diagnostic[] {
  const { context } = doc;
  const acts = (value: PDFObject): boolean => {
    if (value instanceof PDFArray) return value.asArray().some(acts);
    if (!(value instanceof PDFDict)) return false;
    if (ACTING_KEYS.some((key) => value.has(PDFName.of(key)))) return true;
    if (ACTING_KINDS.includes(nameAt(context, value, 'S') ?? '')) return true;
    return value.values().some(acts);
  };
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.some(acts) ? [finding('pdf-program', 0)] : [];
}

/** A font that is not in the file may be missing where it is read; one without a map cannot be read out. */
function checkFonts({ doc }: ReadPdf): Diagnostic[] {
  const { context } = doc;
  const found: Diagnostic[] = [];
  const dictionaries = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict);
  // The letters of a Type 3 font are drawings in the font itself; it has no font file (ISO 32000-1, 9.6.5).
  const drawn = new Set(
    dictionaries
      .filter((font) => nameAt(context, font, 'Subtype') === 'Type3')
      .map((font) => dictAt(context, font, 'FontDescriptor')),
  );
  for (const object of dictionaries) {
    const type = nameAt(context, object, 'Type');
    const font = nameAt(context, object, 'BaseFont') ?? nameAt(context, object, 'FontName') ?? '?';
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(PDFName.of(key)));
    if (type === 'FontDescriptor' && !embedded && !drawn.has(object))
      found.push(finding('pdf-font-missing', 0, { font }));
    if (
      type === 'Font' &&
      nameAt(context, object, 'Subtype') === 'Type0' &&
      !object.has(PDFName.of('ToUnicode'))
    )
      found.push(finding('pdf-font-without-unicode', 0, { font }));
  }
  return found;
}

function xmpOf({ context, catalog }: PDFDocument): string {
  const stream = resolve(context, catalog.get(PDFName.of('Metadata')));
  return stream instanceof PDFRawStream ? Buffer.from(inflated(stream)).toString('utf8') : '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
