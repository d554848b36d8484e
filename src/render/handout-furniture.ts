/** What stands at the head and foot of each page: margin boxes, which a PDF takes for artifacts and no text. */
import type { HandoutTools } from './handout-settings.ts';
import type { Tokens } from './theme.ts';

/** Longest running head, in characters: one line and a half of the page at its size. */
const LONGEST_HEAD = 110;

/** Rules for all pages; the first has its title in full and needs no running head. Margin boxes know no `var()` of :root. */
export function pageFurnitureCss(running: string, { own, marking }: HandoutTools, tokens: Tokens): string {
  const page = own.pageOf.split(/(\{page\}|\{pages\})/).map((piece) => {
    if (piece === '{page}') return 'counter(page)';
    return piece === '{pages}' ? 'counter(pages)' : cssString(piece);
  });
  const color = tokens['color-muted'] ?? 'CanvasText';
  return `@page {
  @top-left { content: ${cssString(shortened(running))}; color: ${color} }
  @top-right { content: ${cssString(marking ?? '')}; color: ${color} }
  @bottom-right { content: ${page.join(' ')}; color: ${color} }
}
@page :first { @top-left { content: '' } }`;
}

/** Cut at a word, with … for the rest. */
function shortened(text: string): string {
  if (text.length <= LONGEST_HEAD) return text;
  const cut = text.slice(0, LONGEST_HEAD);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

/** A CSS string: every character that could end it or the style element is written as its number (CSS Syntax 3, 4.3.7). */
function cssString(text: string): string {
  const escaped = text.replace(
    /["'\\<>\n\r\f]/g,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
