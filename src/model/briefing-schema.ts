/**
 * The shape of a briefing: the one source of both its types (`briefing.ts`) and the JSON Schema. Loaded only where a
 * briefing comes from outside and must be checked.
 */
import { z } from 'zod';
import { BRIEFING_VERSION, PARTS } from './briefing.ts';
import { footnoteMarkSchema, linkSchema, placeSchema, textChangeSchema } from './text-schemas.ts';

export const partSchema = z.enum(PARTS);

const paragraphKindSchema = z.enum(['text', 'list-item', 'table-row']);

export const sentenceSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    part: partSchema,
    confidence: z.number().min(0).max(1),
    by: z.enum(['rule', 'label']).describe('Who decided the part: the program, or a label in the document'),
    cue: z.string().describe('The words or circumstance that decided, for a person'),
    paragraph: z.int().min(0).describe('Number of the paragraph within the item, counted from 0'),
    paragraphKind: paragraphKindSchema,
    marker: z.string().nullable().describe('Marker of the list item, as printed'),
    subheading: z
      .string()
      .optional()
      .describe('Heading of the part of the item that it stands in, where the item has parts (Diversen)'),
    source: placeSchema,
    footnotes: z.array(z.int()).readonly().describe('Numbers of the footnotes referred to'),
    marks: z.array(footnoteMarkSchema).readonly(),
    links: z.array(linkSchema).readonly(),
  })
  .readonly();

/** What became of a line that a person wrote, when a new version of the agenda changed the sentence it comes from. */
export const conflictSchema = z
  .object({
    kind: z
      .enum(['changed', 'vanished', 'deleted'])
      .describe(
        'changed: the sentence has new words, a person had edited the old ones; vanished: the sentence is gone, its edited line stays; deleted: a person had left the old version out',
      ),
    text: z
      .string()
      .describe('changed: the person’s words; vanished and deleted: the words of the old version'),
  })
  .readonly();

export const pointSchema = z
  .object({
    id: z.string().describe('For a point from one sentence, that sentence’s id'),
    part: partSchema,
    text: z.string(),
    status: z.enum(['source', 'edited', 'added']).describe('Whether a person changed or added it'),
    review: z.boolean().describe('To be checked by a person: the part is uncertain'),
    sentences: z.array(z.string()).readonly().describe('Ids of the sentences it comes from'),
    marks: z
      .array(footnoteMarkSchema)
      .readonly()
      .optional()
      .describe('Only of text that a person wrote; else the marks of its sentences hold'),
    links: z
      .array(linkSchema)
      .readonly()
      .optional()
      .describe('Only of text that a person wrote; else the links of its sentences hold'),
    conflict: conflictSchema.optional().describe('To be settled by a person after an update'),
    change: textChangeSchema.optional(),
  })
  .readonly();

export const keyPointSchema = z
  .object({
    part: partSchema,
    text: z.string().describe('A subsequence of the point’s words; gaps are shown by …'),
    point: z.string().describe('Id of the point it shortens; an id of its own where a person added it'),
    shortened: z.boolean(),
    status: z.enum(['edited', 'added']).optional().describe('Only where a person changed or added it'),
  })
  .readonly();

/** How the text says a member state stands; never guessed. */
export const stateRoleSchema = z.enum(['with-netherlands', 'supports', 'opposes', 'named']);

export const memberStateSchema = z
  .object({
    code: z.string().length(2).describe('ISO 3166-1 alpha-2'),
    role: stateRoleSchema,
    sentences: z
      .array(z.string())
      .readonly()
      .describe('Sentences that name it; the first is the one that gives the role'),
  })
  .readonly();

export const dateSchema = z
  .object({
    date: z.string().describe('ISO 8601, as precise as the text: 2026, 2026-06 or 2026-06-13'),
    text: z.string().describe('As printed'),
    sentence: z.string(),
  })
  .readonly();

/** A fact taken from one sentence, with the words that say it. */
export const factSchema = z.object({ text: z.string(), sentence: z.string() }).readonly();

