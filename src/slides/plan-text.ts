/** Slides of running text outside the items: the covering letter and what introduces a section. */
import type { BriefingLetter, BriefingSection, TextSentence } from '../model/briefing.ts';
import type { TextSlide } from '../model/deck.ts';
import { DETAIL, PLAIN_HEADING_HEIGHT, SIGNATURES } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import type { Draft } from './draft.ts';
import { sectionId, sectionTitle } from './item-heads.ts';
import { textLine } from './lines.ts';
import { linesHeight, planLines, roomBelow } from './plan-lines.ts';
import { runOf, titleOfRun } from './slide-runs.ts';

type TextDraft = Extract<Draft, { kind: 'text' }>;

function textSlides(
  id: string,
  heading: string,
  sentences: readonly TextSentence[],
  words: DeckWords,
): TextDraft[] {
  const pages = planLines(sentences.map(textLine), PLAIN_HEADING_HEIGHT);
  return pages.map((page, index) => {
    const run = runOf(index, pages.length);
    return {
      kind: 'text',
      id: `${id}-${index + 1}`,
      title: titleOfRun(heading, run, words),
      run,
      sentences: page.lines.flatMap((line) => line.sentences),
      heading,
      fit: page.fit,
      lines: page.lines,
      signatories: [],
    };
  });
}

/** The letter's opening. */
export function planLetterIntro(letter: BriefingLetter, words: DeckWords): TextDraft[] {
  return textSlides('brief-inleiding', words.coveringLetter, letter.intro, words);
}

/** What the letter says after its topics, and who signed it; one slide more where the signatures do not fit. */
export function planLetterClosing(letter: BriefingLetter, words: DeckWords): TextDraft[] {
  const slides = textSlides('brief-slot', words.letterClosing, letter.closing, words);
  if (letter.signatories.length === 0) return slides;
  const last = slides.at(-1);
  const rows = Math.ceil(letter.signatories.length / SIGNATURES.columns);
  const needed = rows * SIGNATURES.rowHeight + DETAIL.lineGap;
  const room = roomBelow(PLAIN_HEADING_HEIGHT);
  if (last && linesHeight(last.lines, last.fit) + needed <= room)
    return [...slides.slice(0, -1), { ...last, signatories: letter.signatories }];
  const own: Pick<TextSlide, 'kind' | 'heading' | 'fit' | 'lines' | 'signatories'> = {
    kind: 'text',
    heading: words.letterClosing,
    fit: 'medium',
    lines: [],
    signatories: letter.signatories,
  };
  return [
    ...slides,
    { ...own, id: 'brief-ondertekening', title: words.letterClosing, run: null, sentences: [] },
  ];
}

/** What stands below a section's heading before its first item. */
export function planSectionIntro(section: BriefingSection, words: DeckWords): TextDraft[] {
  const title = sectionTitle(section, words);
  const heading = title ? fill(words.sectionIntro, { section: title }) : words.agenda;
  return textSlides(`${sectionId(section)}-inleiding`, heading, section.intro, words);
}
