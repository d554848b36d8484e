import type {
  Briefing,
  BriefingFootnote,
  BriefingItem,
  BriefingSection,
  LeftOut,
  SourcePlace,
} from '../model/briefing.ts';
import { subheadingsOf } from '../text/subheadings.ts';
import { applyItem } from './apply-item-edits.ts';
import { applyMeeting } from './apply-meeting-edits.ts';
import { type EditContext, editContext, warn } from './edit-context.ts';
import { readSectionHeading } from './headings.ts';
import { readInline } from './inline-text.ts';
import { freshId } from './line-ids.ts';
import { settleItems } from './move-sentences.ts';
import type { VisibleFile, VisibleFootnote, VisibleSection } from './visible-file.ts';
import { inOrder, linksKept, sameMarkdown } from './written-text.ts';

/** The briefing after a person's edits, with what there is to say about them and where its parts stand in the file. */
export interface EditedBriefing extends Pick<EditContext, 'lines' | 'diagnostics'> {
  readonly briefing: Briefing;
}

/**
 * A reading with a person's edits: the differences between how the reading stood in the file and how the file is.
 * What does not differ stays as the reading has it, to the letter.
 */
export function applyEdits(reading: Briefing, before: VisibleFile, after: VisibleFile): EditedBriefing {
  const context = editContext(reading, before, after);
  const drafts = after.sections.map((visible) => ({
    section: applySection(context, visible),
    items: visible.items.map((item) => applyItem(context, item)),
  }));
  const settled = settleItems(
    reading,
    drafts.flatMap(({ items }) => items),
  );
  const sections = drafts.map(({ section, items }) => ({
    ...section,
    items: items.map((item) => settled.get(item.id)!),
  }));
  const footnotes = applyFootnotes(context, before.footnotes, after.footnotes);
  const { meeting, letter } = applyMeeting(reading, before.front.fields, after.front.fields);
  const deleted = deletedFrom(reading, sections, footnotes);
  const briefing: Briefing = {
    ...reading,
    meeting,
    letter,
    sections,
    footnotes,
    leftOut: deleted.length === 0 ? reading.leftOut : [...reading.leftOut, ...deleted],
  };
  return { briefing, lines: context.lines, diagnostics: context.diagnostics };
}

function applySection(context: EditContext, visible: VisibleSection): BriefingSection {
  const { id, heading } = visible;
  const base =
    id === null ? lostSection(context, heading) : context.used.has(id) ? undefined : context.sections.get(id);
  const section = base === undefined ? addedSection(context, visible) : retitled(context, base, heading);
  if (id !== null && base === undefined && section.id !== id)
    warn(context, 'markdown-duplicate-id', visible.line, { id });
  context.used.add(section.id);
  context.lines.set(section.id, visible.line);
  return section;
}

/** The section whose heading lost its id, known by its words. */
function lostSection(context: EditContext, heading: string): BriefingSection | undefined {
  return [...context.sections.values()].find(
    ({ id }) =>
      !context.present.has(id) &&
      !context.used.has(id) &&
      context.before.sections.get(id)?.heading === heading,
  );
}

function addedSection(context: EditContext, { id, heading }: VisibleSection): BriefingSection {
  const { numeral, title } = readSectionHeading(heading, 'agenda');
  const own = id !== null && !context.used.has(id) && !context.items.has(id) && !context.points.has(id);
  return {
    id: own ? id : freshId('s', heading, context.taken),
    kind: 'agenda',
    title,
    numeral,
    intro: [],
    items: [],
  };
}

function retitled(context: EditContext, base: BriefingSection, heading: string): BriefingSection {
  const old = context.before.sections.get(base.id)?.heading ?? heading;
  if (old === heading) return base;
  const was = readSectionHeading(old, base.kind, base.numeral);
  const is = readSectionHeading(heading, base.kind, base.numeral);
  return {
    ...base,
    title: was.title === is.title ? base.title : is.title,
    numeral: was.numeral === is.numeral ? base.numeral : is.numeral,
  };
}

function applyFootnotes(
  context: EditContext,
  before: readonly VisibleFootnote[],
  after: readonly VisibleFootnote[],
): readonly BriefingFootnote[] {
  const old = before.map((visible, index) => ({ visible, footnote: context.reading.footnotes[index]! }));
  return after.map((visible) => {
    const index = old.findIndex(({ footnote }) => footnote.number === visible.number);
    const [known] = index < 0 ? [] : old.splice(index, 1);
    context.lines.set(`[^${visible.number}]`, visible.line);
    if (known !== undefined && sameMarkdown(known.visible.markdown, visible.markdown)) return known.footnote;
    const written = readInline(visible.markdown);
    const kept = known === undefined ? [] : linksKept(written, known.footnote.links, known.footnote.text);
    return {
      number: visible.number,
      text: written.text,
      source: known?.footnote.source ?? { file: 0, page: null, line: 1 },
      links: inOrder([...written.links, ...kept]),
      status: known === undefined || known.footnote.status === 'added' ? 'added' : 'edited',
    };
  });
}

/** What a person deleted as a whole, for the account; deleted lines of an item stay among its sentences. */
function deletedFrom(
  reading: Briefing,
  sections: readonly BriefingSection[],
  footnotes: readonly BriefingFootnote[],
): LeftOut[] {
  const items = sections.flatMap((section) => section.items);
  const kept = {
    sections: new Set(sections.map(({ id }) => id)),
    items: new Set(items.map(({ id }) => id)),
    sentences: new Set(items.flatMap((item) => item.sentences.map(({ id }) => id))),
  };
  const entry = (reason: string, text: string, source: SourcePlace): LeftOut => ({
    kind: 'deleted',
    reason,
    text,
    source,
  });
  const ofItem = (item: BriefingItem): LeftOut[] =>
    kept.items.has(item.id) || item.kind === 'added'
      ? []
      : [
          entry(item.title, item.title, item.source),
          ...subheadingsOf(item).map(({ text, source }) => entry(item.title, text, source)),
          ...item.sentences
            .filter(({ id }) => !kept.sentences.has(id))
            .map(({ text, source }) => entry(item.title, text, source)),
        ];
  const numbers = footnotes.map(({ number }) => number);
  return [
    ...reading.sections.flatMap((section) => [
      ...(kept.sections.has(section.id)
        ? []
        : section.intro.map(({ text, source }) => entry(section.title ?? '', text, source))),
      ...section.items.flatMap(ofItem),
    ]),
    ...reading.footnotes
      .filter(({ number, status }) => status !== 'added' && !numbers.includes(number))
      .map(({ number, text, source }) => entry(`[${number}]`, text, source)),
  ];
}
