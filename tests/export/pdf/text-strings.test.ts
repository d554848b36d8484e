import { describe, expect, test } from 'vitest';
import { PdfString } from '../../../src/export/pdf/objects.ts';
import { dateOf, dateString, textOfString, textString } from '../../../src/export/pdf/text-strings.ts';

describe('a string of text', () => {
  test.each(['', 'JBZ-Raad', 'Comité', '“Šķēde” – € 2', '𝄞 𝅘𝅥', 'þÿ', '\u007F'])('keeps %j', (text) => {
    expect(textOfString(textString(text))).toBe(text);
  });

  test('is read in each of its encodings', () => {
    expect(textOfString(new PdfString('\xFE\xFF\x20\xAC'))).toBe('€');
    expect(textOfString(new PdfString('\xEF\xBB\xBF\xE2\x82\xAC'))).toBe('€');
    // PDFDocEncoding (ISO 32000-1, D.2).
    expect(textOfString(new PdfString('\xA0\x85\x93fi\xE9\x1F'))).toBe('€–ﬁfié˜');
  });
});

describe('a moment', () => {
  test('is kept to the second', () => {
    const moment = new Date('2025-07-22T09:05:01.789Z');
    expect(textOfString(dateString(moment))).toBe('D:20250722090501Z');
    expect(dateOf('D:20250722090501Z')).toEqual(new Date('2025-07-22T09:05:01Z'));
  });

  test.each([
    ["D:20250722090501+02'00'", '2025-07-22T07:05:01Z'],
    ["D:20250722090501-05'30", '2025-07-22T14:35:01Z'],
    ["D:20250722090501Z00'00'", '2025-07-22T09:05:01Z'],
    ['D:202507', '2025-07-01T00:00:00Z'],
    ['2025', '2025-01-01T00:00:00Z'],
  ])('is read from %s', (text, moment) => {
    expect(dateOf(text)).toEqual(new Date(moment));
  });

  test('is none where the text is no date', () => {
    expect(dateOf('gisteren')).toBeUndefined();
    expect(dateOf('D:20259999999999Z')).toBeUndefined();
  });
});
