import { PARTS, type Part } from '../../model/briefing.ts';
import { chancesOf, type PartModel, weigh } from '../model.ts';
import { observe } from '../observe.ts';
import { type LabelledDocument, type LabelledItem, runTogether, unlabelled } from './labelled.ts';
import { roundModel } from './round-model.ts';
import { type Example, type TrainingOptions, train } from './train.ts';

/** What the model said of a sentence that it had not learnt from. */
export interface Verdict {
  readonly document: string;
  readonly text: string;
  readonly acceptable: readonly Part[];
  readonly part: Part;
  /** The chance the model gave that part. */
  readonly chance: number;
}

function exampleOf(document: string, item: LabelledItem): Example {
  return {
    document,
    observed: observe(unlabelled(item)),
    labels: item.paragraphs.flatMap(({ sentences }) => sentences.map(({ parts }) => parts)),
    texts: item.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  };
}

/** Every item as it stands and, where it has several paragraphs, as one: formats lose the breaks. */
export function examplesOf({ slug, items }: LabelledDocument): Example[] {
  const together = items.filter(({ paragraphs }) => paragraphs.length > 1).map(runTogether);
  return [...items, ...together].map((item) => exampleOf(slug, item));
}

/** A document and the model that learnt from all the others. */
export interface Fold {
  readonly model: PartModel;
  /** The document's items as they stand, their labels hidden. */
  readonly unseen: readonly Example[];
}

/** The model's verdicts on items. */
export function judge(model: PartModel, examples: readonly Example[]): Verdict[] {
  return examples.flatMap(({ document, observed, labels, texts }) =>
    chancesOf(
      model,
      observed.map((sentence) => weigh(model, sentence)),
    ).map((chances, t): Verdict => {
      const chance = Math.max(...chances);
      return {
        document,
        text: texts[t]!,
        acceptable: labels[t]!,
        part: PARTS[chances.indexOf(chance)]!,
        chance,
      };
    }),
  );
}

/** Leaves each of `leftOut` out of learning in turn; the model learns from all the other `documents`. */
export function leaveOneOut(
  documents: readonly LabelledDocument[],
  options: TrainingOptions,
  leftOut: readonly LabelledDocument[] = documents,
): Fold[] {
  const examples = new Map(documents.map((document) => [document, examplesOf(document)]));
  return leftOut.map((document) => {
    const others = documents.filter((other) => other !== document);
    return {
      unseen: examples.get(document)!.slice(0, document.items.length),
      model: roundModel(
        train(
          others.flatMap((other) => examples.get(other)!),
          options,
        ),
      ),
    };
  });
}
