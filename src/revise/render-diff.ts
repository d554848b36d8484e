import { PARTS, type Part } from '../model/briefing.ts';
import { interfaceStrings } from '../strings/interface.ts';
import { fill, type Language } from '../strings/language.ts';
import { type RevisionStrings, revisionStrings } from '../strings/revision.ts';
import {
  type BriefingDiff,
  type ItemChange,
  type ItemHead,
  isEmptyDiff,
  type LineChange,
  type SectionHead,
  type TextsChange,
} from './briefing-diff.ts';
import type { WordChange } from './compare-words.ts';
import { fieldName, fieldValue } from './field-words.ts';

export interface DiffLook {
  readonly language: Language;
  /** Whether the terminal takes ANSI colours; marks tell the changes apart either way. */
  readonly colour: boolean;
}

/** ANSI SGR codes (ECMA-48, 8.3.117). */
const SGR = { bold: 1, red: 31, green: 32, yellow: 33 } as const;

/**
 * What changed, for a terminal: `+` new, `-` gone, `~` reworded with [-old-] and {+new+} words (the marks of wdiff),
 * `>` moved. Ends in a line that counts.
 */
export function renderDiff(diff: BriefingDiff, look: DiffLook): string {
  const words = revisionStrings[look.language];
  if (isEmptyDiff(diff)) return `${words.nothingChanged}\n`;
  const paint = painter(look.colour);
  const blocks = [
    renderFields(diff, look.language, paint),
    ...diff.texts.map((text) => renderText(text, look.language, paint)),
    ...diff.items.map((item) => renderItem(item, look.language, paint)),
    renderFootnotes(diff, words, paint),
    [countChanges(diff, words)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

type Paint = (code: keyof typeof SGR, text: string) => string;

function painter(colour: boolean): Paint {
  return (code, text) => (colour ? `\u001b[${SGR[code]}m${text}\u001b[0m` : text);
}

function renderFields(diff: BriefingDiff, language: Language, paint: Paint): string[] {
  const words = revisionStrings[language];
  const fields = diff.meeting.map(({ field, before, after }) => {
    const shown = (value: string | null) =>
      value === null ? words.none : fieldValue({ field }, value, language);
    const [old, now] = [paint('red', `[-${shown(before)}-]`), paint('green', `{+${shown(after)}+}`)];
    return `${fieldName(field, language)}: ${old} ${now}`;
  });
  const titled = (head: SectionHead) =>
    [head.numeral, head.title].filter((piece) => piece !== null).join('. ') || words.none;
  const sections = diff.sections.map(({ before, after }) => {
    if (before !== null && after !== null)
      return paint(
        'yellow',
        `~ ${fill(words.sectionRenamed, { before: titled(before), after: titled(after) })}`,
      );
    if (after !== null) return paint('green', `+ ${fill(words.sectionAdded, { title: titled(after) })}`);
    return paint('red', `- ${fill(words.sectionDropped, { title: titled(before!) })}`);
  });
  return [...fields, ...sections];
}

function renderItem(change: ItemChange, language: Language, paint: Paint): string[] {
  const words = revisionStrings[language];
  const heading = (head: ItemHead) => (head.number === null ? head.title : `${head.number}. ${head.title}`);
  const lines = PARTS.flatMap((part) => renderPart(part, change.lines, language, paint));
  if (change.kind === 'added')
    return [paint('bold', `+ ${heading(change.after)} (${words.itemAdded})`), ...lines];
  if (change.kind === 'dropped')
    return [paint('bold', `- ${heading(change.before)} (${words.itemDropped})`), ...lines];
  const { before, after } = change;
  const told = [
    ...(change.moved ? [words.itemMoved] : []),
    ...(before.number === after.number
      ? []
      : [fill(words.numberWas, { before: before.number ?? words.none })]),
    ...(before.title === after.title ? [] : [fill(words.titleWas, { before: before.title })]),
  ];
  const treatment =
    before.treatment === after.treatment
      ? []
      : [
          `  ${fill(words.treatmentChanged, { before: before.treatment ?? words.none, after: after.treatment ?? words.none })}`,
        ];
  if (told.length + treatment.length + lines.length === 0) return [];
  const remark = told.length === 0 ? '' : ` (${told.join('; ')})`;
  return [paint('bold', `~ ${heading(after)}${remark}`), ...treatment, ...lines];
}

/** Changed sentences outside the items. */
function renderText({ id, title, lines }: TextsChange, language: Language, paint: Paint): string[] {
  const words = revisionStrings[language];
  const changed = lines.filter(({ kind }) => kind !== 'same');
  const heading =
    { 'letter-intro': words.letterIntro, 'letter-closing': words.letterClosing }[id as string] ??
    (title === null ? words.agendaIntro : fill(words.sectionIntro, { section: title }));
  if (changed.length === 0) return [];
  return [paint('bold', `~ ${heading}`), ...changed.map((line) => `  ${renderLine(line, language, paint)}`)];
}

/** The changed lines that stand in a part now, or stood there when they were dropped. */
function renderPart(part: Part, lines: readonly LineChange[], language: Language, paint: Paint): string[] {
  const here = lines.filter(
    (change) =>
      change.kind !== 'same' && (change.kind === 'dropped' ? change.before : change.after).part === part,
  );
  if (here.length === 0) return [];
  return [
    `  ${interfaceStrings[language][part]}`,
    ...here.map((change) => `  ${renderLine(change, language, paint)}`),
  ];
}

function renderLine(change: LineChange, language: Language, paint: Paint): string {
  const words = revisionStrings[language];
  if (change.kind === 'added') {
    const from = change.from === null ? '' : ` (${fill(words.lineFrom, { title: change.from })})`;
    return paint('green', `+ ${change.after.text}${from}`);
  }
  if (change.kind === 'dropped') {
    const to = change.to === null ? '' : ` (${fill(words.lineTo, { title: change.to })})`;
    return paint('red', `- ${change.before.text}${to}`);
  }
  const { before, after } = change;
  const moved =
    before.part === null || before.part === after.part
      ? ''
      : ` (${fill(words.partWas, { part: interfaceStrings[language][before.part] })})`;
  if (change.kind === 'reworded') return `~ ${renderWords(change.words, paint)}${moved}`;
  return paint('yellow', `> ${after.text}${moved}`);
}

function renderWords(changes: readonly WordChange[], paint: Paint): string {
  return changes
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? paint('red', `[-${text}-]`) : paint('green', `{+${text}+}`);
    })
    .join(' ');
}

/** Footnotes that are new, gone or reworded; those that only got another number are left out. */
function renderFootnotes(diff: BriefingDiff, words: RevisionStrings, paint: Paint): string[] {
  const lines = diff.footnotes.flatMap(({ before, after }) => {
    if (before?.text === after?.text) return [];
    return [
      ...(before === null ? [] : [paint('red', `  - [${before.number}] ${before.text}`)]),
      ...(after === null ? [] : [paint('green', `  + [${after.number}] ${after.text}`)]),
    ];
  });
  return lines.length === 0 ? [] : [paint('bold', words.footnotes), ...lines];
}

function countChanges(diff: BriefingDiff, words: RevisionStrings): string {
  const lines = [...diff.texts, ...diff.items].flatMap((changed) => changed.lines);
  const count = (kind: LineChange['kind']) => lines.filter((line) => line.kind === kind).length;
  const counts = [
    [words.countAdded, count('added')],
    [words.countDropped, count('dropped')],
    [words.countReworded, count('reworded')],
    [words.countMoved, count('moved')],
  ] as const;
  return counts.map(([template, number]) => fill(template, { count: number })).join(' · ');
}
