import type { Reference } from '../model/agenda.ts';
import { anyCase } from '../text/any-case.ts';

/**
 * Papers of the States General. Addresses: "Een publicatie vinden via de URL" of officielebekendmakingen.nl:
 * `kst-{dossier}-{number}`, `ah-tk-{session}-{number}`, `h-tk-{session}-{number}-{item}`, `blg-{number}`.
 */
const SITE = 'https://zoek.officielebekendmakingen.nl/';
const addressOf = (id: string) => `${SITE}${id}.html`;

/** What announces a paper: `Kamerstukken II, 2024-25,`, `Kamerstuk`, `TK 2024–2025,`, `Kst.`. */
const LEAD = anyCase(
  /\b(?:Kamerst(?:uk(?:ken)?)?\.?|Kst\.?|TK|EK|Handelingen|Aanhangsel(?: van de)? Handelingen)\s*(?:(?:II?|EK|TK)(?:\s?\/\s?(?:II?|EK|TK))?(?=[\s,]))?\s*,?\s*(?:(?:vergaderjaar\s+)?\d{4}\s?[-–/]\s?(?:\d{4}|\d{2})(?!\d)\s*,?\s*)?(?:[-–]\s*)?/gu,
);

/** `22112 nr. 4042`, `21501-20, nr. 2788`, `36 988, B`, `36 600 V, nr. 12`, `nr. 19637-3451`, `32 317, nr. JI`. */
const PAPER =
  /^(?:nrs?\.?\s*|dossier\s*)?(\d{2}\s?\d{3})(?:\s?-\s?([IVX]{1,5}|\d{2}(?!\d))|\s([IVX]{1,5})(?=[\s,]))?(?:\s*\([^()]{1,12}\))?(?:\s*,?\s*(?:[A-Z]{1,3},\s*)?(?:nrs?|nummers?)\.?\s*:?\s*|\s?-\s?|\s*,\s*(?=[A-Z]{1,3}\b))(\d{1,5}|[A-Z]{1,3})\b/u;
/** More numbers of the same dossier: `nrs. 4042 en 4054`. */
const MORE = /^\s*(?:,|en|t\/m)\s*(?:nr\.?\s*)?(\d{1,5})\b(?!\s?[-\d])/u;
/** Another dossier on the same lead: `22112, nr. 4042 en 21501-02, nr. 2921`. */
const AGAIN = /^\s*(?:,|;|en)\s*(?=\d{2}\s?\d{3}\b)/u;

interface Read {
  readonly references: Reference[];
  readonly end: number;
}

/** Reads the papers from `start` on, as many as one lead announces. */
function readPapers(text: string, start: number, lead: number): Read {
  const references: Reference[] = [];
  let at = start;
  let from = lead;
  for (
    let paper = PAPER.exec(text.slice(at, at + 80));
    paper !== null;
    paper = PAPER.exec(text.slice(at, at + 80))
  ) {
    const suffix = paper[2] ?? paper[3];
    // `19637-34` is number 34 of dossier 19637; `21501-20, nr. 2788` has a dossier in parts.
    const dossier = paper[1]!.replace(/\s/g, '') + (suffix === undefined ? '' : `-${suffix}`);
    at += paper[0].length;
    references.push({ href: addressOf(`kst-${dossier}-${paper[4]!}`), start: from, end: at });
    for (
      let more = MORE.exec(text.slice(at, at + 20));
      more !== null;
      more = MORE.exec(text.slice(at, at + 20))
    ) {
      const end = at + more[0].length;
      references.push({ href: addressOf(`kst-${dossier}-${more[1]!}`), start: end - more[1]!.length, end });
      at = end;
    }
    const again = AGAIN.exec(text.slice(at, at + 20));
    if (again === null) break;
    at += again[0].length;
    from = at;
  }
  return { references, end: at };
}

const SHORT_DOSSIER = /^(?:nrs?\.?\s*)?(\d{2}\s?\d{3})\s?-\s?(\d{1,5})\b(?!\s*,?\s*nr)/u;

/** `19637-3451`, `36410-87`: a dossier and a number with a hyphen between them, and nothing more. */
function readShort(text: string, start: number, lead: number): Read | null {
  const match = SHORT_DOSSIER.exec(text.slice(start, start + 40));
  if (
    match === null ||
    /^\s*(?:,?\s*nrs?\b|-\d|,\s*[A-Z]{1,3}\b)/.test(
      text.slice(start + match[0].length, start + match[0].length + 10),
    )
  ) {
    return null;
  }
  const end = start + match[0].length;
  const id = `kst-${match[1]!.replace(/\s/g, '')}-${match[2]!}`;
  return { references: [{ href: addressOf(id), start: lead, end }], end };
}

const ANSWERS = anyCase(
  /\bAanhangsel(?: van de)? Handelingen,?\s*(?:II,?\s*)?(?:vergaderjaar\s+)?(\d{4})\s?[-–/]\s?(\d{4}|\d{2}),?\s*nr\.?\s*(\d{1,5})\b/gu,
);
const PROCEEDINGS = anyCase(
  /\bHandelingen\s+(II?),?\s*(?:vergaderjaar\s+)?(\d{4})\s?[-–/]\s?(\d{4}|\d{2}),?\s*nr\.?\s*(\d{1,3}),?\s*item\s*(\d{1,2})\b/gu,
);
const PUBLISHED_ID = /\b(?:kst|blg|ah-tk|h-tk|h-ek)-[\dA-Z]+(?:-[\dA-Z]+)*\b/g;

const session = (from: string, to: string) => `${from}${to.length === 2 ? from.slice(0, 2) + to : to}`;

/** The parliamentary papers that a text refers to, with their addresses. */
export function parliamentaryPapers(text: string): Reference[] {
  const found: Reference[] = [];
  const add = (match: RegExpExecArray, id: string) =>
    found.push({ href: addressOf(id), start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(ANSWERS))
    add(match, `ah-tk-${session(match[1]!, match[2]!)}-${match[3]!}`);
  for (const match of text.matchAll(PROCEEDINGS)) {
    const house = match[1] === 'I' ? 'ek' : 'tk';
    add(match, `h-${house}-${session(match[2]!, match[3]!)}-${match[4]!}-${match[5]!}`);
  }
  for (const match of text.matchAll(PUBLISHED_ID)) add(match, match[0]);
  for (const match of text.matchAll(LEAD)) {
    if (/handelingen/i.test(match[0])) continue;
    const start = match.index + match[0].length;
    const read = readShort(text, start, match.index) ?? readPapers(text, start, match.index);
    found.push(...read.references);
  }
  return found;
}
