import type { BriefingSentence, MemberState, StateRole } from '../model/briefing.ts';
import { anyCase } from '../text/any-case.ts';
import { findMemberStates, type MemberStateMention } from '../text/member-states.ts';

/** The stronger word counts where an item says several things of one state. */
const STRENGTH: readonly StateRole[] = ['named', 'supports', 'opposes', 'with-netherlands'];

interface Group {
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What may stand between the names of one list: `Frankrijk, Duitsland en ook Italië`. */
const OUTSIDERS =
  '(?:het Verenigd Koninkrijk|het VK|Noorwegen|Zwitserland|IJsland|Canada|de Verenigde Staten|de VS|Oekraïne)';
const BETWEEN = new RegExp(
  `^(?:(?:,| en| of| alsmede| alsook|,? en ook|, maar ook| ook)(?: ${OUTSIDERS}(?= |,))?)+ (?:de )?$`,
  'u',
);
const LINKS_TO_NL = /(?:,| en) (?:ook )?Nederland(?! \p{Ll}*s)|Nederland(?:,| en) $/u;

/** Member states side by side, as one group: what is said of one is said of all. */
function groupsOf(text: string, mentions: readonly MemberStateMention[]): Group[] {
  const groups: Group[] = [];
  for (const { code, start, end } of mentions) {
    const last = groups.at(-1);
    const between = last ? ` ${text.slice(last.end, start).trim()} `.replace(/^ ,/, ',') : '';
    if (last && BETWEEN.test(between))
      groups[groups.length - 1] = { codes: [...last.codes, code], start: last.start, end };
    else groups.push({ codes: [code], start, end });
  }
  return groups;
}

const NETHERLANDS = anyCase(/(?<!\p{L})(?:Nederland|het kabinet|ik|wij)(?!\p{L})/u);
/** What stands before a group that acts with the Netherlands. */
const TOGETHER_BEFORE = anyCase(
  /(?:(?:samen|gezamenlijk|tezamen|coalitie|kopgroep|optrekken|trekt|trekken|samenwerking|overleg|initiatief|non-paper|brief|overeenkomst|contact|verkennen|afgestemd) (?:[\p{L}-]+ ){0,8}met|(?:coalitie|kopgroep) van) (?:(?:onder (?:meer|andere)|o\.a\.|de|andere|gelijkgezinde|lidstaten|landen|zoals|waaronder) )*$|gelijkgezinde (?:lidstaten|landen),? (?:zoals|waaronder) $|^(?:Samen|Gezamenlijk|Tezamen) met (?:de )?$/u,
);
/** `Met België is afgesproken …` in a sentence of the Dutch position. */
const WITH_FIRST = /^Met (?:onder (?:meer|andere) )?(?:de )?$/u;
const AT_ODDS = anyCase(/(?<!\p{L})(?:oneens|niet|geen|verschil|tegenover)(?!\p{L})/u);
const TOGETHER_AFTER =
  /^(?: [\p{L}-]+){0,4},? (?:net als|evenals|en ook) (?:ook )?(?:Nederland|wij|ons land)(?!\p{L})|^ ?(?:(?:en )?delen (?:de|het) Nederlandse|, met wie)|^ (?:(?:[\p{L}-]+ ){0,12}en )?(?:trekt|trekken) (?:[\p{L}-]+ ){0,4}?(?:met (?:ons|Nederland|het kabinet) op|op met (?:ons|Nederland|het kabinet))|zit(?:ten)? op (?:de Nederlandse|onze) lijn|del(?:en|t) (?:de|het|deze|onze) (?:Nederlandse )?(?:terughoudendheid|lijn|standpunt|inzet|zorg)/u;

const SUPPORTS =
  /^(?:,? die [^,]+,| voorop,)? ?(?:voorstanders?(?= *(?:$|[,.;]))|steunt|steunen|ondersteun(?:t|en)|onderschrij(?:ft|ven)|omarm(?:t|en)|verwelkom(?:t|en)|juich(?:t|en)|(?:is|zijn) (?:\p{L}+ ){0,2}voorstanders?(?! van (?:een|meer|minder))|(?:is|zijn|staat|staan) (?:\p{L}+ ){0,3}(?:positief|welwillend|gunstig|sympathiek)|(?:heeft|hebben) (?:\p{L}+ ){0,3}(?:steun|zich \p{L}* ?achter)|schaart|scharen|(?:zal|zullen) (?:\p{L}+ ){0,4}(?:steunen|toejuichen|onderschrijven|verdedigen|zich scharen|instemmen)|(?:zal|zullen) zich (?:\p{L}+ ){0,8}scharen)(?!\p{L})/u;
const OPPOSES =
  /^(?:,? die [^,]+,| voorop,)? ?(?:(?:tegenstanders?|tegen)(?= *(?:$|[,.;]))|(?:ziet|zien) (?:er )?(?:niets|weinig) (?:in|van)|(?:heeft|hebben) zich (?:\p{L}+ ){0,3}(?:tegenstanders?|tegen|afwijzend|negatief)|(?:is|zijn) (?:\p{L}+ ){0,3}(?:tegen|tegenstanders?|kritisch|sceptisch|gekant|afwijzend|terughoudend|huiverig)|(?:heeft|hebben|houdt|houden|maakt|maken|uit|uiten) (?:\p{L}+ ){0,4}(?:bezwaar|bezwaren|bedenkingen|verzet)|verzet(?:ten)? zich|wijst|wijzen (?:\p{L}+ ){0,6}af|wijst (?:\p{L}+ ){0,6}af|(?:stemt|stemmen|stemde) tegen|(?:zal|zullen) (?:\p{L}+ ){0,5}(?:tegenstemmen|tegen stemmen|zich verzetten)|(?:zal|zullen) zich (?:\p{L}+ ){0,8}verzetten|(?:heeft|hebben) aangekondigd tegen|keert zich|keren zich|(?:staat|staan) (?:\p{L}+ ){0,3}(?:kritisch|afwijzend|terughoudend|sceptisch)|beoordelen (?:\p{L}+ ){0,4}kritisch)(?!\p{L})/u;
const BY_BEFORE_SUPPORT = anyCase(
  /(?:steun|bijval|instemming) (?:\p{L}+ ){0,4}(?:van|uit|bij) (?:onder meer |onder andere |met name )?$|voorstanders? (?:\p{L}+ ){0,3}(?:zijn|zoals|waaronder|van) (?:onder meer |met name )?$/u,
);
const BY_BEFORE_OPPOSE = anyCase(
  /(?:bezwaren|verzet|weerstand|kritiek|tegenstand) (?:\p{L}+ ){0,4}(?:van|uit|bij) (?:onder meer |onder andere |met name )?$|tegenstanders? (?:\p{L}+ ){0,3}(?:zijn|zoals|waaronder) (?:onder meer |met name )?$|(?:^|, )tegen (?:zijn|stemmen) (?:\p{L}+ ){0,2}$/u,
);
/** The same, where the verb comes last: `terwijl Oostenrijk bezwaar heeft`. */
const SUPPORTS_LAST =
  /^ (?:[\p{L}-]+ ){0,8}(?:steunt|steunen|onderschrijft|onderschrijven|voorstander (?:is|zijn)|positief (?:is|zijn|staat|staan))$/u;
const OPPOSES_LAST =
  /^ (?:[\p{L}-]+ ){0,6}(?:(?:bezwaar|bezwaren|bedenkingen) (?:heeft|hebben|maakt|maken)|tegen (?:is|zijn)|tegenstander (?:is|zijn)|afwijst|afwijzen|ontraadt|ontraden|zich (?:\p{L}+ ){0,3}(?:verzet|verzetten))$/u;
const NEGATED = anyCase(/(?<!\p{L})(?:niet|geen|noch|nooit|evenmin)(?!\p{L})/u);

/** `alle lidstaten behalve Roemenië`: what is said holds for the others. */
const EXCEPTED = anyCase(/(?:behalve|uitgezonderd|uitzondering van|buiten|afgezien van)(?: \p{L}+)? $/u);
/** What a state has given up does not count. */
const WITHDRAWN = /ingetrokken|laten varen|opgegeven|weggenomen|opgeheven|overwonnen/u;

/** How the text says that a group stands, by the words right before and after it; `named` where it says nothing. */
function roleOf(text: string, group: Group, isFirst: boolean, isPosition: boolean): StateRole {
  const before = text.slice(0, group.start);
  if (EXCEPTED.test(before)) return 'named';
  const after = text.slice(group.end);
  if (LINKS_TO_NL.test(before.slice(-16)) || /^(?:,| en)(?: ook)? Nederland(?!\p{L})/u.test(after))
    return 'with-netherlands';
  if ((isPosition || NETHERLANDS.test(before + after)) && TOGETHER_BEFORE.test(before.slice(-160)))
    return 'with-netherlands';
  if (isPosition && WITH_FIRST.test(before) && !AT_ODDS.test(after)) return 'with-netherlands';
  if (TOGETHER_AFTER.test(after.slice(0, 80))) return 'with-netherlands';
  const clause = /^[^;.:]*?(?=;|\.|:|, (?:terwijl|maar|waar|en)(?!\p{L})|$)/u.exec(after)?.[0] ?? '';
  const said = NEGATED.test(clause) || WITHDRAWN.test(clause) ? '' : clause;
  if (OPPOSES.test(said) || OPPOSES_LAST.test(said) || (isFirst && BY_BEFORE_OPPOSE.test(before.slice(-80))))
    return 'opposes';
  if (
    SUPPORTS.test(said) ||
    SUPPORTS_LAST.test(said) ||
    (isFirst && BY_BEFORE_SUPPORT.test(before.slice(-80)))
  )
    return 'supports';
  return 'named';
}

/**
 * The member states that the sentences name, in order of first mention, and how the text says that they stand. The
 * sentence that gives the role stands first among a state's.
 */
export function memberStatesOf(
  sentences: readonly Pick<BriefingSentence, 'id' | 'text' | 'part'>[],
): MemberState[] {
  const found = new Map<string, MemberState>();
  for (const { id, text, part } of sentences) {
    for (const [index, group] of groupsOf(text, findMemberStates(text)).entries()) {
      const role = roleOf(text, group, index === 0, part === 'position');
      for (const code of group.codes) {
        const known = found.get(code) ?? { code, role, sentences: [] };
        const isStronger = STRENGTH.indexOf(role) > STRENGTH.indexOf(known.role);
        const others = known.sentences.filter((other) => other !== id);
        if (isStronger) found.set(code, { code, role, sentences: [id, ...others] });
        else if (others.length === known.sentences.length)
          found.set(code, { ...known, sentences: [...known.sentences, id] });
      }
    }
  }
  return [...found.values()];
}
