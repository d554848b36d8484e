import type { BriefingSentence, Fact } from '../model/briefing.ts';
import type { ObservedSentence } from './observe.ts';
import { shorten } from './shorten.ts';
import { wholeWords } from './skeleton.ts';

/** What a person waits for: a document, by the end of its name, over the skeleton (`skeleton.ts`). */
const PAPER =
  '(?:DOC|[^ ]*(?:documenten|document|stukken|stuk|nota|notities?|brief|fiche|appreciatie|kabinetsreactie|evaluatie|lijst|' +
  'studies?|adviezen|advies|rapportages?|routekaart|voorstel|voorstellen|plan|plannen|agenda))';
/** What a document says; awaited only where it is said not to be known or out. */
const CONTENT = '(?:uitkomsten|resultaten|conclusies|[^ ]*conclusies|tekst|teksten|raming|vragen)';
const OUT =
  '(?:beschikbaar|bekend|gedeeld|ontvangen|verschenen|vrijgegeven|verspreid|rondgestuurd|rondgezonden|gepubliceerd|openbaar|' +
  'voorhanden|toegezonden|gereed|gepresenteerd|uitgebracht|ingediend)';
const some = (most: number): string => `(?:[^ ]+ ){0,${most}}`;

/** It is said not to be there: `nog geen achtergronddocument`, `de stukken zijn nog niet verspreid`. */
const NOT_THERE = wholeWords(
  `(?:nog|vooralsnog) geen ${some(3)}${PAPER}|` +
    `(?:${PAPER}|${CONTENT}) ${some(16)}(?:nog niet|nog geen) ${some(2)}${OUT}|` +
    `(?:${PAPER}|${CONTENT}) ${some(16)}niet ${some(1)}(?:verspreid|gedeeld|beschikbaar|ontvangen|rondgestuurd|openbaar|bekend)|` +
    `geen ${some(3)}${PAPER} ${some(4)}(?:${OUT})|(?:nog|vooralsnog) niet ${some(3)}over ${some(2)}${PAPER}|` +
    `${PAPER} ${some(10)}(?:ontbreekt|ontbreken) (?:nog|vooralsnog)|${PAPER} ligt er nog niet|${PAPER} ${some(4)}op zich wachten`,
);

/** Words of a time to come. */
const SOON = wholeWords(
  'naar verwacht(?:ing)?|naar verluidt|verwacht|binnenkort|spoedig|later|begin|medio|eind|najaar|voorjaar|zomer|kwartaal|op korte termijn|nog dit|' +
    'nog deze|volgende?|komende?|kort voor|voorafgaand aan|a\\.s|aanstaande|in de loop van|over enkele|vóór|januari|februari|maart|april|mei|juni|' +
    'juli|augustus|september|oktober|november|december|#',
);
/** It is said to come: `de mededeling verschijnt begin 2031`, `de Commissie zal een plan publiceren`. */
const COMES = wholeWords(
  `${PAPER} ${some(12)}(?:verschijnt|verschijnen|uitkomt|uitkomen|komt uit|wordt verwacht|worden verwacht)|` +
    `(?:${PAPER}|${CONTENT}) ${some(2)}(?:wordt|worden|zal|zullen) ${some(10)}(?:verwacht|tegemoet gezien|gepubliceerd|gepresenteerd|gedeeld|toegezonden|nagezonden|uitgebracht|bekend)|` +
    `(?:CIE|VZS|EP|AG) (?:zal|zullen|heeft aangegeven|is voornemens) ${some(6)}${PAPER} ${some(12)}(?:publiceren|presenteren|uitbrengen|delen|rondsturen|indienen|verspreiden)|` +
    `(?:zal|zullen) CIE ${some(6)}${PAPER} ${some(12)}(?:publiceren|presenteren|uitbrengen|delen|indienen)|` +
    `(?:publiceert|presenteert|legt) CIE ${some(10)}${PAPER}|CIE (?:publiceert|presenteert|komt) ${some(10)}${PAPER}|` +
    `${PAPER} (?:die|dat|welke) ${some(8)}(?:verschijnt|uitkomt|(?:gepubliceerd|gepresenteerd) (?:wordt|zal worden)|zal worden (?:gepubliceerd|gepresenteerd))|` +
    `${PAPER} , (?:die|dat|welke) ${some(8)}(?:verschijnt|uitkomt|zal worden (?:gepubliceerd|gepresenteerd))`,
);
/** It is said to be in the making, or on its way to parliament or the ministers. */
const ON_ITS_WAY = wholeWords(
  `werkt ${some(5)}aan ${some(5)}(?:${PAPER})|(?:aangekondigde|toegezegde) ${some(2)}${PAPER}|${PAPER} ${some(4)}aangekondigd voor #|${PAPER} die CIE heeft aangekondigd voor|` +
    `${PAPER} volgt (?:nog|later|binnenkort|spoedig|naar verwachting|zo spoedig|via|op korte termijn|#|in (?:het|de))|(?:TK ontvangt|ontvangt TK|TK ontvangen) ${some(6)}${PAPER}|${PAPER} ${some(4)}(?:ontvangt|ontvangen|krijgen) (?:NL|TK)|` +
    `${PAPER} wordt TK ${some(6)}(?:toegezonden|aangeboden|gestuurd)`,
);
/** What the meeting itself will hear is not awaited before it. */
const IN_THE_MEETING = wholeWords('(?:tijdens|in|op) (?:deze |de )?RAAD|waarna');

/** Cheap to see, and without one of each there is nothing to look for. */
const NAMES_PAPER =
  /DOC|document|stuk|nota|notitie|brief|fiche|appreciatie|reactie|evaluatie|lijst|studie|advies|adviezen|rapportage|kaart|voorstel|plan|agenda|uitkomsten|resultaten|conclusies|tekst|raming|vragen/;
const DENIES = /nog|niet|geen/;

/** Documents that the text says are not there yet, or still to come. */
export function awaitedOf(
  sentences: readonly BriefingSentence[],
  observed: readonly ObservedSentence[],
): Fact[] {
  return sentences.flatMap(({ id, text, part }, i) => {
    const { shape } = observed[i]!.skeleton;
    if (!NAMES_PAPER.test(shape)) return [];
    const comes =
      part !== 'position' &&
      (ON_ITS_WAY.test(shape) || (COMES.test(shape) && SOON.test(shape) && !IN_THE_MEETING.test(shape)));
    const isAwaited = comes || (DENIES.test(shape) && NOT_THERE.test(shape));
    return isAwaited ? [{ text: shorten(text).text, sentence: id }] : [];
  });
}
