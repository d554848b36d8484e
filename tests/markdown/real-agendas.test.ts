import { readdirSync } from 'node:fs';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { diffBriefings } from '../../src/revise/diff-briefings.ts';
import { updateBriefing } from '../../src/revise/update-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';

const AGENDAS = new URL('../fixtures/agendas/', import.meta.url).pathname;
const folders = readdirSync(AGENDAS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What a previewer shows of Markdown: the words of its HTML. */
function preview(markdown: string): string {
  const html = new Marked({ gfm: true }).parse(markdown, { async: false });
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

describe('briefing.md of the fixture agendas', () => {
  test.each(folders.map(({ name }) => name))('%s reads back exactly', async (name) => {
    const briefing = await readBriefing(`${AGENDAS}${name}/source.txt`);
    const { value, diagnostics } = fromMarkdown(toMarkdown(briefing, 'nl'));
    expect(value).toEqual(briefing);
    expect(diagnostics).toEqual([]);
  });

  test('previews as it reads: every sentence stands in it word for word', async () => {
    const briefing = await readBriefing(`${AGENDAS}${folders[0]!.name}/source.docx`);
    const shown = preview(toMarkdown(briefing, 'nl').replace(/\[\^\d+\](?!:)/g, ''));
    const sentences = briefing.sections.flatMap((section) => section.items.flatMap((item) => item.sentences));
    expect(sentences.length).toBeGreaterThan(20);
    for (const { text } of sentences) expect(shown).toContain(text);
  });
});

describeShared('briefing.md of the real agenda', () => {
  test('reads back exactly, from text, Word and PDF', async () => {
    for (const format of ['txt', 'docx', 'pdf']) {
      const briefing = await readBriefing(shared(`agendas/jbz-raad-2025-07.${format}`));
      expect(fromMarkdown(toMarkdown(briefing, 'nl')).value).toEqual(briefing);
    }
  });

  test('edited, and updated from the text to the Word file, keeps its edits on the new lines', async () => {
    const text = await readBriefing(shared('agendas/jbz-raad-2025-07.txt'));
    const word = await readBriefing(shared('agendas/jbz-raad-2025-07.docx'));
    expect(
      diffBriefings(text, word)
        .items.flatMap(({ lines }) => lines)
        .filter(({ kind }) => kind === 'added'),
    ).toEqual([]);
    const markdown = toMarkdown(text, 'nl').replace('in te stemmen. ^', 'vooralsnog in te stemmen. ^');
    const file = readBriefingFile(markdown).value;
    const merged = updateBriefing(file, word).value;
    expect(toMarkdown(merged, 'nl', { reading: word })).toContain('vooralsnog in te stemmen. ^');
  });
});
