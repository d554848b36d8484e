// Makes source.txt, source.docx, source.html and gold.json beside every tests/fixtures/agendas/*/agenda.yaml.
// The same YAML gives the same bytes. With --pdf also source.libreoffice.pdf and source.chromium.pdf, for one agenda of
// each layout (LibreOffice and a Chromium must be installed). Slugs as arguments: only those agendas, and their PDFs.
// With --check nothing is written: what differs is named, and the exit status is 1.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgenda } from './make-fixtures/read-agenda.mjs';
import { toDocument } from './make-fixtures/to-document.mjs';
import { toDocx } from './make-fixtures/to-docx.mjs';
import { toGold } from './make-fixtures/to-gold.mjs';
import { toHtml } from './make-fixtures/to-html.mjs';
import { makePdfs } from './make-fixtures/to-pdf.mjs';
import { toText } from './make-fixtures/to-text.mjs';

const ROOT = new URL('..', import.meta.url).pathname;
const AGENDAS = join(ROOT, 'tests/fixtures/agendas');

/** Agendas that are also samples for users, by the name they get in samples/. */
const SAMPLES = { 'voorbeeld-jbz-raad-2031-03': 'voorbeeld-jbz-raad' };

/** Agendas, one of each layout, whose PDFs are kept for the tests. */
const WITH_PDF = [
  'voorbeeld-jbz-raad-2031-03',
  'ojcs-raad-2032-05',
  'energieraad-2031-02',
  'concurrentievermogen-2030-11',
  'milieuraad-2032-03',
  'vte-raad-2033-12',
];

const args = process.argv.slice(2);
const check = args.includes('--check');
const withPdf = args.includes('--pdf');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const slugs = readdirSync(AGENDAS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
  .map((entry) => entry.name)
  .sort();

let failed = 0;

/** Writes a file, or says that it is not what it should be. */
function put(file, content) {
  if (!check) writeFileSync(file, content);
  else if (!existsSync(file) || !readFileSync(file).equals(Buffer.from(content))) {
    throw new Error(`${file.slice(ROOT.length)} is not what the agenda says; run npm run fixtures`);
  }
}

for (const slug of slugs) {
  const folder = join(AGENDAS, slug);
  try {
    const agenda = readAgenda(join(folder, 'agenda.yaml'));
    const document = toDocument(agenda);
    const files = {
      'source.txt': toText(document),
      'source.docx': await toDocx(document),
      'source.html': toHtml(document),
      'gold.json': `${JSON.stringify(toGold(agenda), null, 1)}\n`,
    };
    for (const [name, content] of Object.entries(files)) put(join(folder, name), content);
    const sample = SAMPLES[slug];
    if (sample !== undefined) {
      for (const ending of ['txt', 'docx']) {
        put(join(ROOT, 'samples', `${sample}.${ending}`), files[`source.${ending}`]);
      }
    }
    if (withPdf && (wanted.length > 0 || WITH_PDF.includes(slug))) await makePdfs(folder);
    if (!check) console.log(slug);
  } catch (error) {
    failed++;
    console.error(`${slug}: ${error.message}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
