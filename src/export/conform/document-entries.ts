/** The entries of the catalog, the Info dictionary and the trailer that PDF/UA-1 and PDF/A-2a ask for. */

import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PdfDict, PdfRef, PdfStream, PdfString, pdfDict, pdfName } from '../pdf/objects.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { dateString, textString } from '../pdf/text-strings.ts';
import { dictAt } from '../pdf/values-at.ts';
import { type PdfMeta, PRODUCER, xmpPacket } from './metadata.ts';
import { srgbProfile } from './srgb-profile.ts';

const PROFILE_NAME = 'sRGB IEC61966-2.1';

/** Length of a file id in bytes (ISO 32000-1, 14.4). */
const ID_LENGTH = 16;

/** Writes title, dates, language, claims and colours; `seed` decides the file's id. */
export function writeDocumentEntries(file: PdfFile, meta: PdfMeta, seed: string): void {
  const { catalog } = file;
  catalog.set('Lang', textString(meta.language));
  catalog.set('Version', pdfName('1.7'));
  catalog.set('MarkInfo', pdfDict({ Marked: true }));
  const preferences = dictAt(file, catalog, 'ViewerPreferences') ?? new Map();
  preferences.set('DisplayDocTitle', true);
  preferences.delete('Type');
  catalog.set('ViewerPreferences', preferences);

  const info = pdfDict({
    Title: textString(meta.title),
    Creator: textString(PRODUCER),
    Producer: textString(PRODUCER),
    CreationDate: dateString(meta.date),
    ModDate: dateString(meta.date),
  });
  if (meta.author !== null) info.set('Author', textString(meta.author));
  if (meta.subject !== null) info.set('Subject', textString(meta.subject));
  // The browser's own has the time of printing.
  const before = file.trailer.get('Info');
  if (before instanceof PdfRef) file.delete(before);
  file.trailer.set('Info', file.add(info));

  const packet = Buffer.from(xmpPacket(meta), 'utf8');
  const xmp = new PdfStream(
    pdfDict({ Type: pdfName('Metadata'), Subtype: pdfName('XML'), Length: packet.length }),
    packet,
  );
  catalog.set('Metadata', file.add(xmp));
  catalog.set('OutputIntents', [outputIntent(file)]);

  const id = createHash('sha256').update(seed).digest().subarray(0, ID_LENGTH).toString('latin1');
  file.trailer.set('ID', [new PdfString(id), new PdfString(id)]);
}

function outputIntent(file: PdfFile): PdfDict {
  const profile = deflateSync(srgbProfile(), { level: 9 });
  const entries = pdfDict({ N: 3, Filter: pdfName('FlateDecode'), Length: profile.length });
  return pdfDict({
    Type: pdfName('OutputIntent'),
    S: pdfName('GTS_PDFA1'),
    OutputConditionIdentifier: textString(PROFILE_NAME),
    Info: textString(PROFILE_NAME),
    DestOutputProfile: file.add(new PdfStream(entries, profile)),
  });
}
