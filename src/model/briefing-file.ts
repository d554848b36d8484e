/** A briefing.md as read: what is built, what it was read from, and where everything stands in the file. */
import type { Briefing } from './briefing.ts';

/** What a file says of how it is built, beside the briefing itself; null where it leaves that to the options. */
export interface FileSettings {
  readonly marking: string | null;
  readonly audience: 'internal' | 'public' | null;
}

export interface BriefingFile {
  /** The reading with the person's edits: what is built. */
  readonly briefing: Briefing;
  /** The machine's reading that the file was written from; null for a file written by hand. */
  readonly reading: Briefing | null;
  readonly settings: FileSettings;
  /** Language in which the file was written. */
  readonly language: 'nl' | 'en';
  /**
   * Line of the file, counted from 1, of each section, item and point by its id, of key points by theirs (`ID-k`)
   * and of footnotes by `[^N]`.
   */
  readonly lines: ReadonlyMap<string, number>;
}
