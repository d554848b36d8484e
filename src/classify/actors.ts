import { anyCase } from '../text/any-case.ts';
import { findMemberStates } from '../text/member-states.ts';

/**
 * Who a sentence speaks of, as the tag that stands for the actor in a sentence's skeleton.
 * NL the Dutch government · INNL the country itself · CIE Commission and High Representative · VZS presidency ·
 * RAAD the meeting and its ministers · LS other member states ·
 * LSA what is of a member state (`de Deense overheid`) · EP European Parliament · TK the Dutch parliament ·
 * AG agencies and advisers · DOC what is on the table.
 */
export const ACTORS = ['NL', 'INNL', 'CIE', 'VZS', 'RAAD', 'LS', 'LSA', 'EP', 'TK', 'AG', 'DOC'] as const;
export type Actor = (typeof ACTORS)[number];

export interface ActorMention {
  readonly actor: Actor;
  readonly start: number;
  readonly end: number;
}

const START = '(?<![\\p{L}\\p{N}-])';
const END = '(?![\\p{L}\\p{N}])';

/** Nouns that a Dutch position is named by, and documents by the end of their name. */
const POSITION_NOUN =
  'inzet|inbreng|positie|standpunt|delegatie|regering|voorkeur|boodschap|pleidooi|houding|zijde|kant|wens|wensen|steun|reactie|zorg|' +
  'zorgen|aandringen|initiatief|verzoek|instemming|verlangen|visie|bezwaar|bezwaren|lijn|opvatting|oordeel|ambitie|zienswijze|oproep';
const DOCUMENT_NOUN =
  'voorstel(?:len)?|verordening(?:en)?|richtlijn(?:en)?|mededeling(?:en)?|aanbeveling(?:en)?|strategie(?:ën)?|' +
  'actieplan(?:nen)?|pakket|verslag(?:en)?|rapport(?:en)?|evaluatie|notitie|discussienota|discussiestuk|paper|' +
  'papers|resolutie|tekst|compromis|herziening|initiatief|overeenkomst|verdrag|' +
  'verklaring|routekaart|programma|fonds|witboek|groenboek|kompas';
const MEETING_NOUN =
  'raad(?! van (?:State|Europa))|ministers|eurogroep|bijeenkomst|werksessie|werklunch|werkontbijt|werkdiner|lunch|diner|sessie|' +
  'agendapunt|vergadering|top|ministersbijeenkomst|voortgangsverslag';
const AGENCY =
  'Europol|Eurojust|Frontex|EUAA|EOM|Europees Openbaar Ministerie|ENISA|EFSA|EMA|ECDC|EASO|eu-LISA|ECB|' +
  'Europese Centrale Bank|EIB|Europese Investeringsbank|Europese Rekenkamer|Rekenkamer|EDPS|OLAF|NAVO|VN|' +
  'Europees Defensieagentschap|EDA|IAEA|IEA|OESO|IMF|WHO';

const CAPITALS =
  'Athene|Berlijn|Boedapest|Boekarest|Bratislava|Dublin|Helsinki|Kopenhagen|Lissabon|Ljubljana|Madrid|Nicosia|Parijs|Praag|' +
  'Riga|Rome|Sofia|Stockholm|Tallinn|Valletta|Vilnius|Warschau|Wenen|Zagreb';
const WHERE =
  '[Ii]n|[Tt]e|[Nn]aar|[Uu]it|[Vv]an|[Bb]ij|[Vv]oor|[Vv]anuit|conferentie|top|akkoord|[Vv]erdrag|[Vv]erklaring';

const named = (pattern: string): RegExp => new RegExp(`${START}(?:${pattern})${END}`, 'gu');

