import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { bodyOf, furnitureOf, marksOf, notesOf, uncovered } from './blocks-as-text.ts';

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${folder}${entry.name}/source.docx`))
  .map((entry) => entry.name);

const read = async (slug: string, ending: string) => {
  const name = `source.${ending}`;
  return (await extract([{ name, bytes: readFileSync(`${folder}${slug}/${name}`) }])).value;
};

/** Every visible character but the note marks, so that the place of paragraph and page breaks does not count. */
const letters = (blocks: readonly string[]): string => blocks.join('').replace(/\s/g, '');

describe.each(slugs)('%s', (slug) => {
  const present = (ending: string) => existsSync(`${folder}${slug}/source.${ending}`);

  test('the web page reads as the Word file does', async () => {
    const [docx, html] = [await read(slug, 'docx'), await read(slug, 'html')];
    expect(bodyOf(html)).toEqual(bodyOf(docx));
    expect(notesOf(html)).toEqual(notesOf(docx));
    expect(marksOf(html)).toEqual(marksOf(docx));
  });

  test.each(['libreoffice.pdf', 'chromium.pdf'].filter(present))(
    '%s has the words, notes and marks of the Word file',
    async (ending) => {
      const [docx, pdf] = [await read(slug, 'docx'), await read(slug, ending)];
      expect(letters(bodyOf(pdf))).toBe(letters(bodyOf(docx)));
      expect(notesOf(pdf)).toEqual(notesOf(docx));
      expect(marksOf(pdf)).toEqual(marksOf(docx));
      expect(furnitureOf(pdf).map((each) => each.split(':')[0])).toEqual(pdf.pages.map(() => 'page-number'));
    },
  );

  test.each(['libreoffice.pdf', 'chromium.pdf'].filter(present))('%s has its paragraphs', async (ending) => {
    const [docx, pdf] = [bodyOf(await read(slug, 'docx')), bodyOf(await read(slug, ending))];
    // A paragraph whose sentence ends with the page cannot be told from two.
    expect(docx.filter((paragraph) => !pdf.includes(paragraph)).length).toBeLessThanOrEqual(1);
  });

  test.each(['txt', 'docx', 'html', 'libreoffice.pdf', 'chromium.pdf'].filter(present))(
    'every character of %s stands in one block',
    async (ending) => {
      expect(uncovered(await read(slug, ending))).toBe('');
    },
  );
});
