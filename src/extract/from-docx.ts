import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { assemble, type DraftBlock, type Extracted } from './draft-block.ts';
import { joinDrafts } from './draft-writer.ts';
import { type Archive, openArchive } from './from-docx-archive.ts';
import { bodyDrafts } from './from-docx-body.ts';
import { furnitureDrafts, runningParts } from './from-docx-furniture.ts';
import { formatNumber, noteFormat, readNumbering } from './from-docx-numbering.ts';
import type { DocxState } from './from-docx-runs.ts';
import { readStyles } from './from-docx-styles.ts';
import { childElement, childElements, parseXml, type XmlElement } from './xml-tree.ts';

/** Opens parts by the relations of another part (ECMA-376-2, 8.3 and 9.3). */
class Package {
  private readonly archive: Archive;
  private readonly relations: readonly XmlElement[];
  private readonly folder: string;

  /** `part` is the part whose relations count; empty for those of the whole package. */
  constructor(archive: Archive, part: string) {
    this.archive = archive;
    const slash = part.lastIndexOf('/') + 1;
    this.folder = part.slice(0, slash);
    const text = archive(`${this.folder}_rels/${part.slice(slash)}.rels`);
    this.relations = text === undefined ? [] : childElements(parseXml(text), 'Relationship');
  }

  private pathOf(relation: XmlElement | undefined): string | undefined {
    const target = relation?.attributes['Target'];
    if (target === undefined || relation?.attributes['TargetMode'] === 'External') return undefined;
    return new URL(target, `file:///${this.folder}`).pathname.slice(1);
  }

  /** Path of the part with the relation of that type, e.g. `styles`. */
  find(type: string): string | undefined {
    return this.pathOf(this.relations.find((each) => each.attributes['Type']?.endsWith(`/${type}`)));
  }

  private read(path: string | undefined): XmlElement | undefined {
    const text = path === undefined ? undefined : this.archive(path);
    return text === undefined ? undefined : parseXml(text);
  }

  byType(type: string): XmlElement | undefined {
    return this.read(this.find(type));
  }

  byRelation(id: string): XmlElement | undefined {
    return this.read(this.pathOf(this.relations.find((each) => each.attributes['Id'] === id)));
  }
}

interface Notes {
  readonly labelOf: DocxState['labelOf'];
  /** The notes that the text refers to, in the order of their marks. */
  readonly referred: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly label: string }[];
}

/** Numbers notes in the order of their marks, footnotes and endnotes apart. */
function numberNotes(formats: Readonly<Record<'footnote' | 'endnote', string>>): Notes {
  const referred: Notes['referred'] = [];
  const counts = { footnote: 0, endnote: 0 };
  return {
    referred,
    labelOf: (kind, id, custom) => {
      const known = referred.find((note) => note.kind === kind && note.id === id);
      if (known !== undefined) return known.label;
      if (custom === null) counts[kind]++;
      const label = custom ?? formatNumber(counts[kind], formats[kind]);
      referred.push({ kind, id, label });
      return label;
    },
  };
}

/** A note as one block: its label, then its paragraphs on successive lines. */
function noteDraft(label: string, drafts: readonly DraftBlock[]): DraftBlock {
  return {
    kind: 'footnote',
    text: `${label} ${joinDrafts(drafts).text}`,
    note: label,
    style: drafts[0]?.style ?? {},
  };
}

function report(seen: DocxState['seen']): Diagnostic[] {
  const kinds: readonly [string, number, Diagnostic['severity']][] = [
    ['tracked-changes', seen.trackedChanges, 'warning'],
    ['comments', seen.comments, 'warning'],
    ['hidden-text', seen.hiddenCharacters, 'warning'],
    ['images-left-out', seen.images, 'info'],
    ['inserted-file-unread', seen.insertedFiles, 'warning'],
  ];
  return kinds
    .filter(([, count]) => count > 0)
    .map(([id, count, severity]) => ({ id, severity, values: { count } }));
}

/**
 * Reads a Word file (.docx, ECMA-376): text with accepted changes, headings by style, automatic numbering, tables,
 * notes with their marks; headers, footers and what floats on the first page are set apart as furniture. Footnotes
 * stand after the text, each beginning with its label. Reports tracked changes, comments, hidden text and pictures.
 *
 * @throws Failure `file-damaged`, `file-encrypted` or `file-too-large`.
 */
export function fromDocx(bytes: Uint8Array): Staged<Extracted> {
  const archive = openArchive(bytes);
  const main = new Package(archive, '').find('officeDocument') ?? 'word/document.xml';
  const parts = new Package(archive, main);
  const text = archive(main);
  const document = text === undefined ? undefined : parseXml(text);
  const body = document?.name === 'document' ? childElement(document, 'body') : undefined;
  if (document === undefined || body === undefined) {
    throw new Failure('file-damaged', EXIT.damaged, { reason: 'geen Word-tekst' });
  }
  const settings = parts.byType('settings');
  const notes = numberNotes({
    footnote: noteFormat(settings, 'footnotePr') ?? 'decimal',
    endnote: noteFormat(settings, 'endnotePr') ?? 'lowerRoman',
  });
  const state: DocxState = {
    styles: readStyles(parts.byType('styles')),
    labelOf: notes.labelOf,
    fields: [],
    seen: { trackedChanges: 0, comments: 0, hiddenCharacters: 0, images: 0, insertedFiles: 0 },
    partOf: (relation) => parts.byRelation(relation),
  };
  const numberOf = readNumbering(parts.byType('numbering'));
  const drafts = bodyDrafts(body, state, numberOf);

  const noteParts = { footnote: parts.byType('footnotes'), endnote: parts.byType('endnotes') };
  const noteDrafts = notes.referred.flatMap(({ kind, id, label }) => {
    const note = childElements(noteParts[kind], kind).find((each) => each.attributes['id'] === id);
    return note === undefined ? [] : [noteDraft(label, bodyDrafts(note, state, numberOf))];
  });

  const running = runningParts(document, settings).flatMap(({ relation, kind }) => {
    const part = parts.byRelation(relation);
    return part === undefined ? [] : furnitureDrafts(bodyDrafts(part, state, numberOf), kind);
  });
  const isLetterhead = (draft: DraftBlock): boolean => draft.furniture === 'letterhead';
  return {
    value: assemble([
      ...running.filter(isLetterhead),
      ...drafts,
      ...noteDrafts,
      ...running.filter((draft) => !isLetterhead(draft)),
    ]),
    diagnostics: report(state.seen),
  };
}