/** In order of precedence: where two overlap, the one that starts first counts, and of those the earlier kind. */
const MATCHERS: readonly (readonly [Actor, RegExp])[] = [
  [
    'INNL',
    anyCase(named(`(?:in|binnen|behalve|naast) (?:Nederland|eigen land|ons land)|ons land|hier te lande`)),
  ],
  [
    'NL',
    anyCase(
      named(
        `(?:het|ons|dit) (?:demissionaire )?kabinet|(?:demissionair )?kabinet|de (?:Nederlandse )?regering|Nederland|` +
          `(?:de |het )?Nederlandse? (?:${POSITION_NOUN})|ik|wij|we|mij|mijzelf|onszelf|ons|onze|mijn|` +
          `(?:de |mijn )?(?:minister-president|(?:demissionair )?minister|staatssecretaris|bewindspersoon|bewindslieden)`,
      ),
    ),
  ],
  ['TK', anyCase(named(`(?:uw|de|beide) Kamers?|Tweede Kamer|Eerste Kamer|Staten-Generaal|uw commissie`))],
  [
    'VZS',
    anyCase(named(`(?:\\p{L}{2,}(?:-\\p{L}+)? )?(?:EU-)?(?:voorzitterschap|voorzitter)|gastheer|gastland`)),
  ],
  [
    'CIE',
    named(
      `(?:de )?(?:Europese )?Commissie(?!\\p{L})(?! \\p{Lu})|(?:[Ee]uroc|[Cc])ommissaris(?:sen)?(?: \\p{Lu}[\\p{L}-]+)?|` +
        `Hoge Vertegenwoordiger|EDEO|HV`,
    ),
  ],
  ['EP', named(`Europees Parlement|EP|EP-commissie|rapporteur|Parlement|LIBE|ENVI|ECON|Europarlementariërs`)],
  ['AG', named(AGENCY)],
  [
    'LS',
    anyCase(
      named(
        `(?:EU-|euro)?lidstaten|lidstaat|(?:euro|rand|kust)?landen|delegaties|delegatie|kopgroep|buurlanden|regeringen|` +
          `bondgenoten|bondgenoot|ambtgenoten|Visegrad(?:-landen|-groep)?|Oost-Europa|Zuid-Europa|(?:Noord|Zuid|Oost)-Europese landen|(?:andere|Europese) partners|` +
          `(?:(?:mijn|onze|sommige|veel|enkele|andere|Europese|meeste) )+(?:\\p{L}+se )?collega(?:[’']?s)?|Benelux|Baltische staten|nettobetalers|` +
          `(?:gekwalificeerde |ruime |grote |brede |krappe )?meerderheid|minderheid|gelijkgezinden`,
      ),
    ),
  ],
  // A capital speaks for its state (`Berlijn vindt`), unless it is where something takes place.
  ['LS', named(`Anderen|Sommigen|Velen|Enkelen|De meesten|(?:${CAPITALS})(?<!(?:${WHERE}) \\p{L}+)`)],
];

/** Meetings and documents end compound nouns (`JBZ-Raad`, `Terugkeerverordening`); one pass finds both. */
const COMPOUND = anyCase(
  new RegExp(`${START}(?:[\\p{L}-]+)?(?:(${MEETING_NOUN})|(?:${DOCUMENT_NOUN}))${END}`, 'gu'),
);

/** A foreign or plural minister is not the Dutch one; `de Raad van State` advises and does not meet. */
const FOREIGN = /(?:^|[\s(])(?:\p{Lu}\p{L}+se|andere|zijn|haar|hun|nieuwe)\s$/u;

/** After an adjective: a noun that is not the state's own voice. */
const OWNED =
  /^ (?!minister|regering|delegatie|ambtgenoot|collega|inbreng|standpunt|bezwaar|bezwaren|steun|verzet|streven|wens|pleidooi|oproep|verzoek)\p{Ll}/u;

/** `De Belgische regering verlangt …` speaks of Belgium. */
const ITS_VOICE = /^ (?:minister|regering|delegatie|ambtgenoot|collega)(?!\p{L})/u;

/** The actors named in a text, in order, without overlap. */
export function findActors(text: string): ActorMention[] {
  const states = findMemberStates(text).map(({ start, end }): ActorMention => {
    const isOf =
      /^(?!Cyprus).*(?:s|se|sch|sche)$/u.test(text.slice(start, end)) && OWNED.test(text.slice(end));
    const voice = isOf ? null : ITS_VOICE.exec(text.slice(end));
    return { actor: isOf ? 'LSA' : 'LS', start, end: end + (voice?.[0].length ?? 0) };
  });
  const found = MATCHERS.flatMap(([actor, matcher]) =>
    [...text.matchAll(matcher)].map((match): ActorMention => {
      const start = match.index;
      const foreign = actor === 'NL' && /^minister$/i.test(match[0]) && FOREIGN.test(text.slice(0, start));
      return { actor: foreign ? 'LS' : actor, start, end: start + match[0].length };
    }),
  );
  const compounds = [...text.matchAll(COMPOUND)].map(
    (match): ActorMention => ({
      actor: match[1] === undefined ? 'DOC' : 'RAAD',
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  return withoutOverlap([...found, ...compounds, ...states]);
}

function withoutOverlap(mentions: readonly ActorMention[]): ActorMention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: ActorMention[] = [];
  for (const mention of sorted) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}
