import type { Clause } from './clause.ts';
import type { Skeleton } from './skeleton.ts';
import { type VerbClass, verbClassOf } from './verbs.ts';

/** When a sentence speaks of; `fragment` has no finite verb, as in telegram style. */
export type Tense = 'past' | 'present' | 'passive' | 'future' | 'modal' | 'fragment';

/** Dutch past participles by their form: `gewisseld`, `aangenomen`, `bereikt`. */
const PARTICIPLE =
  /^(?:(?:aan|af|be|bij|door|er|gelijk|goed|her|in|mee|na|om|on|onder|ont|op|over|samen|tegemoet|terug|toe|uit|vast|ver|voor|voort|weer)*ge[a-z]{2,}(?:[dt]|en)|(?:be|ver|ont|her|er|onder|over|voor)[a-z]{3,}[dt])$/u;

const TENSE_OF: Readonly<Partial<Record<VerbClass, Tense>>> = {
  past: 'past',
  was: 'past',
  passivePast: 'past',
  passive: 'passive',
  will: 'future',
  want: 'modal',
  would: 'modal',
  can: 'modal',
  must: 'modal',
  seem: 'modal',
};

/** The tense of a sentence by its finite verb; `heeft` and `is` are past with a participle after them. */
export function tenseOf({ tokens }: Skeleton, { verb, verbAt }: Clause): Tense {
  const at = verbAt ?? tokens.findIndex(({ word }) => verbClassOf(word) !== undefined);
  if (at === -1) return 'fragment';
  const kind = verbAt === null ? verbClassOf(tokens[at]!.word) : verb;
  if (kind === 'have' || kind === 'be')
    return tokens.slice(at + 1).some(({ word }) => PARTICIPLE.test(word)) ? 'past' : 'present';
  return (
    (kind === undefined || kind === 'other' || kind === 'none' ? undefined : TENSE_OF[kind]) ?? 'present'
  );
}
