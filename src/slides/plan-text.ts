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

/** Slides of the letter, the last with who signed it, where that has room for them; else null. */
function signed(slides: readonly TextDraft[], { signatories }: BriefingLetter): TextDraft[] | null {
  const last = slides.at(-1);
  if (!last) return null;
  const rows = Math.ceil(signatories.length / SIGNATURES.columns);
  const needed = rows * SIGNATURES.rowHeight + DETAIL.lineGap;
  const room = roomBelow(PLAIN_HEADING_HEIGHT) - needed;
  const fit = ([last.fit, 'medium'] as const).find((size) => linesHeight(last.lines, size) <= room);
  return fit === undefined ? null : [...slides.slice(0, -1), { ...last, fit, signatories }];
}

/** The letter's opening; a letter that says nothing after its topics is signed there. */
export function planLetterIntro(letter: BriefingLetter, words: DeckWords): TextDraft[] {
  const slides = textSlides('brief-inleiding', words.coveringLetter, letter.intro, words);
  return (letter.closing.length === 0 && signed(slides, letter)) || slides;
}

/** What the letter says after its topics, and who signed it; one slide more where the signatures do not fit. */
export function planLetterClosing(letter: BriefingLetter, words: DeckWords): TextDraft[] {
  const slides = textSlides('brief-slot', words.letterClosing, letter.closing, words);
  const isSigned = planLetterIntro(letter, words).some(({ signatories }) => signatories.length > 0);
  if (letter.signatories.length === 0 || isSigned) return slides;
  const own: Pick<TextSlide, 'kind' | 'heading' | 'fit' | 'lines' | 'signatories'> = {
    kind: 'text',
    heading: words.letterClosing,
    fit: 'medium',
    lines: [],
    signatories: letter.signatories,
  };
  return (
    signed(slides, letter) ?? [
      ...slides,
      { ...own, id: 'brief-ondertekening', title: words.letterClosing, run: null, sentences: [] },
    ]
  );
}

/** What stands below a section's heading before its first item. */
export function planSectionIntro(section: BriefingSection, words: DeckWords): TextDraft[] {
  const title = sectionTitle(section, words);
  const heading = title ? fill(words.sectionIntro, { section: title }) : words.agenda;
  return textSlides(`${sectionId(section)}-inleiding`, heading, section.intro, words);
}
