import { inflateRawSync } from 'node:zlib';
import { EXIT, Failure } from '../model/failure.ts';

/** Most that all parts together may unpack to, and one part; a letter of 100 pages has about 5 MB of XML. */
const MOST_TOTAL = 200 * 1024 * 1024;
const MOST_PART = 50 * 1024 * 1024;
/** A Word file has some twenty parts and a picture or two; more entries than this are not looked through. */
const MOST_ENTRIES = 10_000;

/* The fields of the zip format, from its specification (PKWARE APPNOTE.TXT 6.3, 4.3.7, 4.3.12 and 4.3.16). */
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly header: number;
}

const damaged = (reason: string): Failure => new Failure('file-damaged', EXIT.damaged, { reason });

function findEnd(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged('zip: geen inhoudsopgave');
}

/** The central directory: every entry by name. */
function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw damaged('zip: te veel onderdelen');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged('zip: inhoudsopgave klopt niet');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    );
    const name = bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength!);
    if (entries.has(name)) throw damaged('zip: onderdeel komt dubbel voor');
    entries.set(name, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      header: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

function unpack(bytes: Buffer, entry: Entry, room: number): Buffer {
  if (bytes.readUInt32LE(entry.header) !== LOCAL_SIGNATURE) throw damaged('zip: onderdeel ontbreekt');
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new Failure('file-encrypted', EXIT.encrypted);
  const start =
    entry.header +
    LOCAL_LENGTH +
    bytes.readUInt16LE(entry.header + 26) +
    bytes.readUInt16LE(entry.header + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged('zip: onbekende compressie');
  return inflateRawSync(packed, { maxOutputLength: room });
}

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** Gives the text of a part of the archive, or undefined where there is no such part. */
export type Archive = (name: string) => string | undefined;

/**
 * Opens the zip archive that a Word file is. Parts are unpacked when asked for, and never beyond a limit: zlib
 * stops at the length it is given, whatever the archive says of itself.
 *
 * @throws Failure, here and when a part is asked for: `file-damaged`, `file-too-large` or `file-encrypted`.
 */
export function openArchive(file: Uint8Array): Archive {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let left = MOST_TOTAL;
  const guarded = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (isTooLong(error)) {
        throw new Failure('file-too-large', EXIT.damaged, { megabytes: Math.min(left, MOST_PART) >> 20 });
      }
      throw new Failure('file-damaged', EXIT.damaged, { reason: 'zip' }, undefined, { cause: error });
    }
  };
  const entries = guarded(() => readDirectory(bytes));
  return (name) => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const part = guarded(() => unpack(bytes, entry, Math.max(1, Math.min(left, MOST_PART))));
    left -= part.length;
    return new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(part);
  };
}
