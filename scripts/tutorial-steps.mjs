// Reads docs/TUTORIAL.md as what a person does: commands in ```sh, edits of briefing.md in ```diff, pictures in between.
import { readFile } from 'node:fs/promises';

/** The file that the edits are made in. */
export const BRIEFING = 'output/jbz/briefing.md';

const STEP = /^```(sh|diff)\n([\s\S]*?)^```$|^!\[[^\]]*\]\(images\/([\w-]+)\.png\)$/gm;
const COMMAND = /^npx briefdeck (.+)$/;

/** The words of a command as a shell would take them apart. */
function wordsOf(line) {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
}

/** @returns {Promise<import('./tutorial-steps.d.mts').TutorialStep[]>} */
export async function tutorialSteps(file) {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(STEP)].flatMap(([, language, body, picture]) => {
    if (picture !== undefined) return [{ kind: 'picture', name: picture }];
    const lines = body.trimEnd().split('\n');
    if (language === 'diff') return [{ kind: 'edit', ...sidesOf(lines) }];
    return lines.flatMap((line) => {
      const command = COMMAND.exec(line);
      return command === null ? [] : [{ kind: 'command', words: wordsOf(command[1]) }];
    });
  });
}

/** What stands in the file before an edit, and after it; each line with its end. */
function sidesOf(lines) {
  const side = (sign) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  return { before: side('-'), after: side('+') };
}

/**
 * The text with the edit made.
 * @throws Error where the old lines do not stand in it exactly once
 */
export function edited(text, { before, after }) {
  const [head, tail, ...more] = `\n${text}`.split(`\n${before}`);
  if (tail === undefined || more.length > 0) throw new Error(`not once in the file: ${before}`);
  return `${head}\n${after}${tail}`.slice(1);
}
