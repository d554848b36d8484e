import type { Briefing, SourcePlace } from '../model/briefing.ts';
import type { Changes } from '../model/changes.ts';
import type { Deck } from '../model/deck.ts';
import { LEDGER_VERSION, type Ledger, type LedgerEntry } from '../model/ledger.ts';
import { changedTitle } from '../text/hidden-sentences.ts';
import { subheadingsOf } from '../text/subheadings.ts';

/** The sentences found to stand in one written file. */
export interface FoundIn {
  /** Name of the file, e.g. `deck.html`. */
  readonly file: string;
  /** Ids of the ledger's entries whose words stand in it. */
  readonly ids: ReadonlySet<string>;
}

/** An entry before anyone looked where it went. */
export type Claim = Pick<LedgerEntry, 'id' | 'kind' | 'within' | 'text' | 'source'>;

/** Everything of the source that has to reach a slide, the handout or the list of what was left out. */
export function claimsOf(briefing: Briefing): Claim[] {
  const claim = (
    kind: Claim['kind'],
    within: string | null,
    { id, text, source }: { readonly id: string; readonly text: string; readonly source: SourcePlace },
  ): Claim => ({ id, kind, within, text, source });
  return [
    ...[...(briefing.letter?.intro ?? []), ...(briefing.letter?.closing ?? [])].map((sentence) =>
      claim('letter', null, sentence),
    ),
    ...briefing.sections.flatMap((section) => [
      ...section.intro.map((sentence) => claim('section', section.id, sentence)),
      ...section.items.flatMap((item) => [
        claim('title', item.id, { id: `title-${item.id}`, text: item.title, source: item.source }),
        ...[changedTitle(item) ?? []]
          .flat()
          .map((text) => claim('title', item.id, { id: `title-bron-${item.id}`, text, source: item.source })),
        ...subheadingsOf(item).map(({ text, source }, n) =>
          claim('subheading', item.id, { id: `kop-${item.id}-${n + 1}`, text, source }),
        ),
        ...item.sentences.map((sentence) => claim('item', item.id, sentence)),
      ]),
    ]),
    ...briefing.footnotes.map((note) =>
      claim('footnote', null, { id: `note-${note.number}`, text: note.text, source: note.source }),
    ),
  ];
}

/** A text of a list of changes that has to stand in it. */
interface ChangeClaim {
  readonly id: string;
  readonly text: string;
}

/** Every text that the list of changes tells of. */
export function claimsOfChanges({ groups }: Changes): ChangeClaim[] {
  const texts = groups.flatMap(({ changes }) => changes.flat());
  return texts.map(({ kind, text }, index) => ({ id: `${kind}-${index + 1}`, text }));
}

/** What an older version said that the new one no longer says; what that says stands in it by itself. */
export function claimsOfOldTexts(changes: Changes | null): ChangeClaim[] {
  const isOld = ({ id }: ChangeClaim) => /^(?:before|dropped)-/.test(id);
  return changes === null ? [] : claimsOfChanges(changes).filter(isOld);
}

/** The account of the source in what was written. */
export function makeLedger(briefing: Briefing, deck: Deck, found: readonly FoundIn[]): Ledger {
  const slidesOf = new Map<string, string[]>();
  for (const slide of deck.slides) {
    for (const sentence of slide.sentences)
      slidesOf.set(sentence, [...(slidesOf.get(sentence) ?? []), slide.id]);
  }
  return {
    version: LEDGER_VERSION,
    source: {
      files: briefing.source.files.map(({ name, sha256 }) => ({ name, sha256 })),
      characters: briefing.source.characters,
      account: briefing.source.account,
    },
    entries: claimsOf(briefing).map((claim) => ({
      ...claim,
      slides: slidesOf.get(claim.id) ?? [],
      found: Object.fromEntries(found.map(({ file, ids }) => [file, ids.has(claim.id)])),
    })),
    leftOut: briefing.leftOut,
  };
}
