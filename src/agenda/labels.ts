import type { Part } from '../model/briefing.ts';

/** What a label says of the text under it: a part, how the Council treats the item, or parts that are mixed. */
export type LabelMeaning = Part | 'treatment' | 'mixed';

/** Words that give a label its meaning. */
const HEADS: Readonly<Record<string, Part | 'treatment'>> = {
  inhoud: 'context',
  toelichting: 'context',
  achtergrond: 'context',
  achtergrondinformatie: 'context',
  achtergronden: 'context',
  context: 'context',
  inleiding: 'context',
  aanleiding: 'context',
  samenvatting: 'context',
  document: 'context',
  documenten: 'context',
  stukken: 'context',
  commissievoorstel: 'context',
  doel: 'context',
  doelstelling: 'context',
  historie: 'context',
  beschrijving: 'context',
  'stand van zaken': 'context',
  kern: 'context',
  procedure: 'context',
  besluitvormingsprocedure: 'context',
  stemprocedure: 'context',
  rechtsgrondslag: 'context',
  rechtsbasis: 'context',
  gevolgen: 'context',
  subsidiariteit: 'position',
  subsidiariteitsoordeel: 'position',
  proportionaliteit: 'position',
  aandachtspunten: 'position',
  inzet: 'position',
  inbreng: 'position',
  standpunt: 'position',
  standpunten: 'position',
  positie: 'position',
  posities: 'position',
  beoordeling: 'position',
  oordeel: 'position',
  appreciatie: 'position',
  opstelling: 'position',
  interventie: 'position',
  kabinetsinzet: 'position',
  kabinetsstandpunt: 'position',
  kabinetspositie: 'position',
  kabinetsappreciatie: 'position',
  kabinetsreactie: 'position',
  krachtenveld: 'outcome',
  krachtenveldanalyse: 'outcome',
  uitkomst: 'outcome',
  uitkomsten: 'outcome',
  vervolg: 'outcome',
  vervolgstappen: 'outcome',
  vervolgproces: 'outcome',
  vervolgtraject: 'outcome',
  verwachting: 'outcome',
  verwachtingen: 'outcome',
  resultaat: 'outcome',
  vooruitblik: 'outcome',
  speelveld: 'outcome',
  aard: 'treatment',
  karakter: 'treatment',
  wijze: 'treatment',
  behandeling: 'treatment',
  besprekingswijze: 'treatment',
  status: 'treatment',
};

/** Words that mean something only where no other does: `Voorstel`, `Beoordeling voorstel`. */
const WEAK_HEADS: Readonly<Record<string, Part>> = {
  voorstel: 'context',
  onderwerp: 'context',
  inschatting: 'outcome',
  indicatie: 'outcome',
  proces: 'outcome',
  planning: 'outcome',
};

const FILLERS = new Set(
  `van de het een in op over voor bij aan uit en of eu unie europese raad raden raadsverband nederland nederlands nederlandse nederlands' kabinet kabinets regering
  nl eerste voorlopige globale korte mogelijke verwachte beoogde gewenste algemene huidige te verwachten andere overige lidstaten lidstaat europees parlement commissie
  bespreking besprekingen agendapunt agendapunten behandeling voorstel voorstellen onderwerp inschatting indicatie proces planning stappen verdere nadere politieke
  raadsbehandeling relatie nationaal beleid bevoegdheid belang verwacht besluitvorming financiële nederlandse
  concept conceptconclusies binnen tijdens onderhandelingen bespreekpunt discussie`.split(/\s+/),
);

const OTHERS = /\b(?:andere|overige|lidstaten|lidstaat|krachtenveld|europees parlement)\b/;

/** A label as it is called, without its number and colon: `b. Inzet Nederland:` is `Inzet Nederland`. */
export function labelWords(text: string): string {
  return text
    .replace(/^(?:[a-h]|\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4}|[IVX]{1,4})[.)]\s+/, '')
    .replace(/\s*:$/, '');
}

/**
 * What a heading word such as `Inzet Nederland`, `Eerste inschatting krachtenveld EU` or `Aard van de bespreking`
 * means; null for a text that is no label. Only whole texts count: a title that contains such a word is none.
 */
export function labelMeaning(text: string): LabelMeaning | null {
  if (text.length > 80) return null;
  const bare = labelWords(text)
    .toLowerCase()
    .replace(/\((?:eu|indicatief|indien bekend|nl)\)/g, ' ')
    .replace(/[:.]\s*$/, '')
    .replace(/stand van zaken/g, 'stand~van~zaken');
  const words = bare
    .split(/[\s+/&,-]+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('~', ' '));
  if (words.length === 0 || words.length > 9) return null;
  const meanings = new Set<Part | 'treatment'>();
  for (const word of words) {
    const meaning = HEADS[word];
    if (meaning !== undefined) meanings.add(meaning);
    else if (!FILLERS.has(word) && WEAK_HEADS[word] === undefined) return null;
  }
  if (meanings.has('treatment') && !/bespreking|behandeling|agendapunt|status/.test(bare))
    meanings.delete('treatment');
  if (meanings.has('treatment')) return meanings.size === 1 ? 'treatment' : 'mixed';
  // What others stand for is no position of ours: `Standpunten andere lidstaten`, `Positie Europees Parlement`.
  if (meanings.has('position') && OTHERS.test(bare) && !/nederland|kabinet/.test(bare)) return 'outcome';
  // `Doel Raadsbehandeling` says what the Council is to do; `Doel voorstel` what the proposal is for.
  if (/^(?:doel|doelstelling)\b/.test(bare) && /behandeling|bespreking|agendering|\braad\b/.test(bare))
    return 'outcome';
  if (meanings.size === 1) return [...meanings][0]!;
  if (meanings.size > 1) return 'mixed';
  const weak = words.map((word) => WEAK_HEADS[word]).find((meaning) => meaning !== undefined);
  return weak !== undefined && words.every((word) => FILLERS.has(word) || WEAK_HEADS[word] !== undefined)
    ? weak
    : null;
}

/** A label that stands before its text on the same line: `Inzet Nederland: Nederland steunt dit.` */
export function leadingLabel(
  text: string,
): { readonly label: string; readonly length: number; readonly meaning: LabelMeaning } | null {
  const match = /^([^:.!?\n]{3,60}):\s+(?=\S)/.exec(text);
  if (match === null) return null;
  const meaning = labelMeaning(match[1]!);
  return meaning === null ? null : { label: match[1]!.trim(), length: match[0].length, meaning };
}
