import type { Part } from '../../model/briefing.ts';
import type { ObservedParagraph } from '../observe.ts';

/** A sentence with the parts that are acceptable for it, the preferred one first. */
export interface LabelledSentence {
  readonly text: string;
  readonly parts: readonly Part[];
}

export interface LabelledParagraph {
  /** The label printed above it, or null. */
  readonly label: string | null;
  readonly sentences: readonly LabelledSentence[];
}

export interface LabelledItem {
  readonly title: string;
  readonly paragraphs: readonly LabelledParagraph[];
}

/** A document whose sentences carry labels. */
export interface LabelledDocument {
  readonly slug: string;
  readonly items: readonly LabelledItem[];
}

/** The parts by the letter they have in the files of tests/fixtures. */
const LETTERS: Readonly<Record<string, Part>> = { c: 'context', p: 'position', o: 'outcome' };

interface WrittenBlock {
  readonly label?: string;
  readonly paragraphs: readonly (readonly Record<string, string>[])[];
}
interface WrittenItem {
  readonly title: string;
  readonly blocks: readonly WrittenBlock[];
}
/** The shape of tests/fixtures/agendas/SLUG/agenda.yaml, as far as it is looked at here. */
export interface WrittenAgenda {
  readonly slug: string;
  readonly letter?: { readonly topics?: readonly WrittenItem[] } | null;
  readonly sections: readonly { readonly items: readonly WrittenItem[] }[];
}

/** A written agenda as labelled sentences; note marks are taken out. Throws on a label that is none. */
export function labelledDocument(agenda: WrittenAgenda): LabelledDocument {
  const items = [...(agenda.letter?.topics ?? []), ...agenda.sections.flatMap((section) => section.items)];
  return { slug: agenda.slug, items: items.filter((item) => item.blocks.length > 0).map(labelledItem) };
}

function labelledItem(item: WrittenItem): LabelledItem {
  return {
    title: item.title,
    paragraphs: item.blocks.flatMap((block) =>
      block.paragraphs.map((paragraph) => ({
        label: block.label ?? null,
        sentences: paragraph.flatMap((sentence) => Object.entries(sentence).map(labelledSentence)),
      })),
    ),
  };
}

function labelledSentence([letters, text]: [string, string]): LabelledSentence {
  const parts = letters.split('/').map((letter) => {
    const part = LETTERS[letter];
    if (part === undefined) throw new TypeError(`No such part: ${letters} (${text})`);
    return part;
  });
  return { text: text.replace(/\[\^\d+\]/g, ''), parts };
}

/** The item's paragraphs without their labels, as the model must judge them when no label helps. */
export function unlabelled(item: LabelledItem): ObservedParagraph[] {
  return item.paragraphs.map(({ sentences }) => ({ texts: sentences.map(({ text }) => text), told: null }));
}

/**
 * The compact form of tests/fixtures/labelled/NAME.tsv: `## title` begins an item, an empty line a paragraph, and
 * every other line is the letters of the acceptable parts, a tab, and the sentence. Throws on a line that is neither.
 */
export function labelledText(slug: string, text: string): LabelledDocument {
  const items = text
    .split(/^## /m)
    .slice(1)
    .map((written): LabelledItem => {
      const [title = '', ...rest] = written.split('\n');
      const paragraphs = rest
        .join('\n')
        .split(/\n[ \t]*\n/)
        .map((paragraph) => ({
          label: null,
          sentences: paragraph
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => {
              const [letters, sentence] = line.split('\t');
              if (letters === undefined || sentence === undefined)
                throw new TypeError(`${slug}: no label on: ${line}`);
              return labelledSentence([letters, sentence.trim()]);
            }),
        }));
      return { title: title.trim(), paragraphs: paragraphs.filter(({ sentences }) => sentences.length > 0) };
    });
  return { slug, items };
}

/** The same item as one paragraph, as it reaches the model where a format has lost the breaks. */
export function runTogether(item: LabelledItem): LabelledItem {
  return {
    ...item,
    paragraphs: [{ label: null, sentences: item.paragraphs.flatMap(({ sentences }) => sentences) }],
  };
}
