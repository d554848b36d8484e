/** The entries of the catalog, the Info dictionary and the trailer that PDF/UA-1 and PDF/A-2a ask for. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { type PdfMeta, PRODUCER, xmpPacket } from './metadata.ts';
import { dictAt } from './pdf-values.ts';
import { srgbProfile } from './srgb-profile.ts';

const PROFILE_NAME = 'sRGB IEC61966-2.1';

/** Length of a file id in hex digits: 16 bytes (ISO 32000-1, 14.4). */
const ID_DIGITS = 32;

/** Writes title, dates, language, claims and colours; `seed` decides the file's id. */
export function writeDocumentEntries(doc: PDFDocument, meta: PdfMeta, seed: string): void {
  const { context, catalog } = doc;
  catalog.set(PDFName.of('Lang'), PDFString.of(meta.language));
  catalog.set(PDFName.of('Version'), PDFName.of('1.7'));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const preferences = dictAt(context, catalog, 'ViewerPreferences') ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  preferences.delete(PDFName.of('Type'));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);

  doc.setTitle(meta.title);
  if (meta.author !== null) doc.setAuthor(meta.author);
  if (meta.subject !== null) doc.setSubject(meta.subject);
  doc.setCreator(PRODUCER);
  doc.setProducer(PRODUCER);
  doc.setCreationDate(meta.date);
  doc.setModificationDate(meta.date);

  const packet = Buffer.from(xmpPacket(meta), 'utf8');
  const xmp = PDFRawStream.of(
    context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length }),
    packet,
  );
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent(doc)]));

  const id = createHash('sha256').update(seed).digest('hex').slice(0, ID_DIGITS);
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}

function outputIntent(doc: PDFDocument) {
  const profile = deflateSync(srgbProfile(), { level: 9 });
  const entries = doc.context.obj({ N: 3, Filter: 'FlateDecode', Length: profile.length });
  return doc.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(PROFILE_NAME),
    Info: PDFString.of(PROFILE_NAME),
    DestOutputProfile: doc.context.register(PDFRawStream.of(entries, profile)),
  });
}
