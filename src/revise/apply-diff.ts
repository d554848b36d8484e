import type { BriefingDiff, ItemChange, LineChange, TextId } from './briefing-diff.ts';
import type { Outline, OutlineItem, OutlineSection } from './briefing-outline.ts';

/**
 * The old version with the changes made: what the new version says. That it does is the proof that a comparison left
 * nothing out.
 */
export function applyDiff(before: Outline, diff: BriefingDiff): Outline {
  const old = new Map(before.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
  const items = new Map(old);
  const sections = new Map(before.sections.map((section) => [section.id, section]));
  for (const change of diff.items)
    if (change.kind !== 'dropped') items.set(change.after.id, changed(change, old));
  for (const { after } of diff.sections)
    if (after !== null) sections.set(after.id, { ...after, items: sections.get(after.id)?.items ?? [] });
  const texts = new Map(before.texts.map((text) => [text.id, text]));
  for (const { lines, ...text } of diff.texts)
    texts.set(text.id, { ...text, lines: lines.flatMap(linesAfter) });
  const order =
    diff.order ?? before.sections.map(({ id, items: old }) => ({ id, items: old.map((item) => item.id) }));
  return {
    meeting: {
      ...before.meeting,
      ...Object.fromEntries(diff.meeting.map(({ field, after }) => [field, after])),
    },
    sections: order.map(
      (section): OutlineSection => ({
        ...sections.get(section.id)!,
        items: section.items.map((id) => items.get(id)!),
      }),
    ),
    footnotes: applyFootnotes(before, diff),
    texts: [
      'letter-intro' as const,
      ...order.map(({ id }): TextId => `intro-${id}`),
      'letter-closing' as const,
    ]
      .flatMap((id) => texts.get(id) ?? [])
      .filter(({ lines }) => lines.length > 0),
  };
}

function changed(
  change: Exclude<ItemChange, { kind: 'dropped' }>,
  items: ReadonlyMap<string, OutlineItem>,
): OutlineItem {
  const noLineChanged = change.kind === 'changed' && change.lines.length === 0;
  const lines = noLineChanged ? items.get(change.before.id)!.lines : change.lines.flatMap(linesAfter);
  return { ...change.after, lines };
}

function linesAfter(change: LineChange): OutlineItem['lines'] {
  return change.kind === 'dropped' ? [] : [change.after];
}

function applyFootnotes(before: Outline, diff: BriefingDiff): Outline['footnotes'] {
  const gone = new Set(diff.footnotes.map((change) => change.before?.number));
  return [
    ...before.footnotes.filter(({ number }) => !gone.has(number)),
    ...diff.footnotes.flatMap(({ after }) => after ?? []),
  ].sort((x, y) => x.number - y.number);
}
