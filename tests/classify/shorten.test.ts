import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isGuarded } from '../../src/classify/guard-words.ts';
import { countWords, LINE_WORDS, shorten } from '../../src/classify/shorten.ts';
import { goldSchema } from '../../src/model/gold.ts';
import { shared } from '../shared.ts';
import { SENTENCES } from './labelled-documents.ts';

const REAL = shared('agendas/jbz-raad-2025-07.gold.json');

/** Every sentence of every document: the project's own, and the real agenda's where it is. */
function everySentence(): string[] {
  if (!existsSync(REAL)) return [...SENTENCES];
  const gold = goldSchema.parse(JSON.parse(readFileSync(REAL, 'utf8')));
  const items = gold.sections.flatMap((section) => section.items);
  return [...SENTENCES, ...items.flatMap(({ sentences }) => sentences.map(({ text }) => text))];
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The pieces left out, each with the character that stands before it; null where the line is no subsequence. */
function gaps(sentence: string, line: string): string[] | null {
  const pieces = line
    .split('…')
    .map((piece) => piece.trim())
    .filter(Boolean);
  const left: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    const found = sentence.indexOf(piece, at);
    if (found === -1) return null;
    if (found > at) left.push(sentence.slice(at, found));
    at = found + piece.length;
  }
  if (at < sentence.length) left.push(sentence.slice(at));
  return left.filter((piece) => words(piece).length > 0);
}

describe('the lines of the glance slide', () => {
  const all = everySentence();

  test('the words shown are a subsequence of the words of the sentence, in every document', () => {
    expect(all.length).toBeGreaterThan(1500);
    const bad = all.filter((sentence) => {
      const rest = words(sentence);
      return words(shorten(sentence).text).some((word) => {
        const found = rest.indexOf(word);
        rest.splice(0, found + 1);
        return found === -1;
      });
    });
    expect(bad).toEqual([]);
  });

  test('so too where a line stands alone: only an opening before its verb goes, and never a guarded word', () => {
    const bad = all.flatMap((sentence) => {
      const { text } = shorten(sentence, { alone: true });
      const left = gaps(sentence, text);
      return left === null || left.some(isGuarded) ? [sentence] : [];
    });
    expect(bad).toEqual([]);
    const alone = (sentence: string): string => shorten(sentence, { alone: true }).text;
    expect(alone('Daarbij hecht het kabinet aan rust.')).toBe('… hecht het kabinet aan rust.');
    expect(alone('Daarbij sluit Nederland zich aan.')).toBe('Daarbij sluit Nederland zich aan.');
    expect(alone('Ook Duitsland is tegen.')).toBe('Ook Duitsland is tegen.');
    expect(alone('Zo kunnen lidstaten wensen kenbaar maken.')).toBe(
      '… kunnen lidstaten wensen kenbaar maken.',
    );
  });

  test('what is left out is a whole piece without negation, condition, restriction or contrast', () => {
    const bad = all.flatMap((sentence) => {
      const left = gaps(sentence, shorten(sentence).text);
      return left === null ? [sentence] : left.filter(isGuarded);
    });
    expect(bad).toEqual([]);
  });

  test('what is left out begins and ends where a clause or an aside does', () => {
    const bad = all.flatMap((sentence) =>
      (gaps(sentence, shorten(sentence).text) ?? []).filter((gap) => {
        const opens = sentence.startsWith(gap) || /^\s*(?:,|;|\(|[-–] | ?en )/u.test(gap);
        return !opens;
      }),
    );
    expect(bad).toEqual([]);
  });

  test('a sentence that fits a line is left alone, and a long one is marked where words are missing', () => {
    for (const sentence of all) {
      const { text, shortened } = shorten(sentence);
      if (countWords(sentence) <= LINE_WORDS) expect(text).toBe(sentence);
      expect(shortened).toBe(text.includes('…') && text !== sentence);
    }
  });

  test.each([
    [
      'Daarnaast zal het kabinet pleiten voor een uitbreiding van het mandaat van het agentschap en van de kustwacht, zodat zij in landen buiten de Unie vaker kunnen ondersteunen dan nu het geval is.',
      '… zal het kabinet pleiten voor een uitbreiding van het mandaat van het agentschap en van de kustwacht …',
    ],
    [
      'Ten slotte zal het kabinet oproepen de onderhandelingen over het stelsel van tariefpreferenties, waarbij een koppeling is voorzien tussen het handelsinstrument en de samenwerking met derde landen, snel af te ronden.',
      '… zal het kabinet oproepen de onderhandelingen over het stelsel van tariefpreferenties … snel af te ronden.',
    ],
  ])('%s', (sentence, line) => {
    expect(shorten(sentence).text).toBe(line);
  });

  test.each([
    // a condition, a negation, a contrast: never cut away
    'Het kabinet kan het voorstel voor de uitbreiding van het mandaat van het agentschap in de voorliggende vorm steunen, mits de financiering binnen de bestaande kaders van de begroting wordt gevonden.',
    'Het kabinet kan het voorstel voor de uitbreiding van het mandaat van het agentschap in de voorliggende vorm steunen, zodat lidstaten geen nieuwe verplichtingen krijgen voor hun eigen diensten.',
    'Nederland verwelkomt de strategie van de Commissie voor de versterking van de weerbaarheid van de Unie, maar vindt dat de nationale verantwoordelijkheid voor de veiligheid voorop moet blijven staan.',
  ])('keeps whole what would say something else: %s', (sentence) => {
    expect(shorten(sentence)).toEqual({ text: sentence, shortened: false });
  });
});
