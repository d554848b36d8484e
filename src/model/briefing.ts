/**
 * The briefing: an agenda whose sentences have found their parts. It is the published JSON (`--json`,
 * `schema/briefing.schema.json`), what `briefing.md` is written from, and all that a deck or handout is built from.
 * Its shape stands in `briefing-schema.ts`.
 */
import type { z } from 'zod';
import type {
  briefingSchema,
  conflictSchema,
  dateSchema,
  factSchema,
  flagSchema,
  footnoteSchema,
  itemSchema,
  keyPointSchema,
  leftOutSchema,
  letterSchema,
  meetingSchema,
  memberStateSchema,
  pointSchema,
  sectionSchema,
  sentenceSchema,
  stateRoleSchema,
  textSentenceSchema,
} from './briefing-schema.ts';
import type {
  footnoteMarkSchema,
  linkSchema,
  placeSchema,
  textChangeSchema,
  textRangeSchema,
} from './text-schemas.ts';

/** Raised when a change to the shape would break a reader of the JSON. */
export const BRIEFING_VERSION = 1;

export const PARTS = ['context', 'position', 'outcome'] as const;
export type Part = (typeof PARTS)[number];

export type Briefing = z.infer<typeof briefingSchema>;
export type BriefingSection = z.infer<typeof sectionSchema>;
export type BriefingItem = z.infer<typeof itemSchema>;
export type BriefingSentence = z.infer<typeof sentenceSchema>;
export type TextSentence = z.infer<typeof textSentenceSchema>;
export type BriefingFootnote = z.infer<typeof footnoteSchema>;
export type BriefingMeeting = z.infer<typeof meetingSchema>;
export type BriefingLetter = z.infer<typeof letterSchema>;
export type TextRange = z.infer<typeof textRangeSchema>;
export type TextChange = z.infer<typeof textChangeSchema>;
export type Point = z.infer<typeof pointSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type KeyPoint = z.infer<typeof keyPointSchema>;
export type MemberState = z.infer<typeof memberStateSchema>;
export type StateRole = z.infer<typeof stateRoleSchema>;
export type ItemDate = z.infer<typeof dateSchema>;
export type Fact = z.infer<typeof factSchema>;
export type LeftOut = z.infer<typeof leftOutSchema>;
export type Flag = z.infer<typeof flagSchema>;
export type SourcePlace = z.infer<typeof placeSchema>;
export type Link = z.infer<typeof linkSchema>;
export type FootnoteMark = z.infer<typeof footnoteMarkSchema>;
