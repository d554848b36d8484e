/** What the document says of itself, and what it must not hold: titles in step, a language, no programs. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { inflated } from '../pdf/inflated.ts';
import { isDict, PdfStream, type PdfValue } from '../pdf/objects.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { dateOf } from '../pdf/text-strings.ts';
import { dictAt, nameAt, textAt, valueAt } from '../pdf/values-at.ts';
import { finding } from './finding.ts';
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

function checkTitle({ file }: ReadPdf): Diagnostic[] {
  const { catalog } = file;
  const title = infoOf(file, 'Title');
  const xmp = propertyOf(xmpOf(file), 'dc:title');
  const preferences = dictAt(file, catalog, 'ViewerPreferences');
  const shown = preferences && String(valueAt(file, preferences, 'DisplayDocTitle')) === 'true';
  return [
    ...(title.trim() === '' ? [finding('pdf-no-title', 0)] : []),
    ...(xmp === title ? [] : [finding('pdf-titles-differ', 0, { info: title, xmp })]),
    ...(shown ? [] : [finding('pdf-title-not-shown', 0)]),
    ...(textAt(file, catalog, 'Lang') ? [] : [finding('pdf-no-language', 0)]),
  ];
}

/** What the Info dictionary and XMP both say beside the title (ISO 19005-2, 6.6.2.3, and Adobe's XMP specification, part 3). */
function checkInfo({ file }: ReadPdf): Diagnostic[] {
  const xmp = xmpOf(file);
  const inXmp = (name: string) => propertyOf(xmp, name);
  const moment = (entry: string) => {
    const text = infoOf(file, entry);
    return dateOf(text)?.toISOString() ?? text;
  };
  const momentInXmp = (name: string) => {
    const text = inXmp(name);
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? text : date.toISOString();
  };
  const pairs: readonly (readonly [string, string, string])[] = [
    ['Author', infoOf(file, 'Author'), inXmp('dc:creator')],
    ['Subject', infoOf(file, 'Subject'), inXmp('dc:description')],
    ['Creator', infoOf(file, 'Creator'), inXmp('xmp:CreatorTool')],
    ['Producer', infoOf(file, 'Producer'), inXmp('pdf:Producer')],
    ['CreationDate', moment('CreationDate'), momentInXmp('xmp:CreateDate')],
    ['ModDate', moment('ModDate'), momentInXmp('xmp:ModifyDate')],
  ];
  return pairs
    .filter(([, info, other]) => info !== other)
    .map(([entry, info, other]) => finding('pdf-data-differ', 0, { entry, info, xmp: other }));
}

function checkClaims({ file }: ReadPdf): Diagnostic[] {
  const xmp = xmpOf(file);
  const claims = ['<pdfuaid:part>1<', '<pdfaid:part>2<', '<pdfaid:conformance>A<'];
  return claims.every((claim) => xmp.includes(claim)) ? [] : [finding('pdf-no-claims', 0)];
}

/** Keys and kinds of action by which a file makes a reader do something. */
const ACTING_KEYS = new Set(['AA', 'OpenAction', 'JavaScript', 'EmbeddedFiles', 'EF']);
const ACTING_KINDS = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData']);

/** Programs may hang on the catalog, on names, pages, annotations and bookmarks: so no dictionary may hold one. */
function checkPrograms({ file }: ReadPdf): Diagnostic[] {
  const acts = (value: PdfValue): boolean => {
    if (Array.isArray(value)) return value.some(acts);
    if (!isDict(value)) return false;
    if (ACTING_KINDS.has(nameAt(file, value, 'S') ?? '')) return true;
    for (const [key, entry] of value) if (ACTING_KEYS.has(key) || acts(entry)) return true;
    return false;
  };
  return [...file.objects.values()].some(acts) ? [finding('pdf-program', 0)] : [];
}

/** A font that is not in the file may be missing where it is read; one without a map cannot be read out. */
function checkFonts({ file }: ReadPdf): Diagnostic[] {
  const found: Diagnostic[] = [];
  const dictionaries = [...file.objects.values()].filter((object) => isDict(object));
  // The letters of a Type 3 font are drawings in the font itself; it has no font file (ISO 32000-1, 9.6.5).
  const drawn = new Set(
    dictionaries
      .filter((font) => nameAt(file, font, 'Subtype') === 'Type3')
      .map((font) => dictAt(file, font, 'FontDescriptor')),
  );
  for (const object of dictionaries) {
    const type = nameAt(file, object, 'Type');
    const font = nameAt(file, object, 'BaseFont') ?? nameAt(file, object, 'FontName') ?? '?';
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(key));
    if (type === 'FontDescriptor' && !embedded && !drawn.has(object))
      found.push(finding('pdf-font-missing', 0, { font }));
    if (type === 'Font' && nameAt(file, object, 'Subtype') === 'Type0' && !object.has('ToUnicode'))
      found.push(finding('pdf-font-without-unicode', 0, { font }));
  }
  return found;
}

/** An entry of the Info dictionary; empty where there is none. */
function infoOf(file: PdfFile, entry: string): string {
  const info = dictAt(file, file.trailer, 'Info');
  return (info && textAt(file, info, entry)) ?? '';
}

/** What the document says of itself in XMP; empty where it says nothing, or nothing that can be read. */
function xmpOf(file: PdfFile): string {
  const stream = file.resolve(file.catalog.get('Metadata'));
  if (!(stream instanceof PdfStream)) return '';
  try {
    return Buffer.from(inflated(stream)).toString('utf8');
  } catch {
    return '';
  }
}

/** A property of XMP, the first of several; empty where it is not there. */
function propertyOf(xmp: string, name: string): string {
  const pattern = new RegExp(`<${name}>\\s*(?:<rdf:\\w+>\\s*<rdf:li[^<>]*>)?([^<]*)<`);
  return unescaped(pattern.exec(xmp)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
