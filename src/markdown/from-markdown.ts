import { BRIEFING_VERSION, type Briefing } from '../model/briefing.ts';
import type { BriefingFile, FileSettings } from '../model/briefing-file.ts';
import type { Staged } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import type { Language } from '../strings/language.ts';
import { subheadingsOf } from '../text/subheadings.ts';
import { applyEdits } from './apply-edits.ts';
import { findMachineBlock, linesOf } from './block-place.ts';
import { readMachineBlock } from './machine-block.ts';
import { NO_SETTINGS, writeVisible } from './to-markdown.ts';
import { readVisible, type VisibleFile, withIdsOf } from './visible-file.ts';

/**
 * briefing.md → Briefing, with the edits that a person made. Any Markdown with headings can be read: without the
 * program's block all of it counts as added by a person.
 *
 * @throws Failure with the line where the file is broken: `markdown-front-matter`, `markdown-value`,
 * `markdown-block-broken`, `markdown-block-missing`.
 */
export function fromMarkdown(text: string): Staged<Briefing> {
  const { value, diagnostics } = readBriefingFile(text);
  return { value: value.briefing, diagnostics };
}

/** As `fromMarkdown`, with the reading, the settings and the line numbers beside the briefing. */
export function readBriefingFile(text: string): Staged<BriefingFile> {
  const lines = linesOf(text);
  const block = findMachineBlock(lines);
  const reading = block === null ? null : readMachineBlock(lines, block);
  const items = reading?.sections.flatMap((section) => section.items) ?? [];
  const subheadings = items.flatMap(subheadingsOf).map(({ text: words }) => words);
  const after = readVisible(lines, block?.start ?? lines.length, new Set(subheadings));
  if (reading === null && after.front.namesSource)
    throw new Failure('markdown-block-missing', EXIT.input, {}, { line: lines.length });
  const { language } = after.front;
  const {
    briefing,
    lines: places,
    diagnostics,
  } = applyEdits(
    reading ?? BLANK,
    reading === null ? NOTHING : withIdsOf(visibleOf(reading, language), reading),
    reading === null ? after : withIdsOf(after, reading),
  );
  const settings = {
    marking: (after.front.fields.get('marking')?.value ?? null) as FileSettings['marking'],
    audience: (after.front.fields.get('audience')?.value ?? null) as FileSettings['audience'],
  };
  return {
    value: { briefing, reading, settings, language, lines: places },
    diagnostics: [...after.diagnostics, ...diagnostics],
  };
}

/** How a reading stands in a file that nobody edited. */
function visibleOf(reading: Briefing, language: Language): VisibleFile {
  const lines = linesOf(writeVisible(reading, language, NO_SETTINGS));
  return readVisible(lines, lines.length);
}

const NOTHING: VisibleFile = {
  front: { language: 'nl', fields: new Map(), namesSource: false, length: 0, diagnostics: [] },
  sections: [],
  footnotes: [],
  diagnostics: [],
};

/** What a file that nothing was read for starts from. */
const BLANK: Briefing = {
  version: BRIEFING_VERSION,
  language: 'nl',
  meeting: { title: null, council: null, formality: null, dates: [], place: null, presidency: null },
  letter: null,
  sections: [],
  footnotes: [],
  leftOut: [],
  flags: [],
  source: { files: [], characters: 0, account: {} },
};
