/** Actors that are no member states, by the name they are listed under, and how texts name them. */
const NAMES: readonly (readonly [string, string])[] = [
  ['Europese Commissie', '(?:Europese )?Commissie(?!\\p{L})(?! (?:voor|van|inzake)\\b)|Eurocommissaris'],
  ['Hoge Vertegenwoordiger', '[Hh]oge [Vv]ertegenwoordiger|HV(?:/VP)?'],
  ['Europese Dienst voor extern optreden', 'EDEO|Europese Dienst voor [Ee]xtern [Oo]ptreden'],
  ['Europees Parlement', 'Europees Parlement|EP'],
  ['Europese Raad', 'Europese Raad'],
  ['voorzitterschap', '(?:EU-)?[Vv]oorzitterschap'],
  ['Eurogroep', 'Eurogroep'],
  ['Hof van Justitie', 'Hof van Justitie|EU-Hof'],
  ['Europese Rekenkamer', 'Europese Rekenkamer'],
  ['Europese Centrale Bank', 'Europese Centrale Bank|ECB(?:-president)?'],
  ['Europese Investeringsbank', 'Europese Investeringsbank|EIB'],
  ['Europees Openbaar Ministerie', 'Europees Openbaar Ministerie|EOM'],
  ['Europol', 'Europol'],
  ['Eurojust', 'Eurojust'],
  ['Frontex', 'Frontex'],
  ['Europees Asielagentschap', 'Europees Asielagentschap|EUAA|EASO'],
  ['ENISA', 'ENISA'],
  ['EFSA', 'EFSA'],
  ['EMA', 'EMA|Europees Geneesmiddelenbureau'],
  ['ECDC', 'ECDC'],
  ['Europees Defensieagentschap', 'Europees Defensieagentschap|EDA'],
  [
    'Europese Toezichthouder voor gegevensbescherming',
    'Europese Toezichthouder voor gegevensbescherming|EDPS',
  ],
  ['NAVO', 'NAVO'],
  ['Verenigde Naties', 'Verenigde Naties|VN|UNHCR|WHO'],
  ['Raad van Europa', 'Raad van Europa'],
];

const MATCHERS = NAMES.map(
  ([name, pattern]) =>
    [name, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'u')] as const,
);

/** The actors other than member states that the texts name, in the order in which they are first named. */
export function otherActorsOf(texts: readonly string[]): string[] {
  const all = texts.join('\n');
  return MATCHERS.map(([name, matcher]) => ({ name, at: all.search(matcher) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
