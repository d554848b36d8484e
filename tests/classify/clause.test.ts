import { describe, expect, test } from 'vitest';
import { clauseOf } from '../../src/classify/clause.ts';
import { skeletonOf } from '../../src/classify/skeleton.ts';

/** The subject and the words of the finite verb of a sentence. */
function readClause(text: string): { subject: string; verb: string | null } {
  const skeleton = skeletonOf(text);
  const { subject, verbAt } = clauseOf(skeleton);
  return { subject, verb: verbAt === null ? null : skeleton.tokens[verbAt]!.word };
}

describe('subject and finite verb', () => {
  test.each([
    ['De herziening, waarover al jaren is gesproken, liep twee keer vast.', 'DOC', 'liep'],
    ['Het Europees Parlement, dat veel amendementen heeft te verwerken, stemt in het najaar.', 'EP', 'stemt'],
    ['Landen waar weinig zon schijnt, willen een uitzondering.', 'LS', 'willen'],
  ])('a relative clause is passed over: %s', (text, subject, verb) => {
    expect(readClause(text)).toEqual({ subject, verb });
  });

  test.each([
    ['Na acht besprekingen gaat het kabinet akkoord.', 'NL', 'gaat'],
    ['Bezwaar tegen een deel van de tekst blijft bestaan.', 'noun', 'blijft'],
  ])('what looks like a verb after an article or preposition is none: %s', (text, subject, verb) => {
    expect(readClause(text)).toEqual({ subject, verb });
  });

  test('a sentence that opens with "Nu" or "Zoals" and has no subordinate clause before its verb', () => {
    expect(readClause('Nu vraagt het kabinet om opheldering, met een brief.')).toEqual({
      subject: 'NL',
      verb: 'vraagt',
    });
  });

  test('the government, minister or capital of another state is that state', () => {
    expect(readClause('De Belgische regering verlangt garanties.')).toEqual({
      subject: 'LS',
      verb: 'verlangt',
    });
    expect(readClause('Berlijn verlangt garanties.')).toEqual({ subject: 'LS', verb: 'verlangt' });
    expect(skeletonOf('De conferentie in Berlijn is uitgesteld.').actors).not.toContain('LS');
  });
});