export const itemSchema = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    titleFootnotes: z.array(footnoteMarkSchema).readonly(),
    source: placeSchema.describe('Without meaning where a person added the item'),
    treatment: z.string().nullable(),
    kind: z.enum(['item', 'report', 'added']),
    sentences: z.array(sentenceSchema).readonly().describe('All of the item’s sentences, in source order'),
    points: z.array(pointSchema).readonly().describe('What is shown, in order'),
    keyPoints: z.array(keyPointSchema).readonly().describe('The lines of the glance slide'),
    missing: z.array(partSchema).readonly().describe('Parts the source is silent on'),
    memberStates: z.array(memberStateSchema).readonly(),
    actors: z.array(z.string()).readonly().describe('Other actors named, e.g. Europese Commissie'),
    dates: z.array(dateSchema).readonly(),
    asks: z.array(factSchema).readonly().describe('What is asked of the minister in the room'),
    awaited: z.array(factSchema).readonly().describe('Documents and decisions still to come'),
    commitments: z.array(factSchema).readonly().describe('Motions and promises to parliament answered here'),
    speaker: z.string().describe('Who speaks, as a person filled in; empty when nobody did'),
    note: z.string().describe('Speaker note added by a person; empty when there is none'),
    original: z
      .object({ number: z.string().nullable(), title: z.string(), treatment: z.string().nullable() })
      .readonly()
      .optional()
      .describe('As the source has them, where a person changed one of them'),
    changes: z
      .array(z.enum(['added', 'moved', 'renamed', 'renumbered', 'treatment']))
      .readonly()
      .optional()
      .describe('How the item differs from the older version it was compared with; only with --since'),
  })
  .readonly();

export const textSentenceSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    paragraph: z.int().min(0),
    source: placeSchema,
    footnotes: z.array(z.int()).readonly(),
    marks: z.array(footnoteMarkSchema).readonly(),
    links: z.array(linkSchema).readonly(),
    change: textChangeSchema.optional(),
  })
  .readonly()
  .describe('A sentence outside the items, which has no part');

export const sectionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['letter', 'agenda']),
    title: z.string().nullable(),
    numeral: z.string().nullable(),
    intro: z.array(textSentenceSchema).readonly(),
    items: z.array(itemSchema).readonly(),
  })
  .readonly();

export const meetingSchema = z
  .object({
    title: z.string().nullable(),
    council: z.string().nullable(),
    formality: z.enum(['formal', 'informal']).nullable(),
    dates: z.array(z.string()).readonly(),
    place: z.string().nullable(),
    presidency: z.string().nullable(),
  })
  .readonly();

export const letterSchema = z
  .object({
    sender: z.string().nullable(),
    place: z.string().nullable(),
    date: z.string().nullable(),
    addressee: z.string().nullable(),
    intro: z.array(textSentenceSchema).readonly(),
    delegation: z.array(z.string()).readonly(),
    closing: z.array(textSentenceSchema).readonly(),
    signatories: z.array(z.object({ role: z.string(), name: z.string() }).readonly()).readonly(),
  })
  .readonly();

export const footnoteSchema = z
  .object({
    number: z.int(),
    text: z.string(),
    source: placeSchema.describe('Without meaning where a person added the footnote'),
    links: z.array(linkSchema).readonly(),
    status: z.enum(['edited', 'added']).optional().describe('Only where a person changed or added it'),
    change: textChangeSchema.optional(),
  })
  .readonly();

export const leftOutSchema = z
  .object({
    kind: z.enum(['furniture', 'unplaced', 'letter', 'deleted']),
    reason: z
      .string()
      .describe(
        'Kind of furniture or of letter matter; title of the item or section a person deleted; empty for unplaced text',
      ),
    text: z.string(),
    source: placeSchema,
  })
  .readonly()
  .describe('Source text that stands on no slide of an item');

export const flagSchema = z
  .object({
    id: z.string().describe('Name of the oddity, a key of the catalogue of diagnostics'),
    values: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    source: placeSchema.nullable(),
  })
  .readonly()
  .describe('An oddity of the source, shown as it stands');

const sourceSchema = z
  .object({
    files: z
      .array(
        z
          .object({
            name: z.string(),
            format: z.enum(['text', 'pdf', 'docx', 'html', 'koop-xml', 'markdown']),
            sha256: z.string(),
            pages: z.int().min(0),
          })
          .readonly(),
      )
      .readonly(),
    characters: z.int().describe('Non-space characters of the extracted source'),
    account: z.record(z.string(), z.int()).readonly().describe('Non-space characters by where they went'),
  })
  .readonly();

export const briefingSchema = z
  .object({
    version: z.literal(BRIEFING_VERSION),
    language: z.literal('nl'),
    meeting: meetingSchema,
    letter: letterSchema.nullable(),
    sections: z.array(sectionSchema).readonly(),
    footnotes: z.array(footnoteSchema).readonly(),
    leftOut: z.array(leftOutSchema).readonly(),
    flags: z.array(flagSchema).readonly(),
    source: sourceSchema,
  })
  .readonly();
