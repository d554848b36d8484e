/** Briefing → the handout as HTML: an A4 document for reading on paper, flowing text rather than slides. */
import type { Briefing } from '../model/briefing.ts';
import { fill } from '../strings/language.ts';
import { daysInWords } from '../text/day-words.ts';
import { keepTogether } from '../text/no-break.ts';
import { printedAccount } from './handout-account.ts';
import { printedChanges } from './handout-changes.ts';
import { pageFurnitureCss } from './handout-furniture.ts';
import { printedLists } from './handout-lists.ts';
import { noteDealer } from './handout-notes.ts';
import { textParagraphs } from './handout-paragraphs.ts';
import { pictureStyles } from './handout-pictures.ts';
import { printedSections } from './handout-sections.ts';
import { type HandoutSettings, type HandoutTools, handoutTools } from './handout-settings.ts';
import { contentSecurityPolicy } from './inline-script.ts';
import type { Look } from './load-look.ts';

export type { HandoutSettings };

/** Style sheets of templates/styles, in this order. */
const STYLES = ['handout', 'handout-text', 'handout-lists', 'changes'] as const;

/**
 * The handout, ready to be printed by `export/print-page.ts`. The same briefing, look and settings give the same text.
 */
export function renderHandout(briefing: Briefing, look: Look, settings: HandoutSettings): string {
  const tools = handoutTools(briefing, settings);
  const cover = coverOf(briefing, tools);
  const styles = stylesOf(look, cover, tools);
  const picture = settings.slides === null ? '' : pictureStyles(look);
  const dealer = noteDealer(briefing, tools);
  const sections = printedSections(briefing, dealer, tools);
  const hasLetterSection = briefing.sections.some(({ kind }) => kind === 'letter');
  const letterIntro = hasLetterSection ? [] : (briefing.letter?.intro ?? []);
  const closing = briefing.letter?.closing ?? [];
  const lists = printedLists(briefing, tools);
  return look.templates.fill('handout', {
    language: settings.language,
    contentLanguage: settings.language === 'nl' ? null : 'nl',
    title: fill(tools.own.documentTitle, { title: cover.title }),
    policy: contentSecurityPolicy([], [styles, picture]),
    styles,
    pictureStyles: picture,
    words: tools.words,
    own: tools.own,
    kicker: tools.own.handout,
    marking: settings.marking,
    choice: settings.choice,
    cover,
    letterIntro: textParagraphs(letterIntro, tools),
    letterIntroNotes: dealer.take(letterIntro.flatMap(({ footnotes }) => footnotes)),
    sections,
    closing: textParagraphs(closing, tools),
    closingNotes: dealer.take(closing.flatMap(({ footnotes }) => footnotes)),
    signatories: (briefing.letter?.signatories ?? []).map(({ role, name }) => ({
      role,
      name: keepTogether(name),
    })),
    hasClosing: closing.length > 0 || (briefing.letter?.signatories ?? []).length > 0,
    changes: settings.changes && printedChanges(settings.changes, tools, true),
    lists,
    otherNotes: dealer.rest(),
    account: printedAccount(briefing, tools),
  });
}

export interface Cover {
  readonly title: string;
  readonly council: string | null;
  readonly dates: string | null;
  readonly place: string | null;
  readonly delegation: readonly string[];
  readonly letter: string | null;
}

export function coverOf({ meeting, letter }: Briefing, { language, own, words }: HandoutTools): Cover {
  const written = letter?.date ? daysInWords([letter.date], language) : null;
  const letterWords =
    written !== null && letter?.addressee
      ? fill(own.letterOf, { date: written, addressee: letter.addressee })
      : (written ?? letter?.addressee ?? null);
  const kept = (text: string | null) => (text === null ? null : keepTogether(text));
  return {
    title: keepTogether(meeting.title ?? meeting.council ?? words.agenda),
    council: meeting.council,
    dates: kept(daysInWords(meeting.dates, language)),
    place: meeting.place,
    delegation: letter?.delegation ?? [],
    letter: kept(letterWords),
  };
}

export function stylesOf(look: Look, cover: Cover, tools: HandoutTools): string {
  const sheets = STYLES.map((name) => {
    const sheet = look.styles.get(name);
    if (sheet === undefined) throw new Error(`no style sheet ${name}`);
    return sheet;
  });
  const furniture = pageFurnitureCss(cover, tools, look.theme.tokens);
  const slideSizes = tools.slides === null ? '' : look.metricsCss;
  return [look.fontsCss, look.tokensCss, slideSizes, ...sheets, furniture, look.themeCss]
    .join('\n')
    .replace(/\r\n?/g, '\n');
}
