/** The shape of the configuration file. Loaded only where there is one. */
import { z } from 'zod';
import { AUDIENCES, HANDOUT_KINDS, MOST_NOTES_LINES, OUTPUT_KINDS } from './options.ts';
import { LANGUAGES } from './strings/language.ts';

/** What the configuration file may hold; the same names as the flags. */
export const configurationSchema = z.strictObject({
  to: z.array(z.enum(OUTPUT_KINDS)).min(1).optional(),
  output: z.string().min(1).optional(),
  theme: z.string().min(1).optional(),
  lang: z.enum(LANGUAGES).optional(),
  audience: z.enum(AUDIENCES).optional(),
  marking: z.string().min(1).optional(),
  browser: z.string().min(1).optional(),
  notesLines: z.int().min(0).max(MOST_NOTES_LINES).optional(),
  handout: z.enum(HANDOUT_KINDS).optional(),
});
