/** The account of the source: every sentence, and where it stands in what was written. */
import type { SourcePlace } from './briefing.ts';

/** Raised when a change to the shape would break a reader of ledger.json. */
export const LEDGER_VERSION = 1;

export interface LedgerEntry {
  readonly id: string;
  readonly kind: 'item' | 'section' | 'letter' | 'footnote' | 'title' | 'subheading';
  /** Id of the item or section it belongs to, or null. */
  readonly within: string | null;
  readonly text: string;
  readonly source: SourcePlace;
  /** Element ids of the slides that show it; empty when a person left it out. */
  readonly slides: readonly string[];
  /** Whether it stands, word for word, in what was written: file name → found. */
  readonly found: Readonly<Record<string, boolean>>;
}

export interface Ledger {
  readonly version: typeof LEDGER_VERSION;
  readonly source: {
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
    /** Non-space characters of the source. */
    readonly characters: number;
    /** The same, by where they went; adds up to `characters`. */
    readonly account: Readonly<Record<string, number>>;
  };
  readonly entries: readonly LedgerEntry[];
  /** Source text on no slide of an item, with the reason. */
  readonly leftOut: readonly {
    readonly kind: string;
    readonly reason: string;
    readonly text: string;
    readonly source: SourcePlace;
  }[];
}
