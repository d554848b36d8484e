const DAY = String.raw`\d{1,2}(?:(?:, ?| en | t\/m | tot en met | ?[–-] ?)\d{1,2})*`;
const MONTH =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|JANUARI|FEBRUARI|MAART|APRIL|MEI|JUNI|JULI|AUGUSTUS|SEPTEMBER|OKTOBER|NOVEMBER|DECEMBER)';
/** The dates and the place that end a title: `29 FEBRUARI EN 1 MAART 2024`, `20 en 21 juni 2013, Luxemburg`. */
const DATES = String.raw`${DAY} ${MONTH}(?: \d{4})?(?:,? (?:en|t\/m|tot en met|EN|–|-) ${DAY} ${MONTH}(?: \d{4})?)?`;
const PLACE = String.raw`(?:,? (?:te|in) \p{Lu}[\p{L}-]+|, \p{Lu}[\p{L}-]+(?= [\p{Lu}\d]))?`;

/** Pieces of a letter and of a title that are known by their words: each begins and ends a piece. */
const LANDMARKS: readonly RegExp[] = [
  /\bAan de Voorzitter van de (?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?/g,
  /(?<=^|\s)De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer der Staten-Generaal/g,
  /(?<=\s)\d{1,2} \p{Ll}{3,9} \d{4}(?= (?:Betreft |Geannoteerde agenda))/gu,
  /(?:Den Haag|[’']s-Gravenhage), \d{1,2} \p{Ll}{3,9} \d{4}/gu,
  /\bDatum \d{1,2} \p{Ll}{3,9} \d{4}/gu,
  /\bGeachte (?:heer |mevrouw )?[Vv]oorzitter,/g,
  /\bHoogachtend,/g,
];

/** An agenda's title, up to its dates and place. */
const TITLE = new RegExp(
  `(?<=^|[^.:;,(] )(?:GEANNOTEERDE AGENDA|Geannoteerde [Aa]genda) .{5,160}?${DATES}${PLACE}(?=[ .]|$)`,
  'gu',
);

const OFFICE = String.raw`(?:De |Mede namens de |Namens de )?(?:[Mm]inister|[Ss]taatssecretaris)(?:-president)?(?: (?:van|voor))? \p{Lu}[^.]{2,110}?,|(?:DE )?(?:MINISTER|STAATSSECRETARIS) (?:VAN|VOOR) [\p{Lu}, -]{3,110},`;
const NAME = String.raw`(?:(?:mr|dr|drs|ir|ing|prof|mw|mevr|dhr)\. )*(?:(?:\p{Lu}\.){1,5}(?:-\p{Lu}\.)? ?|\p{Lu}\p{Ll}+\.? (?:\p{Lu}\. )?)(?:(?:van|de|der|den|ten|ter|el|al|’t) )*\p{Lu}[\p{L}-]+(?:(?<=-de|-van|-van der|-den) (?:de |der )?\p{Lu}\p{L}+| (?:van|van de|van der|van den|de) \p{Lu}[\p{L}-]+)?(?:(?<=zn)\.)?`;

/** An office with the name of who holds it, as letters are signed. */
const SIGNATURE = new RegExp(String.raw`(${OFFICE}) (${NAME})(?= (?:\p{Lu}|\d)|$)`, 'gu');

/** Who signs a letter with the name first: `Carla Janssen Minister van Landbouw`. */
const NAME_FIRST =
  /(?<=[.!?] )(\p{Lu}\p{Ll}+(?: (?:van|de|der|den))* \p{Lu}[\p{L}-]+) (?:Minister|Staatssecretaris) (?:van|voor) \p{Lu}[^.]{2,110}?(?=$| (?:\d{1,3} )?(?:Geannoteerde|GEANNOTEERDE) )/gu;

/** What a letter's head has at least. */
const ADDRESSEE = /\bAan de Voorzitter\b|\bDe [Vv]oorzitter van de (?:Tweede|Eerste) Kamer/;
/** Where the running text of a letter begins, after its head; a head has no sentences. */
const OPENS_LETTER =
  /\bGeachte (?:heer |mevrouw )?[Vv]oorzitter,|(?<=[^.!?:;,] )(?:Hierbij|Bijgaand|Bijgevoegd|Met deze brief|In deze brief|Middels deze brief|Met het oog op|Ter voorbereiding|Op \d{1,2} |Op \p{Ll}+dag |Van \d{1,2} |Hiermee|Graag)\b/u;
/** Longest head, in characters. */
const LONGEST_HEAD = 2000;

/** Where a letter's running text begins; 0 where the text begins with no letter. */
function letterStart(text: string): number {
  const head = text.slice(0, LONGEST_HEAD);
  const opens = OPENS_LETTER.exec(head);
  return opens === null || !ADDRESSEE.test(head.slice(0, opens.index)) ? 0 : opens.index;
}

/** Edges of pieces that a text has for certain. */
export interface Landmarks {
  /** Where pieces begin and end. */
  readonly cuts: ReadonlySet<number>;
  /** Beginnings of pieces that have nothing within to be cut at. */
  readonly whole: ReadonlySet<number>;
  /** The titles of agendas, with their dates and places. */
  readonly titles: readonly string[];
}

/** Where the lines of a letter, its signatures and the titles of agendas begin and end, in a text without line ends. */
export function landmarksOf(text: string): Landmarks {
  const cuts = new Set<number>();
  const whole = new Set<number>();
  const add = (start: number, ...ends: readonly number[]) => {
    for (const [i, end] of ends.entries()) {
      whole.add(i === 0 ? start : ends[i - 1]!);
      cuts.add(end);
    }
    cuts.add(start);
  };
  const titles = [...text.matchAll(TITLE)].map(([title]) => title);
  for (const landmark of [...LANDMARKS, TITLE])
    for (const match of text.matchAll(landmark)) add(match.index, match.index + match[0].length);
  for (const match of [...text.matchAll(SIGNATURE), ...text.matchAll(NAME_FIRST)]) {
    const name = match.index + match[1]!.length;
    add(match.index, name, match.index + match[0].length);
  }
  const letter = letterStart(text);
  if (letter > 0) {
    cuts.add(letter);
    for (const cut of [0, ...cuts]) if (cut < letter) whole.add(cut);
  }
  return { cuts, whole, titles };
}
