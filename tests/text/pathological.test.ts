import { describe, expect, test } from 'vitest';
import { councilOf } from '../../src/agenda/council.ts';
import { flatCuts } from '../../src/agenda/flat-cuts.ts';
import { labelMeaning, leadingLabel } from '../../src/agenda/labels.ts';
import { checkLedger } from '../../src/agenda/ledger.ts';
import { isNameLine, isRoleLine, letterLine } from '../../src/agenda/letter-lines.ts';
import { readTitle } from '../../src/agenda/meeting-title.ts';
import { parseNumbering } from '../../src/agenda/numbering.ts';
import { presidencyOf } from '../../src/agenda/presidency.ts';
import { findReferences } from '../../src/agenda/references.ts';
import { endsSentence, isProse } from '../../src/agenda/shapes.ts';
import { isTreatmentLine, splitTreatment } from '../../src/agenda/treatments.ts';
import { detectFormat } from '../../src/extract/detect-format.ts';
import { fromText } from '../../src/extract/from-text.ts';
import { furnitureByWords } from '../../src/extract/page-furniture.ts';
import type { Agenda } from '../../src/model/agenda.ts';
import { Failure } from '../../src/model/failure.ts';
import { findDates, findDays } from '../../src/text/dates.ts';
import { countWords } from '../../src/text/hyphenation.ts';
import { findMemberStates } from '../../src/text/member-states.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { readText } from '../agenda/as-gold.ts';

/** Every function that looks for something in a text by regular expressions. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  splitSentences,
  findDates: (text) => findDates(text, '2031-01-01'),
  findDays: (text) => findDays(text, '2031-01-01'),
  findMemberStates,
  countWords,
  findReferences,
  councilOf,
  flatCuts,
  labelMeaning,
  leadingLabel,
  isNameLine,
  isRoleLine,
  letterLine,
  readTitle: (text) => readTitle(text, '2031-01-01'),
  parseNumbering,
  presidencyOf,
  endsSentence,
  isProse,
  isTreatmentLine,
  splitTreatment,
  furnitureByWords,
  fromText,
  detectFormat: (text) => detectFormat('x', new TextEncoder().encode(text)),
};

/** Pieces that, repeated, make careless expressions try every way to part them. */
const PIECES = [
  ' ',
  '\n',
  '\t',
  '.',
  '-',
  '–',
  '(',
  ')',
  '‘',
  '’',
  '“',
  '”',
  '1',
  '1.',
  'I',
  'IV. ',
  'a',
  'A',
  'A.',
  'aa ',
  'Aa ',
  'Aa. ',
  'a.b.',
  '((',
  '"A" ',
  '3 juni',
  '3 juni, ',
  '3, ',
  '3 en ',
  '12 t/m ',
  '2031',
  '2031-',
  'maandag ',
  'a.s. ',
  'van de ',
  'minister van ',
  'De minister van Aa, ',
  'A.B. van ',
  'geannoteerde agenda ',
  'Kamerstukken II, ',
  'Kamerstukken II, 2030-31, 22112 nr. 1 en ',
  'nr. ',
  '22 112, ',
  'COM(',
  'COM(2031) ',
  'Verordening (EU) ',
  'Verordening (EU) 2031/',
  'https://',
  'https://a.',
  'ST 1234/',
  'Idem. ',
  'Inzet ',
  'Inzet: ',
  'Aard van de bespreking: ',
  '(beleidsdebat) ',
  '= ',
  'beleidsdebat en ',
  'Raad ',
  'Franse ',
  'het Franse voorzitterschap ',
  'Tweede Kamer, vergaderjaar ',
  '2030–2031, ',
  'Pagina 1 ',
  '1 van ',
  '<!--',
  '<a>',
  '**',
  '# a\n',
  '---\n',
  '\f',
  '\u00ad',
  'é',
  '😀',
  'x'.repeat(50),
];

const LENGTH = 60_000;
/** Reading such a text takes milliseconds; what tries every way to part it never ends. */
const TIMEOUT = 20_000;

const repeated = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));

describe.each(Object.entries(READERS))('%s ends on', (_, read) => {
  test.each(PIECES)(
    '%j over and over',
    (piece) => {
      const text = repeated(piece);
      // Before and after, so that an expression that matched everything has to give up at the end.
      expect(() => [read(text), read(`x${text}x`), read(`Aa ${text}!`)]).not.toThrow();
    },
    TIMEOUT,
  );
});

describe('a whole document of', () => {
  const head = 'Geannoteerde agenda Milieuraad 3 maart 2031\n\n1. Lucht\n\n';

  test.each(PIECES)(
    '%j is read, and accounted for',
    async (piece) => {
      const agenda = await readText(`${head}${repeated(piece)}`).catch((error: unknown) => error);
      if (agenda instanceof Failure) return;
      expect(checkLedger(agenda as Agenda)).toMatchObject({ ok: true, twice: 0 });
    },
    TIMEOUT,
  );
});
