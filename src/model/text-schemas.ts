/** What any text of a briefing has: its place in the source, marks of footnotes, links, changes. Parts of `briefing.ts`. */
import { z } from 'zod';

export const placeSchema = z
  .object({
    file: z.int().min(0).describe('Index into source.files'),
    page: z.int().min(1).nullable().describe('Page of the file; null where the format has none'),
    line: z.int().min(1).describe('Line of the file (text) or of the page (PDF), counted from 1'),
  })
  .readonly();

export const footnoteMarkSchema = z
  .object({
    number: z.int(),
    at: z.int().min(0).describe('Offset in text (UTF-16 code units) before which the mark stands'),
  })
  .readonly();

export const linkSchema = z
  .object({ href: z.string(), start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .describe('A link; start and end are offsets in the text it belongs to');

export const textRangeSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .describe('Offsets in the text (UTF-16 code units)');

/** Set where the briefing was compared with an older version (`--since`). */
export const textChangeSchema = z
  .object({
    kind: z.enum(['added', 'reworded', 'moved']),
    words: z.array(textRangeSchema).readonly().describe('The words that the older version did not have'),
  })
  .readonly()
  .describe('How the text differs from the older version it was compared with; only with --since');
