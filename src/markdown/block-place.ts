/** What a file shows of being a briefing.md of ours, and where in it the program's own block stands. */
import { briefingFileStrings } from '../strings/briefing-file.ts';
import { LANGUAGES } from '../strings/language.ts';

/** First words of the block; what stands between the brackets is the start of the data's SHA-256. */
export const OPENING = /^<!-- briefdeck:lezing ([0-9a-f]{16})$/;

/** Where the block stands among the lines of a file: first and last line, counted from 0, both included. */
export interface BlockPlace {
  readonly start: number;
  readonly end: number;
}

/** The place of the block in a file, or null where there is none. */
export function findMachineBlock(lines: readonly string[]): BlockPlace | null {
  const start = lines.findLastIndex((line) => OPENING.test(line.trimEnd()));
  if (start < 0) return null;
  const end = lines.findIndex((line, index) => index > start && line.trim() === '-->');
  return { start, end: end < 0 ? lines.length - 1 : end };
}

/** Whether a text is a briefing.md of ours, rather than a document to be read as an agenda. */
export function isBriefing(text: string): boolean {
  const lines = linesOf(text);
  if (findMachineBlock(lines) !== null) return true;
  const keys = LANGUAGES.flatMap((language) => {
    const words = briefingFileStrings[language];
    return [words.keyMeeting, words.keyCouncil, words.keySource];
  });
  const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
  return lines.slice(1, Math.max(1, end)).some((line) => keys.some((key) => line.startsWith(`${key}:`)));
}

export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
