import { type BriefingItem, type BriefingSentence, PARTS, type SourcePlace } from '../model/briefing.ts';
import { subheadingOfPoints, subheadingsOf } from './subheadings.ts';

/** The sentences of an item whose own words no point shows: a person deleted or rewrote the line. In source order. */
export function hiddenSentences(item: BriefingItem): BriefingSentence[] {
  const shown = new Set(
    item.points.filter((point) => point.status === 'source').flatMap((point) => point.sentences),
  );
  return item.sentences.filter((sentence) => !shown.has(sentence.id));
}

/** Words of the source that no point or title shows; a heading has no id. */
export interface HiddenText {
  readonly id: string | null;
  readonly text: string;
  readonly source: SourcePlace;
}

/**
 * The title that a person changed, then as `hiddenSentences`, each after the heading of its part of the item where no
 * point stands under that any more.
 */
export function hiddenTexts(item: BriefingItem): HiddenText[] {
  const sentences = new Map(item.sentences.map((sentence) => [sentence.id, sentence]));
  const shown = new Set(
    PARTS.flatMap((part) =>
      subheadingOfPoints(
        item.points.filter((point) => point.part === part),
        sentences,
      ),
    ),
  );
  const hidden = subheadingsOf(item).filter(({ text }) => !shown.has(text));
  const waiting = new Map(hidden.map((heading) => [heading.text, heading]));
  const title = changedTitle(item);
  const texts = hiddenSentences(item)
    .flatMap((sentence): HiddenText[] => {
      const heading = waiting.get(sentence.subheading ?? '');
      waiting.delete(sentence.subheading ?? '');
      return [...(heading === undefined ? [] : [{ id: null, ...heading }]), sentence];
    })
    .concat([...waiting.values()].map((heading) => ({ id: null, ...heading })));
  return title === null ? texts : [{ id: null, text: title, source: item.source }, ...texts];
}

/** The title as the source has it, where a person wrote another; else null. */
export function changedTitle({ title, original }: Pick<BriefingItem, 'title' | 'original'>): string | null {
  return original === undefined || original.title === title ? null : original.title;
}
