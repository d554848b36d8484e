import type { Item, Paragraph, PartLabel, Section } from '../model/agenda.ts';
import type { Span } from '../model/source.ts';
import { anyCase } from '../text/any-case.ts';
import { sliceFolded } from './folded-text.ts';
import { ABBREVIATED, numberingOf } from './headings.ts';
import { labelMeaning, labelWords } from './labels.ts';
import type { Listed } from './list-first.ts';
import { bareNumber } from './numbering.ts';
import { type Entry, entriesOf, type Rank, ranksOf } from './outline.ts';
import { toParagraph } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import { type Role, rolesOf, strayNumeralLength } from './roles.ts';
import { splitTreatment } from './treatments.ts';
import type { Unit } from './units.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface ItemDraft extends Mutable<Omit<Item, 'paragraphs'>> {
  readonly paragraphs: Paragraph[];
}
interface SectionDraft extends Mutable<Omit<Section, 'items' | 'intro'>> {
  readonly intro: Paragraph[];
  readonly items: ItemDraft[];
}

const REPORT = anyCase(
  /^(?:\p{L}+ )?(?:kwartaal|voortgangs|halfjaar|jaar|monitorings?)(?:rapportage|overzicht|verslag|rapport)|overzicht (?:van )?(?:de )?(?:lopende|europese|eu-)?\s?(?:wetgeving|dossiers)/u,
);

/** What the sections are read with. */
export interface SectionContext {
  readonly kind: Section['kind'];
  readonly reading: Reading;
  /** What a list of items that stands first says of them. */
  readonly listed?: Listed;
}

class Builder {
  readonly sections: SectionDraft[] = [];
  private readonly context: SectionContext;
  private label: PartLabel | null = null;
  private labelsTreatment = false;
  private subheading: string | null = null;

  constructor(context: SectionContext) {
    this.context = context;
  }

  private get item(): ItemDraft | undefined {
    return this.sections.at(-1)?.items.at(-1);
  }

  private section(): SectionDraft {
    if (this.sections.length === 0) this.openSection(null, null);
    return this.sections.at(-1)!;
  }

  private openSection(title: string | null, numeral: string | null): void {
    const { kind } = this.context;
    this.sections.push({
      id: this.context.reading.newId(title ?? kind),
      kind,
      title,
      numeral,
      intro: [],
      items: [],
    });
    this.reset();
  }

  private reset(): void {
    this.label = null;
    this.labelsTreatment = false;
    this.subheading = null;
  }

  private openItem(unit: Unit, entry: Entry): void {
    const { reading, kind, listed } = this.context;
    const numbering = numberingOf(unit);
    const whole = unit.folded;
    const { titleEnd, treatment } = splitTreatment(whole.text);
    const folded = sliceFolded(whole, numbering?.length ?? 0, titleEnd);
    const number = (numbering === null ? entry.numeral : bareNumber(numbering.number)) || null;
    const title =
      (ABBREVIATED.test(folded.text) ? folded.text : folded.text.replace(/\s*[:.]$/, '')) ||
      (number === null ? '' : (listed?.titles.get(number) ?? ''));
    const section = this.section();
    const id = this.context.reading.newId(`${section.title ?? kind} ${title}`);
    reading.paint(unit.spans, 'heading', id);
    section.items.push({
      id,
      number,
      title,
      titleSpans: unit.spans as Span[],
      titleFootnotes: folded.marks,
      treatment: treatment ?? listed?.treatments.get(unit) ?? null,
      kind: numbering === null && REPORT.test(title) ? 'report' : 'item',
      paragraphs: [],
    });
    this.reset();
  }

  heading(unit: Unit, entry: Entry, rank: Rank): void {
    // After `2. Economisch herstel` with 2.1 and 2.2, `3.` stands beside it.
    const leaves = entry.style === 'arabic' && /^\d/.test(this.sections.at(-1)?.numeral ?? '');
    if (rank === 'item' && leaves) this.openSection(null, null);
    if (rank === 'item') this.openItem(unit, entry);
    else if (rank === 'point') this.body(unit, 0);
    else if (rank === 'subheading') this.openSubheading(unit);
    else this.openNamedSection(unit, entry);
  }

  private openSubheading(unit: Unit): void {
    this.reset();
    this.subheading = unit.folded.text;
    this.context.reading.paint(unit.spans, 'heading', this.item?.id ?? null);
  }

  private openNamedSection(unit: Unit, entry: Entry): void {
    const { reading } = this.context;
    const numbering = numberingOf(unit);
    const title = unit.folded.text.slice(numbering?.length ?? 0).replace(/\s*:$/, '');
    this.openSection(title, numbering === null ? entry.numeral : bareNumber(numbering.number));
    reading.paint(unit.spans, 'heading', this.sections.at(-1)!.id);
  }

  labelled(unit: Unit): void {
    const { reading } = this.context;
    const text = labelWords(unit.folded.text);
    const meaning = labelMeaning(text)!;
    this.labelsTreatment = meaning === 'treatment';
    const part = meaning === 'treatment' ? 'outcome' : meaning;
    this.label = part === 'mixed' ? null : { text, part };
    reading.paint(unit.spans, 'label', this.item?.id ?? this.section().id);
  }

  treated(unit: Unit, treatment: string): void {
    const { item } = this;
    // `(Eerste lezing)` tells where a file is; what the Council does with it comes after.
    if (item !== undefined && (item.treatment === null || /lezing$/i.test(item.treatment)))
      item.treatment = treatment;
    this.context.reading.paint(unit.spans, 'heading', item?.id ?? null);
  }

  body(unit: Unit, stray: number): void {
    const paragraph = toParagraph(unit, stray, this.context.reading, this.label, this.subheading);
    const { item } = this;
    if (item === undefined) this.section().intro.push(paragraph);
    else item.paragraphs.push(paragraph);
    if (!this.labelsTreatment || item === undefined) return;
    // `Gedachtewisseling, waarna …`: the treatment is the phrase that opens the text under its label.
    const [opening = ''] = paragraph.sentences[0]?.text.split(/[,.;:]/) ?? [];
    if (opening !== '') item.treatment ??= opening.trim();
    this.labelsTreatment = false;
  }
}

function place(builder: Builder, role: Role, unit: Unit, reading: Reading, stray: number): void {
  if (role.type === 'label') builder.labelled(unit);
  else if (role.type === 'treatment') builder.treated(unit, role.treatment);
  else if (role.type === 'stray-numeral') reading.paint(unit.spans, 'furniture', 'stray-numeral');
  else if (role.type === 'numeral') reading.paint(unit.spans, 'heading', null);
  else builder.body(unit, stray);
}

/** The sections with their items that the units of an agenda's body, or of a letter's topics, make. */
export function readSections(units: readonly Unit[], context: SectionContext): Section[] {
  const roles = rolesOf(units);
  const entries = entriesOf(units, roles);
  const ranks = context.kind === 'letter' ? entries.map((): Rank => 'item') : ranksOf(entries);
  const entryOf = new Map(entries.map((entry, i) => [entry.unit, { entry, rank: ranks[i]! }]));
  const builder = new Builder(context);
  units.forEach((unit, i) => {
    const heading = entryOf.get(i);
    if (heading !== undefined) builder.heading(unit, heading.entry, heading.rank);
    else place(builder, roles[i]!, unit, context.reading, strayNumeralLength(units, i));
  });
  return builder.sections;
}
