/** The body of a part of a message, its transfer encoding undone (RFC 2045, 6). */
function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const bytes = body
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** The value of a field in the head of a part, unfolded, in small letters; empty where it has none. */
function field(head: string, name: string): string {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}

/**
 * The page in a web page that a browser or Word kept as one file (MHTML, RFC 2557): the first part that is HTML. Null
 * where the file has none.
 */
export function pageInMhtml(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(text)?.[1];
  if (boundary === undefined) return null;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (end === null) continue;
    const head = part.slice(0, end.index);
    if (!/^text\/html\b/i.test(field(head, 'Content-Type'))) continue;
    const encoding = field(head, 'Content-Transfer-Encoding').toLowerCase();
    return decoded(part.slice(end.index + end[0].length), encoding);
  }
  return null;
}
