/** Briefing → Deck: which slides there are, and in which order. */
import type { Briefing, BriefingItem, BriefingSection } from '../model/briefing.ts';
import type { Changes } from '../model/changes.ts';
import type { Deck, DeckSettings, ItemHead, NoteParagraph, Slide } from '../model/deck.ts';
import type { Staged } from '../model/diagnostic.ts';
import { type DeckWords, deckStrings } from '../strings/deck.ts';
import { daysInWords } from '../text/day-words.ts';
import type { Draft } from './draft.ts';
import { itemHeads } from './item-heads.ts';
import { CHANGES_ID, linkedToChanges, planChanges } from './plan-changes.ts';
import { planAccount, planAwaited, planLeftOut, planOddities, planRemoved } from './plan-closing.ts';
import { planDetails } from './plan-details.ts';
import { planField } from './plan-field.ts';
import { planPositions, planRoom } from './plan-groups.ts';
import { planItemGlance } from './plan-item-glance.ts';
import { itemNotes } from './plan-notes.ts';
import { planGlanceTable, planOverview, planSection } from './plan-overview.ts';
import { sourceTexts } from './plan-source.ts';
import { planSources } from './plan-sources.ts';
import { planLetterClosing, planLetterIntro, planSectionIntro } from './plan-text.ts';
import { planItemTimeline, planTimeline } from './plan-timeline.ts';
import { planTitle } from './plan-title.ts';
import { footerOf } from './slide-foot.ts';

/** Levels of headings: the deck's own, its main divisions, and what stands under them. */
export const DECK_LEVEL = 1;
export const DIVISION_LEVEL = 2;

/** Hexadecimal digits of a file's checksum that tell documents apart well enough. */
const KEY_DIGITS = 16;

interface Plan {
  readonly briefing: Briefing;
  readonly settings: DeckSettings;
  readonly words: DeckWords;
  readonly heads: ReadonlyMap<string, ItemHead>;
}

/** Gives drafts their place: one stack, one level, the same notes. */
export function placeDrafts(
  drafts: readonly Draft[],
  stack: string,
  level: number,
  notes: readonly NoteParagraph[] = [],
): Slide[] {
  return drafts.map((draft) => ({ ...draft, stack, level, notes }) as Slide);
}

/** The slides of an item: its glance, what to do in the room, each part in full, and where and when. */
function itemSlides(item: BriefingItem, level: number, { briefing, heads, words, settings }: Plan): Slide[] {
  const head = heads.get(item.id)!;
  const details = planDetails(item, head, words);
  const notes = settings.audience === 'public' ? [] : itemNotes(item);
  const below = [
    ...planRoom(item, head, words),
    ...details.slides,
    ...planField(item, head, settings, words),
    ...planItemTimeline(item, head, briefing, settings, words),
  ];
  return [
    ...placeDrafts([planItemGlance(item, head, details.targets)], head.target, level, notes),
    ...placeDrafts(below, head.target, level + 1, notes),
  ];
}

/** A section: its divider and introduction below each other, then a stack for each item. */
function sectionSlides(section: BriefingSection, plan: Plan): Slide[] {
  const { briefing, words, heads } = plan;
  const letter = section.kind === 'letter' ? briefing.letter : null;
  const divider = planSection(section, heads, words);
  const textLevel = divider ? DIVISION_LEVEL + 1 : DIVISION_LEVEL;
  const stack = divider?.id ?? `${section.id}-tekst`;
  const intro = [...(letter ? planLetterIntro(letter, words) : []), ...planSectionIntro(section, words)];
  return [
    ...placeDrafts(divider ? [divider] : [], stack, DIVISION_LEVEL),
    ...placeDrafts(intro, stack, textLevel),
    ...section.items.flatMap((item) => itemSlides(item, textLevel, plan)),
    ...placeDrafts(letter ? planLetterClosing(letter, words) : [], `${stack}-slot`, textLevel),
  ];
}

/** The letter of a document whose letter has no topics of its own, and so no section. */
function letterWithoutTopics({ briefing, words }: Plan): Slide[] {
  const { letter } = briefing;
  if (!letter || briefing.sections.some((section) => section.kind === 'letter')) return [];
  return placeDrafts(
    [...planLetterIntro(letter, words), ...planLetterClosing(letter, words)],
    'brief',
    DIVISION_LEVEL,
  );
}

function closingSlides({ briefing, settings, words, heads }: Plan): Slide[] {
  const account = [
    planAccount(briefing, words),
    ...planRemoved(briefing, heads, words),
    ...planLeftOut(briefing, words),
    ...planOddities(briefing, settings, words),
  ];
  return [
    ...placeDrafts(planPositions(briefing, heads, words), 'inzet', DIVISION_LEVEL),
    ...placeDrafts(planTimeline(briefing, heads, settings, words), 'tijdlijn', DIVISION_LEVEL),
    ...placeDrafts(planAwaited(briefing, heads, words), 'te-ontvangen', DIVISION_LEVEL),
    ...placeDrafts(planSources(briefing, heads, words), 'bronnen', DIVISION_LEVEL),
    ...placeDrafts(account, 'verantwoording', DIVISION_LEVEL),
  ];
}

/** Stands for the document that a deck was made from. */
export function deckKey({ source }: Briefing): string {
  return source.files.map((file) => file.sha256.slice(0, KEY_DIGITS)).join('-');
}

/**
 * Plans the whole deck. Every sentence of the briefing stands on at least one slide, unless a person removed the point
 * that showed it; then it stands in the closing list of what was removed. With `changes`, of which the briefing has the
 * marks, the list of them follows the title.
 */
export function planDeck(
  briefing: Briefing,
  settings: DeckSettings,
  changes: Changes | null = null,
): Staged<Deck> {
  const words = deckStrings[settings.language];
  const plan: Plan = { briefing, settings, words, heads: itemHeads(briefing, settings, words) };
  const title = planTitle(briefing, settings, words);
  const shown = [
    ...placeDrafts(planGlanceTable(briefing, plan.heads, words), 'overzicht', DIVISION_LEVEL),
    ...placeDrafts(planOverview(briefing, plan.heads, words), 'agenda', DIVISION_LEVEL),
    ...letterWithoutTopics(plan),
    ...briefing.sections.flatMap((section) => sectionSlides(section, plan)),
    ...closingSlides(plan),
  ];
  const list = changes === null ? [] : planChanges(changes, shown, plan.heads, words);
  const slides = [
    ...placeDrafts([title], 'titel', DECK_LEVEL),
    ...placeDrafts(list, CHANGES_ID, DIVISION_LEVEL),
    ...linkedToChanges(shown, list),
  ];
  const days = daysInWords(briefing.meeting.dates, settings.language);
  const value: Deck = {
    title: [title.heading, days].filter(Boolean).join(', '),
    footer: footerOf(briefing, settings),
    slides,
    items: [...plan.heads.values()],
    source: sourceTexts(briefing, words),
    key: deckKey(briefing),
  };
  return { value, diagnostics: [] };
}
