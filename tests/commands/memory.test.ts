/** No input takes more than a gigabyte of memory: what is near the limits is read, what is beyond them is refused. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefdeck } from '../run-briefdeck.ts';

const MOST_MB = 1024;
const PROBE = new URL('peak-memory.mjs', import.meta.url).href;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'memory-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const HEAD = 'Geannoteerde agenda Raad voor Concurrentievermogen van 19 november 2031\n\n';
const sentence = (n: number) => `Nederland steunt voorstel ${n} van Duitsland uit mei 2031.`;
const many = (count: number, make: (n: number) => string, between = '') =>
  Array.from({ length: count }, (_, n) => make(n)).join(between);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string) =>
  zipSync({ 'word/document.xml': Buffer.from(`<w:document ${W}><w:body>${body}</w:body></w:document>`) });
const wordParagraph = (text: string) => `<w:p w:rsidR="00A1"><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A PDF of `pages` pages that all draw the same, its cross-reference table left for the reader to rebuild. */
function pdf(pages: number, drawing: string): Buffer {
  const packed = deflateSync(drawing);
  const kids = many(pages, (n) => `${5 + n} 0 R`, ' ');
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    ...Array.from({ length: pages }, () => page),
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

/** A page in a composite font, with what a map to Unicode says of its codes, and with its widths. */
function compositeFont(map: string, widths: string, isSound = true): Buffer {
  const drawing = 'BT /F 9 Tf 50 700 Td <004100A5> Tj ET';
  const packed = deflateSync(`begincmap 1 beginbfrange ${map} endbfrange endcmap`);
  if (!isSound) packed[packed.length - 1]! ^= 1;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W ${widths} >>`,
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

const READ = 0;
const TOO_LARGE = 12;

test.each<readonly [string, number, () => string | Uint8Array]>([
  ['letters.txt', READ, () => HEAD + 'een twee drie. '.repeat(200_000)],
  [
    'items.txt',
    READ,
    () => HEAD + many(20_000, (n) => `${(n % 90) + 1}. Onderwerp ${n}\n\n${sentence(n)}`, '\n\n'),
  ],
  ['sentences.txt', TOO_LARGE, () => HEAD + 'Ab. '.repeat(1_000_000)],
  ['lines.txt', TOO_LARGE, () => many(900_000, () => 'a', '\n')],
  ['short.md', TOO_LARGE, () => `# Kop\n\n${many(600_000, () => 'a', '\n\n')}`],
  ['large.md', TOO_LARGE, () => `# Kop\n\n${many(900_000, sentence, '\n\n')}`],
  ['paragraphs.docx', READ, () => word(many(30_000, (n) => wordParagraph(sentence(n))))],
  ['elements.docx', TOO_LARGE, () => word(wordParagraph('a').repeat(210_000))],
  ['characters.docx', TOO_LARGE, () => word(wordParagraph(sentence(1).repeat(800_000)))],
  ['elements.html', READ, () => `<!doctype html><body><p>${'<b a=1 b=2 c=3>a</b> '.repeat(200_000)}`],
  ['more.html', TOO_LARGE, () => `<!doctype html><body>${'<p>a</p>'.repeat(2_000_000)}`],
  ['characters.xml', TOO_LARGE, () => `<officiele-publicatie><al>${sentence(1).repeat(900_000)}</al></x>`],
  ['glyphs.pdf', READ, () => pdf(3, `BT /F 5 Tf 9 800 Td ${'(de) Tj 9 -1 Td '.repeat(90_000)} ET`)],
  [
    'pages.pdf',
    TOO_LARGE,
    () =>
      pdf(
        3000,
        many(400, (n) => `BT /F 9 Tf 50 ${9 + n} Td (${sentence(n)}) Tj ET `),
      ),
  ],
  ['map.pdf', READ, () => compositeFont('<0000> <ffff> <0000>', '[0 [500] 1 65535 600]')],
  [
    'list.pdf',
    READ,
    () =>
      compositeFont(
        `<0001> <0003> [<0041> <00660069> <d835dc00>] ${'<0041> <0041> <d835dc00> '.repeat(99)}`,
        '7 0 R',
      ),
  ],
  ['wide-map.pdf', TOO_LARGE, () => compositeFont('<0000> <fffffe> <0000>', '[]')],
  ['broken-map.pdf', TOO_LARGE, () => compositeFont('<0000>%\n(\\377\\377\\376) <0000>', '[]', false)],
  ['widths.pdf', TOO_LARGE, () => compositeFont('<0000> <ffff> <0000>', '[0 [500 600] 1 90000000 500]')],
  ['bomb.pdf', TOO_LARGE, () => pdf(1, ' '.repeat(400_000_000))],
])('%s', async (name, status, make) => {
  await writeFile(join(home, name), make());
  const env = { NODE_OPTIONS: `--import=${PROBE}` };
  const outcome = await briefdeck(['read', name, '--force'], { cwd: home, env });
  expect(outcome.stderr).toContain(status === READ ? 'peak' : `fout: ${name}: `);
  expect(outcome.status).toBe(status);
  expect(Number(/peak (\d+) MB/.exec(outcome.stderr)?.[1])).toBeLessThan(MOST_MB);
});
