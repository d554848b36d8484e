/** What changed since an older version, as a section of the handout: a table of texts, those that are gone in full. */
import type { ChangeGroup, Changes } from '../model/changes.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { elementId, type HandoutTools, passageInWords } from './handout-settings.ts';
import { type TextPiece, textPieces } from './text-pieces.ts';

export interface PrintedChanges {
  readonly heading: string;
  readonly headingId: string;
  /** Said where nothing changed. */
  readonly nothing: string;
  readonly groups: readonly {
    /** Number and title in the source's words; empty where there is none. */
    readonly label: string;
    readonly own: string;
    readonly target: string | null;
    readonly texts: readonly {
      readonly word: string;
      readonly pieces: readonly TextPiece[];
      readonly place: string;
    }[];
  }[];
}

export function printedChanges({ since, groups }: Changes, tools: HandoutTools): PrintedChanges {
  return {
    heading: fill(tools.words.changedSince, { since }),
    headingId: 'gewijzigd-kop',
    nothing: tools.words.changesNone,
    groups: groups.map((group) => printedGroup(group, tools)),
  };
}

function printedGroup(group: ChangeGroup, tools: HandoutTools) {
  const { subject, number, title, item, part, changes } = group;
  const { words } = tools;
  return {
    label: keepTogether([number && `${number}.`, title].filter(Boolean).join(' ')),
    own: part === null ? words[`subject-${subject}`] : words[part],
    target: item === null ? null : elementId('punt', item),
    texts: changes.flat().map(({ kind, text, words: ranges, partBefore, place }) => {
      const isOld = kind === 'before' || kind === 'dropped';
      const where = place === null ? '' : passageInWords([place], tools);
      const said = [words[`change-${kind}`], partBefore && words[`partBefore-${partBefore}`]];
      return {
        word: said.filter(Boolean).join(', '),
        pieces: textPieces(text, [], [], tools, { kind, words: ranges }),
        place: isOld && where !== '' ? fill(words.placeBefore, { place: where }) : where,
      };
    }),
  };
}
