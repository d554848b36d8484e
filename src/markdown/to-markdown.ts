import {
  type Briefing,
  type BriefingItem,
  type BriefingSentence,
  type KeyPoint,
  PARTS,
  type Point,
} from '../model/briefing.ts';
import type { FileSettings } from '../model/briefing-file.ts';
import { type BriefingFileStrings, briefingFileStrings } from '../strings/briefing-file.ts';
import { interfaceStrings } from '../strings/interface.ts';
import type { Language } from '../strings/language.ts';
import { pointMarks } from '../text/point-marks.ts';
import { subheadingOfPoints } from '../text/subheadings.ts';
import { CONFLICT_WORDS } from './file-words.ts';
import { writeFrontMatter } from './front-matter.ts';
import { writeHeading, writeItemHeading, writeSectionHeading } from './headings.ts';
import { escapeInline, escapeLine, writeInline } from './inline-text.ts';
import { keyPointId, shownId } from './line-ids.ts';
import { writeMachineBlock } from './machine-block.ts';
import { writeNote } from './note-text.ts';

export interface MarkdownExtras {
  /** The machine's reading that the briefing is an edit of; the briefing itself where nobody edited it yet. */
  readonly reading?: Briefing;
  readonly settings?: FileSettings;
}

export const NO_SETTINGS: FileSettings = { marking: null, audience: null };

/**
 * Briefing → briefing.md: what a person edits, and at its end a block with all that a person need not see.
 * `fromMarkdown` gives back the same briefing, exactly. The format is described in docs/FORMATS.md.
 */
export function toMarkdown(briefing: Briefing, language: Language, extras: MarkdownExtras = {}): string {
  const visible = writeVisible(briefing, language, extras.settings ?? NO_SETTINGS, extras.reading);
  const block = writeMachineBlock(extras.reading ?? briefing, briefingFileStrings[language].machineBlock);
  return `${visible}\n${block}\n`;
}

/**
 * The part of briefing.md that a person sees and edits.
 * @param reading where the sentences are that no item of the briefing has.
 */
export function writeVisible(
  briefing: Briefing,
  language: Language,
  settings: FileSettings,
  reading: Briefing = briefing,
): string {
  const sentences = new Map([...sentencesOf(reading), ...sentencesOf(briefing)]);
  const blocks = [
    writeFrontMatter(briefing, language, settings),
    `<!--\n${briefingFileStrings[language].howTo}\n-->`,
    ...briefing.sections.flatMap((section) => [
      `# ${writeSectionHeading(section, language)} ^${shownId(section.id)}`,
      ...section.items.flatMap((item) => writeItem(item, sentences, language)),
    ]),
    ...writeFootnotes(briefing),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeFootnotes({ footnotes }: Briefing): string[] {
  if (footnotes.length === 0) return [];
  return [footnotes.map(({ number, text }) => `[^${number}]: ${escapeLine(text)}`).join('\n')];
}

function sentencesOf(briefing: Briefing): [string, BriefingSentence][] {
  return briefing.sections.flatMap((section) =>
    section.items.flatMap((item) =>
      item.sentences.map((sentence): [string, BriefingSentence] => [sentence.id, sentence]),
    ),
  );
}

type Sentences = ReadonlyMap<string, BriefingSentence>;

function writeItem(item: BriefingItem, sentences: Sentences, language: Language): string[] {
  return [
    `## ${writeItemHeading(item)} ^${shownId(item.id)}`,
    ...(item.treatment === null
      ? []
      : [`${briefingFileStrings[language].treatmentLabel}: ${escapeLine(item.treatment)}`]),
    ...(item.speaker === ''
      ? []
      : [`${briefingFileStrings[language].speakerLabel}: ${escapeLine(item.speaker)}`]),
    ...PARTS.flatMap((part) => {
      const points = item.points.filter((point) => point.part === part);
      const silent = points.length === 0 && item.missing.includes(part);
      return [
        `### ${interfaceStrings[language][part]}`,
        ...item.keyPoints.filter((key) => key.part === part).map(writeKeyPoint),
        ...writePoints(points, sentences, language),
        ...(silent ? [interfaceStrings[language].missing] : []),
      ];
    }),
    ...(item.note === '' ? [] : [`${briefingFileStrings[language].noteLabel}: ${writeNote(item.note)}`]),
  ];
}

/** The points of a part as a list; more than one where headings of the item's own parts stand between them. */
function writePoints(points: readonly Point[], sentences: Sentences, language: Language): string[] {
  const words = briefingFileStrings[language];
  const lists: { readonly subheading: string | null; readonly lines: string[] }[] = [];
  const subheadings = subheadingOfPoints(points, sentences);
  for (const [index, point] of points.entries()) {
    const subheading = subheadings[index]!;
    if (lists.at(-1)?.subheading !== subheading) lists.push({ subheading, lines: [] });
    lists.at(-1)!.lines.push(writePoint(point, sentences, words));
  }
  return lists.flatMap(({ subheading, lines }) => [
    ...(subheading === null ? [] : [`#### ${writeHeading(subheading)}`]),
    lines.join('\n'),
  ]);
}

function writeKeyPoint({ text, point }: KeyPoint): string {
  return `> ${escapeLine(text)} ^${keyPointId(point)}`;
}

function writePoint(point: Point, sentences: Sentences, words: BriefingFileStrings): string {
  // Links of the source stay out of sight: they come back by their words when the line is edited.
  const { marks, links } = pointMarks(point, sentences);
  const text = writeInline({ text: point.text, marks, links: point.status === 'source' ? [] : links });
  const review = point.review ? ` *(${words.toCheckMark})*` : '';
  const line = `- ${text}${review} ^${point.id}`;
  if (point.conflict === undefined) return line;
  const label = words[CONFLICT_WORDS[point.conflict.kind]];
  return `${line}\n  - **${label}:** ${escapeInline(point.conflict.text)}`;
}
