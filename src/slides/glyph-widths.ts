/**
 * Advance widths of Source Sans 3 in thousandths of the type size, measured in Chromium with the font files of
 * @fontsource/source-sans-3 5.3.1. Regular is weight 400, bold 700; weight 600 is narrower than bold.
 */
type Widths = Readonly<Record<number, string>>;

const REGULAR: Widths = {
  200: ' \u00a0',
  241: '|',
  246: 'iïí',
  247: 'j',
  249: "',.:;‘’·",
  255: 'l',
  263: 'I',
  289: '!',
  292: 'f',
  303: '()[]{}',
  311: '-',
  331: '°',
  338: 't',
  347: 'r',
  350: '/\\',
  418: '*',
  419: 's',
  425: '?z',
  426: '"“”',
  429: '«»',
  446: 'x',
  456: 'cç',
  467: 'vy',
  476: 'Y',
  479: 'J',
  480: '–',
  486: 'L',
  494: 'F',
  495: 'k',
  496: 'eéëèê',
  497: '0123456789#$+<=>^~§',
  500: '_',
  504: 'agá',
  513: 'X',
  515: 'V',
  527: 'E',
  534: 'S',
  536: 'T',
  539: 'Z',
  542: '`oöó',
  543: 'A',
  544: 'huü',
  547: 'n',
  553: 'b',
  555: 'dpq',
  566: 'P',
  569: 'R',
  571: 'C',
  579: 'K',
  588: 'B',
  609: '&',
  615: 'D',
  617: 'G',
  645: 'U',
  647: 'N',
  652: 'H',
  664: 'OQ',
  719: 'w',
  727: 'M',
  786: 'W',
  800: '—',
  824: '%',
  829: 'm',
  847: '@',
  948: '…',
};

const BOLD: Widths = {
  200: ' \u00a0',
  268: '|',
  276: 'iïí',
  278: 'j',
  286: 'l',
  300: "',.:;‘’·",
  301: 'I',
  332: '-',
  339: '/\\',
  340: '!',
  341: 'f',
  344: '()[]{}',
  365: '°',
  383: 't',
  398: 'r',
  443: 's',
  457: '*',
  460: 'z',
  463: '?',
  468: 'cç',
  480: '–«»',
  500: '_',
  509: 'J',
  514: 'x',
  518: 'Leéëèê',
  523: 'vyF',
  525: 'Y',
  527: 'aá',
  528: '0123456789#$+<=>^~§',
  534: 'g',
  537: '"“”',
  541: 'Z',
  548: 'Ek',
  556: '`oöóSTV',
  568: 'Xuü',
  573: 'hnAbdpq',
  582: 'C',
  596: 'P',
  605: 'B',
  614: 'RK',
  638: 'DG',
  667: 'NU&',
  674: 'H',
  684: 'OQ',
  762: 'M',
  776: 'w',
  800: '—',
  813: 'W',
  857: '%m',
  902: '@',
  978: '…',
};

/** Other letters of alphabetic scripts: about a wide lower-case letter. */
const OTHER_LETTER = 620;
/** Ideographs, emoji and the like: a full square. */
const FULL_SQUARE = 1000;
/** First code point from which characters count as full squares (Hangul Jamo and what follows, UAX #11). */
const FIRST_WIDE = 0x1100;
/** Punctuation, Greek extended and the like, above FIRST_WIDE but narrow. */
const NARROW_ABOVE = { from: 0x1e00, to: 0x2e7f } as const;

function toMap(widths: Widths): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(widths).flatMap(([width, characters]) => [...characters].map((c) => [c, Number(width)])),
  );
}

const WIDTHS = { regular: toMap(REGULAR), bold: toMap(BOLD) };

export type Weight = keyof typeof WIDTHS;

/** Width of one character in thousandths of the type size; combining marks take none. */
export function glyphWidth(character: string, weight: Weight): number {
  const known = WIDTHS[weight].get(character);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  const code = character.codePointAt(0)!;
  const wide = code >= FIRST_WIDE && !(code >= NARROW_ABOVE.from && code <= NARROW_ABOVE.to);
  return wide ? FULL_SQUARE : OTHER_LETTER;
}
