import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Makes the dates and the id of a PDF the same at every run, in place, so that no offset moves. */
function settle(file) {
  const pdf = readFileSync(file, 'latin1')
    .replaceAll(/\(D:\d{14}/g, '(D:20310101090000')
    .replaceAll(/<[0-9A-F]{32}>(\s*)<[0-9A-F]{32}>/gi, `<${'0'.repeat(32)}>$1<${'0'.repeat(32)}>`)
    .replaceAll(/\/DocChecksum \/[0-9A-F]{32}/gi, `/DocChecksum /${'0'.repeat(32)}`);
  writeFileSync(file, pdf, 'latin1');
}

/** Prints source.docx with LibreOffice and source.html with Chromium, beside them. Throws where one is missing. */
export async function makePdfs(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'));
  try {
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${scratch}/office`,
        '--convert-to',
        'pdf',
        '--outdir',
        scratch,
        join(folder, 'source.docx'),
      ],
      { stdio: 'ignore' },
    );
    renameSync(join(scratch, 'source.pdf'), join(scratch, 'libreoffice.pdf'));
    const browser = BROWSERS.find((path) => existsSync(path));
    if (browser === undefined) throw new Error('no Chromium found');
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    execFileSync(
      browser,
      [
        ...root,
        '--headless',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${scratch}/browser`,
        `--print-to-pdf=${scratch}/chromium.pdf`,
        `file://${join(folder, 'source.html')}`,
      ],
      { stdio: 'ignore' },
    );
    for (const maker of ['libreoffice', 'chromium']) {
      settle(join(scratch, `${maker}.pdf`));
      writeFileSync(join(folder, `source.${maker}.pdf`), readFileSync(join(scratch, `${maker}.pdf`)));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
