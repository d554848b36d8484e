/** Deck → the handout as slides on A4, several a page: for those who want on paper what was shown. */
import type { Deck, DeckSettings } from '../model/deck.ts';
import { deckStrings } from '../strings/deck.ts';
import { handoutStrings } from '../strings/handout.ts';
import { fill } from '../strings/language.ts';
import { headOnFirstPage, pageFurnitureCss } from './handout-furniture.ts';
import { contentSecurityPolicy } from './inline-script.ts';
import type { Look } from './load-look.ts';
import { SLIDE_STYLES, sheetsOf, slideContexts } from './render-deck.ts';

/** How many slides stand on a page. */
export type SlidesPerPage = 2 | 4 | 6;

/** Sheet and grid. */
interface Layout {
  readonly size: string;
  /** White beside the slides, where nothing is printed. */
  readonly side: string;
  readonly across: number;
  /** Makes a slide as wide as its column or, on six, as high as its row: 1280 × 720 px are 338.7 × 190.5 mm. */
  readonly zoom: number;
  /** Fills the height of the sheet. */
  readonly rowGap: string;
}

/** Six lie on their side too: there slides are a fifth larger than in two columns upright. */
const LAYOUTS: Readonly<Record<SlidesPerPage, Layout>> = {
  2: { size: '210mm 297mm', side: '16mm', across: 1, zoom: 0.525, rowGap: '34mm' },
  4: { size: '297mm 210mm', side: '16mm', across: 2, zoom: 0.38, rowGap: '16mm' },
  6: { size: '297mm 210mm', side: '42mm', across: 2, zoom: 0.296, rowGap: '4mm' },
};

/** The page for the printer. Slides are not told twice: they are the text, with their own tags. */
export function renderSlidesHandout(
  deck: Deck,
  look: Look,
  settings: DeckSettings,
  perPage: SlidesPerPage,
): string {
  const { size, side, across, zoom, rowGap } = LAYOUTS[perPage];
  const own = handoutStrings[settings.language];
  const title = fill(own.documentTitle, { title: deck.title });
  const running = { title: deck.footer, council: null, dates: null };
  const contexts = slideContexts(deck, settings).map((context) => ({ ...context, notes: [] }));
  const pages = Array.from({ length: Math.ceil(contexts.length / perPage) }, (_, page) =>
    contexts.slice(page * perPage, (page + 1) * perPage),
  );
  const styles = [
    look.fontsCss,
    look.metricsCss,
    look.tokensCss,
    sheetsOf(look, [...SLIDE_STYLES, 'slides-handout']),
    `@page{size:${size};margin-left:${side};margin-right:${side}}:root{--across:${across};--slide-zoom:${zoom};--row-gap:${rowGap}}`,
    pageFurnitureCss(running, { own, marking: settings.marking }, look.theme.tokens),
    // On two pages a running head that is not on the first would stand once, and pass for text.
    pages.length === 2 ? headOnFirstPage(running) : '',
    look.themeCss,
  ].join('\n');
  return look.templates.fill('slides-handout', {
    language: settings.language,
    words: deckStrings[settings.language],
    title,
    policy: contentSecurityPolicy([], [styles]),
    styles,
    pages: pages.map((slides) => ({ slides })),
  });
}
