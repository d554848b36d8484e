/** Text with its links and footnote marks, cut into the pieces that a template writes one after the other. */
import type { FootnoteMark, Link, TextRange } from '../model/briefing.ts';
import type { ChangeKind } from '../model/changes.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { englishPassages } from '../text/english-passages.ts';
import { keepTogether } from '../text/no-break.ts';

/** A piece as templates see it: words, perhaps a link, perhaps a footnote mark after it. */
export interface TextPiece {
  readonly text: string;
  readonly href: string | null;
  readonly note: string | null;
  /** Element id of the footnote; null when the document has none of that number. */
  readonly noteTarget: string | null;
  readonly noteLabel: string | null;
  /** Whether another version lacks the words: new ones, or words that are gone. */
  readonly added: boolean;
  readonly removed: boolean;
  /** Whether the words are English; the text around them is Dutch. */
  readonly english: boolean;
}

/** How the text differs from another version: its words that only this one has. */
export interface PieceChange {
  readonly kind: ChangeKind;
  readonly words: readonly TextRange[];
}

/** Element id of a footnote among the sources. */
export const footnoteId = (number: number): string => `noot-${number}`;

export interface PieceSettings {
  readonly words: DeckWords;
  /** Numbers of the footnotes that the document has. */
  readonly footnotes: ReadonlySet<number>;
}

/** Only addresses on the web become links. */
const isWeb = (href: string) => /^https?:\/\//i.test(href);

export function textPieces(
  text: string,
  marks: readonly FootnoteMark[],
  links: readonly Link[],
  { words, footnotes }: PieceSettings,
  change: PieceChange | null | undefined = null,
): TextPiece[] {
  const kept = keepTogether(text);
  const web = links.filter((link) => isWeb(link.href) && link.start < link.end);
  const english = englishPassages(text);
  const within = (ranges: readonly TextRange[], start: number, end: number) =>
    ranges.some((range) => range.start <= start && end <= range.end);
  const borders = [
    0,
    text.length,
    ...marks.map((mark) => mark.at),
    ...web.flatMap(({ start, end }) => [start, end]),
    ...[...english, ...(change?.words ?? [])].flatMap(({ start, end }) => [start, end]),
  ];
  const sorted = [...new Set(borders.map((at) => Math.min(Math.max(at, 0), text.length)))].sort(
    (a, b) => a - b,
  );
  const plain = { note: null, noteTarget: null, noteLabel: null };
  const unmarked = { added: false, removed: false, english: false };
  const isOld = change?.kind === 'before';
  return sorted.flatMap((start, index): TextPiece[] => {
    const end = sorted[index + 1] ?? text.length;
    const href = web.find((link) => link.start <= start && end <= link.end)?.href ?? null;
    const changed = within(change?.words ?? [], start, end);
    const here = marks.filter((mark) => Math.min(mark.at, text.length) === start);
    return [
      ...here.map(({ number }) => ({
        text: '',
        href: null,
        note: String(number),
        noteTarget: footnotes.has(number) ? footnoteId(number) : null,
        noteLabel: fill(words.note, { number }),
        ...unmarked,
      })),
      ...(end > start
        ? [
            {
              text: kept.slice(start, end),
              href,
              ...plain,
              added: changed && !isOld,
              removed: changed && isOld,
              english: within(english, start, end),
            },
          ]
        : []),
    ];
  });
}
