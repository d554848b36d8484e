import type { BriefingSentence, Part } from '../model/briefing.ts';
import type { ObservedSentence } from './observe.ts';
import { looseOpening } from './openings.ts';
import { countWords, LINE_WORDS } from './shorten.ts';

/**
 * How much a cue makes a sentence worth one of the three lines of its part: what the minister decides and says first,
 * then judgements and conditions; where others stand and what is decided; what is on the table.
 */
const WORTH: Readonly<Record<Part, Readonly<Record<string, number>>>> = {
  position: {
    'position:agree': 3,
    'position:nl-will': 2,
    'position:ask': 2,
    'position:nl-stance': 2,
    'position:condition': 2,
    'position:effort': 2,
    'position:passive-intent': 2,
    'position:nl-can': 1.5,
    'position:stand': 1.5,
    'position:importance': 1,
    'position:must': 1,
    'position:no-need': 1,
    'position:own-view': 1,
    'position:priority': 1,
    'position:motion': 1,
    'position:nl-stated': -0.5,
    'position:domestic': -1,
    'context:fiche': -1.5,
    'position:reaction': -1,
    'position:with-states': 1,
    'names:NL': 1,
  },
  outcome: {
    'outcome:majority': 3,
    'outcome:states-stance': 2,
    'outcome:support-there': 2,
    'outcome:none-decided': 2,
    'outcome:no-decision': 2,
    'outcome:adopt': 1.5,
    'outcome:divided': 1.5,
    'outcome:expected': 1,
    'outcome:chance': 1,
    'outcome:meeting-will': 1,
    'outcome:exchange': 0.5,
    'names:LS': 1,
  },
  context: {
    'place:first of item': 2,
    'context:proposes': 2,
    'context:aim': 1.5,
    'context:contents': 1.5,
    'context:published': 1.5,
    'context:question': 1,
    'context:on-table': 1,
    'context:in-document': 0.5,
    'context:requested-by': 0.5,
    'context:money': 0.5,
    'context:term': 0.5,
    'names:CIE': 0.5,
    'context:informed': -2,
    'context:no-document': -1,
  },
};

/** A sentence that points back says little by itself. */
const POINTS_BACK = -2;
const BACK =
  /^(?:dit|dat|deze|die|zij|hij|het laatste|daar\p{L}+|hier\p{L}+|zulke|dergelijke|een dergelijke|zo|dat laatste|tegelijk\p{L}*|wel|met resultaat) /u;
/** A line that stays longer than a line should be. */
const TOO_LONG = -1;
/** An unsure part is a poor thing to put in front of a minister. */
const SURE = 2;

/** How much a sentence is worth showing on the glance slide; compared within one part only. */
export function salienceOf(sentence: BriefingSentence, observed: ObservedSentence, line: string): number {
  const worth = WORTH[sentence.part];
  const cues = observed.features.reduce(
    (sum, { name }) => sum + (Object.hasOwn(worth, name) ? worth[name]! : 0),
    0,
  );
  const isTied = BACK.test(observed.skeleton.shape) && looseOpening(sentence.text) === null;
  const back = isTied ? POINTS_BACK : 0;
  const long = countWords(line) > LINE_WORDS ? TOO_LONG : 0;
  return cues + back + long + SURE * sentence.confidence;
}
