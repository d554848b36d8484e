/** What stands at the head and foot of each page: margin boxes, which a PDF takes for artifacts and no text. */
import type { HandoutTools } from './handout-settings.ts';
import type { Tokens } from './theme.ts';

/** Longest running head, in characters: what fits on its line of 140 mm, 1.3 mm each at 8.5 pt. */
const LONGEST_HEAD = 100;

export interface RunningHead {
  readonly title: string;
  /** Name of the meeting's council, shorter than the title; null where the source does not say. */
  readonly council: string | null;
  readonly dates: string | null;
}

/** Rules for all pages; the first has its title in full and needs no running head. Margin boxes know no `var()` of :root. */
export function pageFurnitureCss(
  running: RunningHead,
  { own, marking }: Pick<HandoutTools, 'own' | 'marking'>,
  tokens: Tokens,
): string {
  const page = own.pageOf.split(/(\{page\}|\{pages\})/).map((piece) => {
    if (piece === '{page}') return 'counter(page)';
    return piece === '{pages}' ? 'counter(pages)' : cssString(piece);
  });
  const color = tokens['color-muted'] ?? 'CanvasText';
  return `@page {
  @top-left { content: ${cssString(runningText(running))}; color: ${color} }
  @top-right { content: ${cssString(marking ?? '')}; color: ${color} }
  @bottom-right { content: ${page.join(' ')}; color: ${color} }
}
@page :first { @top-left { content: '' } }`;
}

/** A rule after those of `pageFurnitureCss` that has the running head on the first page too. */
export function headOnFirstPage(running: RunningHead): string {
  return `@page :first { @top-left { content: ${cssString(runningText(running))} } }`;
}

/** Title and dates of the meeting; for a long title its council, or else the title cut at a word, with … for the rest. */
function runningText({ title, council, dates }: RunningHead): string {
  const after = dates === null ? '' : ` · ${dates}`;
  const room = LONGEST_HEAD - after.length;
  const fitting = [title, council].find((name) => name !== null && name.length <= room);
  if (fitting != null) return fitting + after;
  const cut = title.slice(0, room);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …${after}`;
}

/** A CSS string: every character that could end it or the style element is written as its number (CSS Syntax 3, 4.3.7). */
function cssString(text: string): string {
  const escaped = text.replace(
    /["'\\<>\n\r\f]/g,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
