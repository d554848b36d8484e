/** What changed between two versions → a handout of its own. */
import type { Briefing } from '../model/briefing.ts';
import type { Changes } from '../model/changes.ts';
import type { DeckSettings } from '../model/deck.ts';
import { fill } from '../strings/language.ts';
import { printedAccount } from './handout-account.ts';
import { printedChanges } from './handout-changes.ts';
import { headOnFirstPage } from './handout-furniture.ts';
import { handoutTools } from './handout-settings.ts';
import { contentSecurityPolicy } from './inline-script.ts';
import type { Look } from './load-look.ts';
import { coverOf, stylesOf } from './render-handout.ts';

/** The page for the printer; `changes` are those from an older version to `briefing`. */
export function renderChangesHandout(
  changes: Changes,
  briefing: Briefing,
  look: Look,
  settings: DeckSettings,
): string {
  const tools = handoutTools(briefing, { ...settings, choice: null, slides: null, changes, notesLines: 0 });
  const cover = coverOf(briefing, tools);
  // In a document of two pages a running head that is not on the first would stand once, and pass for text.
  const styles = `${stylesOf(look, cover, tools)}\n${headOnFirstPage(cover)}`;
  return look.templates.fill('handout-changes', {
    language: settings.language,
    title: fill(tools.words.changesOf, { title: cover.title }),
    policy: contentSecurityPolicy([], [styles]),
    styles,
    own: tools.own,
    kicker: tools.own.changesHandout,
    marking: settings.marking,
    choice: null,
    cover,
    account: printedAccount(briefing, tools),
    changes: printedChanges(changes, tools, false),
  });
}
