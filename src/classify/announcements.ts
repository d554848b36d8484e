import type { BriefingSentence, Fact } from '../model/briefing.ts';
import { anyCase } from '../text/any-case.ts';
import type { ObservedSentence } from './observe.ts';
import { shorten } from './shorten.ts';
import { type Skeleton, wholeWords, wordsOf } from './skeleton.ts';

const w = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');

/** What a minister does in the room: words of speaking and deciding, over the skeleton (`skeleton.ts`). */
const ACT =
  'instemmen|instemming|in te stemmen|akkoord gaan|steunen|ondersteunen|goedkeuren|onthouden|tegenstemmen|tegen stemmen|voor stemmen|' +
  'aandacht (?:te )?vragen|aandacht|oproepen|op te roepen|pleiten|bepleiten|aandringen|aangedrongen|verzoeken|vragen|gevraagd|benadrukken|' +
  'onderstrepen|wijzen|gewezen|interveniëren|interventie|inbrengen|ter sprake|naar voren|uitdragen|toelichten|uitspreken|' +
  'overbrengen|aangeven|aan de orde|verwelkomen|ervaringen delen|antwoorden|voorstellen|vasthouden|afgeven|verdedigen|inbreng|' +
  'toejuichen|bevestigen|ondertekenen|ondertekend|tekenen|aanbieden|handhaven|gehandhaafd|aankaarten|opbrengen|voorleggen|vasthouden aan|ingestemd|aangekaart|meegeven|aanspreken|herinneren|voorhouden|verklaring|stemverklaring|gepleit|benadrukt|opgeroepen|verzocht|bepleit';
const WILL = 'zal|zullen|wil|willen|is voornemens|zijn voornemens|ben voornemens|kan|kunnen|zou|gaat|gaan';
/** `NL behoorde tot … en zal pleiten`: nobody else speaks in between. */
const AND_WILL = `^NL (?:(?!CIE|VZS|EP|RAAD)[^ ]+ ){1,30}en (?:zal|zullen)`;
/** `NL zal … pleiten`, `zal NL … pleiten`, `zal worden aangedrongen`. */
const ANNOUNCED = wholeWords(
  `(?:NL(?: [^ ]+)? (?:${WILL})|(?:${WILL}) NL|(?:zal|zullen) (?:[^ ]+ ){0,6}worden|wordt|${AND_WILL}) (?:[^ ]+ ){0,40}?(?:${ACT})`,
);
/** `NL roept … op`, `vraagt NL`, `NL stemt in`: said in the present. */
const SAID_NOW = wholeWords(
  '(?<!(?:heb|heeft|hebben|had|hadden) )NL (?:ook |dan ook )?(?:roept|roepen|roep|pleit|pleiten|verzoekt|verzoeken|verzoek|vraagt|vragen|vraag|dringt|dringen|dring|bepleit|bepleiten|benadrukt|benadruk|benadrukken|onderstreept|onderstreep|onderstrepen|stemt|stemmen|stem|onthoudt|intervenieert|intervenieer|interveniëren)|' +
    'NL brengt (?:[^ ]+ ){1,6}op bij|(?:kan|kunnen) op NL rekenen|' +
    '(?:roept|roepen|roep|pleit|verzoekt|verzoeken|verzoek|vraagt|vragen|vraag|dringt|dringen|dring|bepleit|benadrukt|benadruk|onderstreept|onderstreep|stemt|stem|onthoudt|onthoud) NL|' +
    '(?:breng|brengt|brengen) (?:NL )?(?:[^ ]+ ){1,12}(?:ter sprake|naar voren|onder de aandacht)|' +
    '(?:breng|brengt|brengen) NL (?:[^ ]+ ){0,12}op|(?:deel|deelt|delen) NL (?:[^ ]+ ){0,6}(?:ervaringen?|voorbeelden|lessen|aanpak|kennis)|' +
    '(?:hoor|hoort|horen|verneemt|vernemen) NL graag|NL (?:hoort|hoor|horen|verneemt) graag|(?:zal|zullen) (?:[^ ]+ ){0,8}klinken|' +
    '(?:kan|kunnen|zou|zal) (?:[^ ]+ ){0,10}(?:worden )?ingestemd|instemming (?:ligt|is) (?:[^ ]+ ){0,3}(?:in de rede|voor de hand|voorzien)',
);

/** Said in a letter to parliament, or at an earlier meeting: not what is asked now. */
const ELSEWHERE =
  /^(?:in|met|tijdens) (?:[^ ]+ ){0,3}(?:kamerbrief|brief|fiche|bnc-fiche|DOC van #|RAAD van #)/u;

const MOTION = anyCase(w('moties?(?:-[^\\s,.;]+)?|aangenomen amendement'));
const PROMISED = anyCase(w('toegezegd|toezegging(?:en)?'));
const PARLIAMENT = anyCase(
  w('(?:uw|de|beide) Kamers?|Tweede Kamer|Eerste Kamer|het lid|de leden|commissiedebat|debat|overleg'),
);

/** A motion, a promise, or something promised to parliament; `de toegezegde middelen` is none. */
function isCommitment(text: string): boolean {
  return MOTION.test(text) || (PROMISED.test(text) && PARLIAMENT.test(text));
}

/** What is asked of the minister in the room, in the words of the text. */
export function asksOf(
  sentences: readonly BriefingSentence[],
  observed: readonly ObservedSentence[],
): Fact[] {
  return sentences.flatMap(({ id, text, part }, i) => {
    if (part !== 'position') return [];
    const { skeleton } = observed[i]!;
    if (ELSEWHERE.test(skeleton.shape)) return [];
    const asked = ANNOUNCED.test(skeleton.shape) || isSaidNow(skeleton);
    return asked ? [{ text: shorten(text).text, sentence: id }] : [];
  });
}

/** `ons verzoek` names a thing that was asked; `ik verzoek` asks. */
function isSaidNow(skeleton: Skeleton): boolean {
  const found = SAID_NOW.exec(skeleton.shape);
  if (found === null) return false;
  const words = wordsOf(skeleton, found.index, found.index + found[0].length);
  return !/^(?:ons|onze|mijn|nederlandse?)\s/i.test(words);
}

/** Motions and promises to parliament that the item names; the words that name them are never cut away. */
export function commitmentsOf(sentences: readonly BriefingSentence[]): Fact[] {
  return sentences.flatMap(({ id, text }) => {
    if (!isCommitment(text)) return [];
    const line = shorten(text).text;
    return [{ text: isCommitment(line) ? line : text, sentence: id }];
  });
}
