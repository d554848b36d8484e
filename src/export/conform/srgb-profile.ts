/**
 * The colour profile of the output intent (ISO 19005-2, 6.2.4): sRGB made from its formula (IEC 61966-2-1) as an ICC
 * 2.1 matrix profile, so that no file of others has to be shipped.
 */
const HEADER_LENGTH = 128;
const TAG_ENTRY_LENGTH = 12;

/** Points of the tone curve; 256 keep within half a step of 8-bit colour. */
const CURVE_POINTS = 256;

/** D50, and the primaries of sRGB adapted to it (Bradford), as ICC's own sRGB profiles have them. */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;

export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', colour(WHITE)],
    ['rXYZ', colour(RED)],
    ['gXYZ', colour(GREEN)],
    ['bXYZ', colour(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + TAG_ENTRY_LENGTH * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let offset = HEADER_LENGTH + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, offset);
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      bodies.push(padded);
      offset += padded.length;
    }
    const entry = 4 + TAG_ENTRY_LENGTH * index;
    table.write(name, entry, 'latin1');
    table.writeUInt32BE(offsets.get(data)!, entry + 4);
    table.writeUInt32BE(data.length, entry + 8);
  }
  return Buffer.concat([header(offset), table, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of the standard's amendment, 1999-10-01: a fixed one, as the same input must give the same bytes.
  for (const [index, value] of [1999, 10, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of WHITE.entries()) fixed(value).copy(bytes, 68 + 4 * index);
  return bytes;
}

/** A number with 16 bits before and after the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function colour(xyz: readonly [number, number, number]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...xyz.map(fixed)]);
}

/** ICC.1:2001, 6.5.17: the text in ASCII, then empty Unicode and Macintosh parts. */
function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 4 + 4 + 2 + 1 + 67);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * CURVE_POINTS);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let point = 0; point < CURVE_POINTS; point++) {
    const value = point / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + 2 * point);
  }
  return bytes;
}
