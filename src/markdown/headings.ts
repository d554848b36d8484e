import { type BriefingItem, type BriefingSection, PARTS, type Part } from '../model/briefing.ts';
import { interfaceStrings } from '../strings/interface.ts';
import { LANGUAGES, type Language } from '../strings/language.ts';
import { escapeLine, type InlineText, readInline, writeInline } from './inline-text.ts';

/** A printed number before a title: `1.`, `9b.`, `I.a.`, `B.`; a word with a full stop is none. */
const NUMBER = /^((?:\d[\p{L}\d]*|[IVXLCDM]+|\p{L})(?:[.\-–][\p{L}\d]+)*)\.\s+/u;

/** A heading of briefing.md, its markup read. */
export interface Heading extends InlineText {
  readonly number: string | null;
}

/** Plain words as a heading without an id behind it: a `#` at its end is a letter of it. */
export function writeHeading(text: string): string {
  return escapeLine(text).replace(/(\s)(#+)$/, '$1\\$2');
}

/** `1. Title[^2]`; a title that looks numbered gets its full stop escaped. */
export function writeItemHeading(item: Pick<BriefingItem, 'number' | 'title' | 'titleFootnotes'>): string {
  return numbered(item.number, writeInline({ text: item.title, marks: item.titleFootnotes, links: [] }));
}

/** `I. Title`, or the name of its kind where the source has no title. */
export function writeSectionHeading(section: BriefingSection, language: Language): string {
  return numbered(section.numeral, escapeLine(section.title ?? nameOfKind(section.kind, language)));
}

function nameOfKind(kind: BriefingSection['kind'], language: Language): string {
  const words = interfaceStrings[language];
  return kind === 'letter' ? words.coveringLetter : words.agendaOverview;
}

/** A section's heading; the name of its kind is no title. */
export function readSectionHeading(
  markdown: string,
  kind: BriefingSection['kind'],
  known: string | null = null,
): { readonly numeral: string | null; readonly title: string | null } {
  const { number, text } = readHeading(markdown, known);
  const untitled = text === '' || LANGUAGES.some((language) => nameOfKind(kind, language) === text);
  return { numeral: number, title: untitled ? null : text };
}

function numbered(number: string | null, title: string): string {
  if (number !== null) return `${number}. ${title}`;
  return title.replace(NUMBER, (found) => found.replace(/\.(\s+)$/, '\\.$1'));
}

/**
 * Reads a heading.
 * @param known the number that the item had; recognised however it looks.
 */
export function readHeading(markdown: string, known: string | null = null): Heading {
  const prefix = known !== null && markdown.startsWith(`${known}. `) ? `${known}. ` : null;
  const match = prefix === null ? NUMBER.exec(markdown) : null;
  const number = prefix === null ? (match?.[1] ?? null) : known;
  const rest = markdown.slice(prefix?.length ?? match?.[0].length ?? 0);
  return { number, ...readInline(rest) };
}

/** Headings that officers write for the parts, beside the two languages' own. */
const OTHER_NAMES: Readonly<Record<string, Part>> = {
  inhoud: 'context',
  achtergrond: 'context',
  toelichting: 'context',
  inzet: 'position',
  'inzet nederland': 'position',
  'nederlandse positie': 'position',
  position: 'position',
  krachtenveld: 'outcome',
  uitkomst: 'outcome',
  outcome: 'outcome',
};

/** The part that a `###` heading names, or null. */
export function partOfHeading(heading: string): Part | null {
  const name = heading.trim().replace(/:$/, '').toLowerCase();
  for (const language of LANGUAGES) {
    const part = PARTS.find((candidate) => interfaceStrings[language][candidate].toLowerCase() === name);
    if (part !== undefined) return part;
  }
  return OTHER_NAMES[name] ?? null;
}
