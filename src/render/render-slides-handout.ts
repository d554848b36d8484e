/** Deck → the handout as slides on A4, several a page: for those who want on paper what was shown. */
import type { Deck, DeckSettings } from '../model/deck.ts';
import { deckStrings } from '../strings/deck.ts';
import { handoutStrings } from '../strings/handout.ts';
import { fill } from '../strings/language.ts';
import { pageFurnitureCss } from './handout-furniture.ts';
import { contentSecurityPolicy } from './inline-script.ts';
import type { Look } from './load-look.ts';
import { SLIDE_STYLES, sheetsOf, slideContexts } from './render-deck.ts';

/** How many slides stand on a page. */
export type SlidesPerPage = 2 | 4 | 6;

/** Sheet and grid. */
interface Layout {
  readonly size: string;
  readonly across: number;
  /** Makes a slide as wide as its column: 1280 px are 338.7 mm. */
  readonly zoom: number;
  /** Fills the height of the sheet. */
  readonly rowGap: string;
}

const LAYOUTS: Readonly<Record<SlidesPerPage, Layout>> = {
  2: { size: '210mm 297mm', across: 1, zoom: 0.5, rowGap: '34mm' },
  4: { size: '297mm 210mm', across: 2, zoom: 0.36, rowGap: '20mm' },
  6: { size: '210mm 297mm', across: 2, zoom: 0.245, rowGap: '40mm' },
};

/** The page for the printer. Slides are not told twice: they are the text, with their own tags. */
export function renderSlidesHandout(
  deck: Deck,
  look: Look,
  settings: DeckSettings,
  perPage: SlidesPerPage,
): string {
  const { size, across, zoom, rowGap } = LAYOUTS[perPage];
  const own = handoutStrings[settings.language];
  const title = fill(own.documentTitle, { title: deck.title });
  const running = { title: deck.footer, council: null, dates: null };
  const styles = [
    look.fontsCss,
    look.metricsCss,
    look.tokensCss,
    sheetsOf(look, [...SLIDE_STYLES, 'slides-handout']),
    `@page{size:${size}}:root{--across:${across};--slide-zoom:${zoom};--row-gap:${rowGap}}`,
    pageFurnitureCss(running, { own, marking: settings.marking }, look.theme.tokens),
    look.themeCss,
  ].join('\n');
  const contexts = slideContexts(deck, settings).map((context) => ({ ...context, notes: [] }));
  const pages = Array.from({ length: Math.ceil(contexts.length / perPage) }, (_, page) =>
    contexts.slice(page * perPage, (page + 1) * perPage),
  );
  return look.templates.fill('slides-handout', {
    language: settings.language,
    words: deckStrings[settings.language],
    title,
    policy: contentSecurityPolicy([], [styles]),
    styles,
    pages: pages.map((slides) => ({ slides })),
  });
}
