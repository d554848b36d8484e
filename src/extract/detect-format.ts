import type { SourceFormat } from '../model/source.ts';
import { wideEncoding } from './decode-text.ts';

/** Formats that briefdeck reads, and those it knows only to refuse them by name. */
export type DetectedFormat =
  | SourceFormat
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'zip'
  | 'word-xml'
  | 'mhtml'
  | 'e-mail'
  | 'image'
  | 'empty'
  | 'binary'
  | 'encrypted';

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

/** Bytes of a file's head that are looked at as Latin text. */
const HEAD = 4096;

function asText(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    from,
    from + length,
  );
}

/** The name of an entry in the local headers or the central directory of a ZIP file. */
function zipHolds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1');
}

function detectZip(bytes: Uint8Array): DetectedFormat {
  if (zipHolds(bytes, 'word/document.xml')) return 'docx';
  if (asText(bytes, 0, 120).includes('application/vnd.oasis.opendocument.text')) return 'odt';
  return zipHolds(bytes, '[Content_Types].xml') && zipHolds(bytes, 'word/') ? 'docx' : 'zip';
}

/** A .docx with a password is an older container with a stream of this name in it ([MS-OFFCRYPTO], 2.3). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

/** Whether a text is a message of e-mail, or a web page kept as one: it opens with its fields (RFC 5322, 2.2; RFC 2045, 4). */
function isMessage(head: string): boolean {
  return /^[A-Z][A-Za-z-]+: /.test(head) && /^MIME-Version: /im.test(head) && /^Content-Type: /im.test(head);
}

/** Lines that only Markdown has: a heading, a fence of front matter, a footnote, two of which must be there. */
function isMarkdown(head: string): boolean {
  const traits = [
    /^#{1,6} \S/m,
    /^---\n[\s\S]{0,2000}?^---$/m,
    /^\[\^[^\]\n]+\]:/m,
    /^\s*[-*] \S/m,
    /\*\*\S[^*\n]*\*\*/,
  ];
  return traits.filter((trait) => trait.test(head)).length >= 2 && /^#{1,6} \S/m.test(head);
}

/**
 * The format of a file, told by its content. The name decides only between text and Markdown, which hold the same
 * characters.
 */
export function detectFormat(name: string, bytes: Uint8Array): DetectedFormat {
  if (bytes.length === 0) return 'empty';
  const wide = wideEncoding(bytes);
  const head =
    wide === null
      ? asText(bytes, 0, HEAD).replace(/^(?:\xef\xbb\xbf)/, '')
      : new TextDecoder(wide).decode(bytes.subarray(0, 2 * HEAD));
  if (/^\s{0,1024}%PDF-\d/.test(head) || head.slice(0, 1024).includes('%PDF-1.')) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return detectZip(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isEncryptedOffice(bytes) ? 'encrypted' : 'doc';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    head.startsWith('GIF8')
  ) {
    return 'image';
  }
  const trimmed = head.trimStart();
  if (isMessage(trimmed)) return /^Content-Type:\s*multipart\/related/im.test(head) ? 'mhtml' : 'e-mail';
  if (/^<\?xml[^>]{0,300}\?>\s*(?:<\?mso-application[^>]*Word|<pkg:package|<w:wordDocument)/.test(trimmed))
    return 'word-xml';
  if (
    /^(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!DOCTYPE officiele-publicatie|<officiele-publicatie|<kamerwrk|<kamerstuk)/i.test(
      trimmed,
    )
  ) {
    return 'koop-xml';
  }
  if (
    /^(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype html|<html|<head|<body)/i.test(
      trimmed,
    )
  )
    return 'html';
  if (/\.(?:md|markdown)$/i.test(name) || isMarkdown(head.replace(/\r\n?/g, '\n'))) return 'markdown';
  return 'text';
}
