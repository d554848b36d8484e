/** Deck → HTML: one file for the screen, one page for the printer, from the same templates of slides. */
import type { Deck, DeckSettings, Slide } from '../model/deck.ts';
import { deckStrings } from '../strings/deck.ts';
import { contentSecurityPolicy, inlineScript } from './inline-script.ts';
import { type Context, slideSettings } from './line-context.ts';
import type { Look } from './load-look.ts';
import { screenContext } from './screen-context.ts';
import { slideContext } from './slide-context.ts';

/** Style sheets of templates/styles for both, for the screen, and for the printer; in this order. */
export const SLIDE_STYLES = [
  'base',
  'slide',
  'title',
  'overview',
  'item',
  'lines',
  'field',
  'closing',
  'changes',
] as const;
const SCREEN_STYLES = ['screen', 'dialogs', 'dialog-contents', 'flow', 'flow-paper', 'speaker'] as const;
const PRINT_STYLES = ['print'] as const;

/** The sheets of these names, one after the other. */
export function sheetsOf(look: Look, names: readonly string[]): string {
  const sheets = names.map((name) => {
    const sheet = look.styles.get(name);
    if (sheet === undefined) throw new Error(`no style sheet ${name}`);
    return sheet;
  });
  return sheets.join('\n');
}

function stylesOf(look: Look, names: readonly string[], revealCss: string): string {
  return [revealCss, look.fontsCss, look.metricsCss, look.tokensCss, sheetsOf(look, names), look.themeCss]
    .join('\n')
    .replace(/\r\n?/g, '\n');
}

/** On screen the page's own first heading is the deck's title, and each slide, shown alone, has the next level. */
const SCREEN_LEVEL = 2;

/** What the templates of the slides are filled with, in order. */
export function slideContexts(deck: Deck, settings: DeckSettings): Context[] {
  const sources = deck.slides.flatMap((slide) => (slide.kind === 'sources' ? slide.footnotes : []));
  const full = slideSettings(
    settings,
    sources.map(({ number }) => number),
  );
  const frame = { total: deck.slides.length, footer: deck.footer };
  return deck.slides.map((slide, index) => slideContext(slide, index, frame, full));
}

/** Consecutive slides of one stack together. */
function stacksOf(slides: readonly Slide[], contexts: readonly Context[]) {
  const stacks: { readonly stack: string; readonly slides: Context[] }[] = [];
  for (const [index, slide] of slides.entries()) {
    const last = stacks.at(-1);
    if (last?.stack === slide.stack) last.slides.push(contexts[index]!);
    else stacks.push({ stack: slide.stack, slides: [contexts[index]!] });
  }
  return stacks.map(({ slides: inside }) => ({ slides: inside, single: inside.length === 1 }));
}

/**
 * The deck for the screen: one HTML file that needs nothing else and lets nothing else in.
 * The same deck, look and settings always give the same bytes.
 */
export function renderDeck(deck: Deck, look: Look, settings: DeckSettings): string {
  // On paper the deck is running text of our own, so reveal.js's rules for paper must not apply.
  const revealCss = `@media screen{${look.reveal.css}}`;
  const styles = stylesOf(look, [...SLIDE_STYLES, ...SCREEN_STYLES], revealCss);
  const scripts = [inlineScript(look.reveal.script), inlineScript(look.deckScript)];
  const slides = deck.slides.map((slide) => ({ ...slide, level: SCREEN_LEVEL }));
  const contexts = slideContexts({ ...deck, slides }, settings);
  return look.templates.fill('deck', {
    language: settings.language,
    words: deckStrings[settings.language],
    title: deck.title,
    policy: contentSecurityPolicy(scripts, [styles]),
    styles,
    scripts,
    stacks: stacksOf(deck.slides, contexts),
    ...screenContext(deck, settings),
  });
}

/** The deck for the printer: a page of exactly one slide each, no script, links to real elements. */
export function renderDeckForPrint(deck: Deck, look: Look, settings: DeckSettings): string {
  const styles = stylesOf(look, [...SLIDE_STYLES, ...PRINT_STYLES], '');
  return look.templates.fill('deck-print', {
    language: settings.language,
    words: deckStrings[settings.language],
    title: deck.title,
    policy: contentSecurityPolicy([], [styles]),
    styles,
    slides: slideContexts(deck, { ...settings }).map((context) => ({ ...context, notes: [] })),
  });
}
