import type { BriefingItem, BriefingSentence, Point } from '../model/briefing.ts';
import type { BriefingFile } from '../model/briefing-file.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { sourceWords } from '../text/point-marks.ts';
import { wordsOf } from '../text/sentence-id.ts';
import { WEIGHTS, type WeightyWord, weightyChanges } from './weighty-words.ts';

/** How ids of lines that a person added start; ids of sentences are hexadecimal. */
const OWN_ID = /^n/;
/** Stands where one side has nothing. */
const NOTHING = '–';

/**
 * What a person's edits change in substance: dates, numbers, names, negations, modal verbs and conditions that differ
 * from the source, sentences that are shown no more, key points that lag behind their line, conflicts still open and
 * ids that stand for nothing. Places are lines of briefing.md. A file written by hand has no source to differ from.
 */
export function checkEdits(file: BriefingFile): Diagnostic[] {
  if (file.reading === null) return [];
  const items = file.briefing.sections.flatMap((section) => section.items);
  const sentences = new Map(items.flatMap((item) => item.sentences.map((one) => [one.id, one])));
  const found = [
    ...items.flatMap((item) => checkItem(item, sentences, file)),
    ...checkDeleted(file),
    ...checkMeeting(file),
    ...checkFootnotes(file),
  ];
  return found.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

type Sentences = ReadonlyMap<string, BriefingSentence>;

function at(
  file: BriefingFile,
  key: string,
  id: string,
  severity: Severity,
  values: Diagnostic['values'],
): Diagnostic {
  const line = file.lines.get(key);
  return { id, severity, values, ...(line === undefined ? {} : { place: { line } }) };
}

function checkItem(item: BriefingItem, sentences: Sentences, file: BriefingFile): Diagnostic[] {
  const shown = new Set(item.points.flatMap((point) => point.sentences));
  const unseen = item.sentences.filter(({ id }) => !shown.has(id));
  return [
    ...item.points.flatMap((point) => checkPoint(point, sentences, file)),
    ...checkKeyPoints(item, sentences, file),
    ...unseen.map(({ text }) => at(file, item.id, 'edit-left-out', 'warning', { text })),
    ...checkHeading(item, file),
  ];
}

function checkPoint(point: Point, sentences: Sentences, file: BriefingFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (point.status === 'edited') {
    // A line cut in two is weighed as a whole: each half alone lacks what the other has.
    const whole = piecesOf(point, file)
      .map(({ text }) => text)
      .join(' ');
    const [first] = piecesOf(point, file);
    if (first?.id === point.id)
      found.push(
        ...weigh(sourceWords(point, sentences), whole, (id, values) =>
          at(file, point.id, id, 'warning', values),
        ),
      );
  }
  if (point.conflict !== undefined)
    found.push(at(file, point.id, 'edit-conflict-open', 'warning', { text: point.conflict.text }));
  if (point.status === 'added' && !OWN_ID.test(point.id) && point.conflict === undefined)
    found.push(at(file, point.id, 'edit-unknown-id', 'warning', { id: point.id }));
  return found;
}

/** The lines that come from the same sentences as this one, in order. */
function piecesOf(point: Point, file: BriefingFile): Point[] {
  const key = point.sentences.join(' ');
  return file.briefing.sections.flatMap((section) =>
    section.items.flatMap((item) => item.points.filter((one) => one.sentences.join(' ') === key)),
  );
}

/** The words of weight that differ between two texts, one finding a kind. */
function weigh(
  source: string,
  here: string,
  tell: (id: string, values: Diagnostic['values']) => Diagnostic,
): Diagnostic[] {
  const { lost, gained } = weightyChanges(source, here);
  return WEIGHTS.flatMap((weight) => {
    const of = (words: readonly WeightyWord[]) =>
      words
        .filter((word) => word.weight === weight)
        .map(({ text }) => text)
        .join(', ');
    if (of(lost) === '' && of(gained) === '') return [];
    return [tell(`edit-${weight}`, { source: of(lost) || NOTHING, here: of(gained) || NOTHING })];
  });
}

function checkKeyPoints(item: BriefingItem, sentences: Sentences, file: BriefingFile): Diagnostic[] {
  return item.keyPoints.flatMap((key): Diagnostic[] => {
    const point = item.points.find(({ id }) => id === key.point);
    const tell = (id: string, values: Diagnostic['values']) =>
      at(file, `${key.point}-k`, id, 'warning', values);
    if (key.status === undefined && point?.status === 'edited')
      return isSubsequence(wordsOf(key.text), wordsOf(point.text))
        ? []
        : [tell('edit-key-point-behind', { text: key.text })];
    if (key.status !== 'edited' || point === undefined) return [];
    const { lost, gained } = weightyChanges(sourceWords(point, sentences), key.text);
    const told = [...gained, ...lost.filter(({ weight }) => weight === 'negation')];
    return WEIGHTS.filter((weight) => told.some((word) => word.weight === weight)).map((weight) => {
      const of = (words: readonly WeightyWord[]) =>
        words
          .filter((word) => word.weight === weight)
          .map(({ text }) => text)
          .join(', ') || NOTHING;
      return tell(`edit-${weight}`, { source: of(lost), here: of(gained) });
    });
  });
}

function isSubsequence(words: readonly string[], of: readonly string[]): boolean {
  let next = 0;
  for (const word of of) if (word === words[next]) next += 1;
  return next === words.length;
}

function checkHeading(item: BriefingItem, file: BriefingFile): Diagnostic[] {
  if (item.original === undefined) return [];
  const { title, number, treatment } = item.original;
  const pairs = [
    [title, item.title],
    [number, item.number],
    [treatment, item.treatment],
  ] as const;
  return pairs
    .filter(([old, now]) => old !== now)
    .map(([old, now]) =>
      at(file, item.id, 'edit-heading', 'info', { source: old ?? NOTHING, here: now ?? NOTHING }),
    );
}

function checkDeleted({ briefing, reading }: BriefingFile): Diagnostic[] {
  const known = reading!.leftOut.length;
  return briefing.leftOut
    .slice(known)
    .map(({ text }) => ({ id: 'edit-left-out', severity: 'warning', values: { text } }));
}

function checkMeeting({ briefing, reading }: BriefingFile): Diagnostic[] {
  const [old, now] = [reading!, briefing].map(({ meeting, letter }) => [
    ...Object.values(meeting).map((value) => [value ?? []].flat().join(', ')),
    (letter?.delegation ?? []).join(', '),
  ]) as [string[], string[]];
  return old.flatMap((value, index) =>
    value === now[index]
      ? []
      : [
          {
            id: 'edit-heading',
            severity: 'info' as const,
            values: { source: value || NOTHING, here: now[index] || NOTHING },
            place: { line: 1 },
          },
        ],
  );
}

function checkFootnotes(file: BriefingFile): Diagnostic[] {
  return file.briefing.footnotes.flatMap((note) => {
    const old = file.reading!.footnotes.find(({ number }) => number === note.number);
    if (note.status !== 'edited' || old === undefined) return [];
    return weigh(old.text, note.text, (id, values) => at(file, `[^${note.number}]`, id, 'warning', values));
  });
}
