import type { FurnitureKind } from '../model/source.ts';

/** A page number with words that show it to be one: `Pagina 1 van 4`, `1 van 4`, `blz. 3`, `- 2 -`. */
const WORDED_PAGE_NUMBER =
  /^(?:(?:pagina|blz\.?|page)\s*[|:]?\s*\d{1,4}(?:\s*(?:van|\/|of)\s*\d{1,4})?|\d{1,4}\s*(?:van|\/|of)\s*\d{1,4}|[-–—|]\s*\d{1,4}\s*[-–—|])$/i;

const BARE_NUMBER = /^\d{1,4}$/;

/**
 * Lines that a printed Kamerstuk has above and below its text (Handleiding Kamerstukken; seen in the corpus), and
 * lines of a ministry's letterhead (Rijkshuisstijl, "brief").
 */
const PATTERNS: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'running-foot',
    /^(?:[’']s-Gravenhage \d{4}\s+)?(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[–-]\s?\d{4}, [\d -]+(?:[A-Z-]*), nr\. \S+(?:\s+\d+)?$/,
  ],
  ['running-foot', /^(?:kst|ah-tk|blg)-[\dA-Z-]+$/],
  ['running-foot', /^ISSN \d{4} ?- ?\d{3}[\dX]$/],
  ['running-foot', /^[’']s-Gravenhage \d{4}$/],
  ['kamerstuk-head', /^(?:Tweede|Eerste) Kamer der Staten-Generaal(?:\s+\d{1,2}|\s+[A-Z]{1,2})?$/],
  ['kamerstuk-head', /^Vergaderjaar \d{4}\s?[–-]\s?\d{4}$/],
  ['kamerstuk-head', /^\d{2} \d{3}(?:-\d{1,3})?(?: \(.{1,20}\))?$/],
  ['kamerstuk-head', /^\d{2} \d{3}(?:-\d{1,3})?(?:\s{3,}|\t).{3,80}$/],
  ['kamerstuk-head', /^Nr\. \d{1,5}(?:(?:\s{3,}|\t)BRIEF VAN .{3,80})?$/],
  ['letterhead', /^>?\s*Retouradres\b.*$/],
  ['letterhead', /^Postbus \d{4,5}(?:[ ,]+\d{4} ?[A-Z]{2}[ ,]+\p{L}[\p{L}' -]*)?$/u],
  ['letterhead', /^\d{4} ?[A-Z]{2}\s+(?:[’']s-)?\p{Lu}[\p{L}' -]*$/u],
  ['letterhead', /^(?:T|F|E|M)\s+(?:\+?[\d() -]{8,}|\S+@\S+)$/],
  ['letterhead', /^(?:https?:\/\/)?www\.\S+$/],
  [
    'letterhead',
    /^(?:Ons kenmerk|Uw kenmerk|(?:Onze|Uw) [Rr]eferentie|Uw brief(?: \(kenmerk\))?|Bijlage(?:n|\(n\))?|Contactpersoon|Inlichtingen|Behandeld door|Kopie aan|Auteur)(?:\s*:?\s*(?:[\p{L}\d][\p{L}\d./-]*\d[\p{L}\d./-]*|\d+|-))?$/u,
  ],
];

/** What letters of the state ask of who answers them (Rijkshuisstijl, "brief"), over a few narrow lines. */
const WHEN_ANSWERING =
  'Bij beantwoording de datum en ons kenmerk vermelden. Wilt u slechts één zaak in uw brief behandelen.';
/** Fewest characters of a line of it. */
const FEWEST_OF_IT = 14;

/** Heads and feet that browsers print: the date and time with the page's title, the address with the page's number. */
const BROWSER_HEAD = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},? \d{1,2}[:.]\d{2}(?: [AP]M)?(?: {3,}|\t)\S.*$/;
const BROWSER_FOOT = /^https?:\/\/\S+(?: {3,}|\t)\d{1,3}\/\d{1,3}$/;

/** The kind of furniture that a line is by its words alone; null where its place would have to decide. */
export function furnitureByWords(line: string): FurnitureKind | null {
  if (BROWSER_HEAD.test(line)) return 'running-head';
  if (BROWSER_FOOT.test(line)) return 'running-foot';
  if (line.length > 120) return null;
  if (WORDED_PAGE_NUMBER.test(line)) return 'page-number';
  if (line.length >= FEWEST_OF_IT && WHEN_ANSWERING.includes(line)) return 'letterhead';
  return PATTERNS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** Whether a line, which alone may be a printed paper's head, ends an addressee: `Aan de Voorzitter van de / Tweede Kamer …`. */
export function isRestOfAddressee(line: string, before: string): boolean {
  return /^(?:Tweede|Eerste) Kamer der/.test(line) && /\b[Vv]oorzitter van de$/.test(before);
}

/** A number alone on its line, which may be that of the page; null for anything else. */
export function bareNumber(line: string): number | null {
  return BARE_NUMBER.test(line) ? Number(line) : null;
}

/** Lines looked at from a page's top and bottom for what comes back on every page. */
export const EDGE_LINES = 8;
/** Fewest pages of a document of which repetition says anything. */
const MIN_PAGES = 3;

const shapeOf = (line: string) => line.replace(/\d+/g, '#').replace(/\s+/g, ' ');

/**
 * The shapes (digits as `#`) of lines that stand at the same place from the top or bottom of more than half of the pages,
 * and nowhere else: a label that stands on top of some pages stands within others too. The first page may have them
 * anywhere, in its letterhead. Each page is given by its lines that are not blank, from top to bottom.
 */
export function repeatedLines(pages: readonly (readonly string[])[]): {
  heads: Set<string>;
  feet: Set<string>;
} {
  if (pages.length < MIN_PAGES) return { heads: new Set(), feet: new Set() };
  const shaped = pages.map((page) => page.map(shapeOf));
  const total = new Map<string, number>();
  for (const shape of shaped.slice(1).flat()) total.set(shape, (total.get(shape) ?? 0) + 1);
  const often = (lineAt: (page: readonly string[], n: number) => string | undefined) => {
    const found = new Set<string>();
    for (let n = 0; n < EDGE_LINES; n++) {
      const counts = new Map<string, number>();
      for (const page of shaped.slice(1)) {
        const shape = lineAt(page, n);
        if (shape !== undefined) counts.set(shape, (counts.get(shape) ?? 0) + 1);
      }
      for (const [shape, count] of counts) {
        const first = lineAt(shaped[0]!, n) === shape ? 1 : 0;
        const often = (count + first) * 2 > pages.length;
        if (often && shape.length > 1 && total.get(shape) === count) found.add(shape);
      }
    }
    return found;
  };
  return {
    heads: often((page, n) => page[n]),
    feet: often((page, n) => page[page.length - 1 - n]),
  };
}

/** Whether a line has one of the shapes that `repeatedLines` found. */
export function hasShape(shapes: ReadonlySet<string>, line: string): boolean {
  return shapes.has(shapeOf(line));
}
