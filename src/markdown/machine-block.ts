import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import { type Briefing, briefingSchema } from '../model/briefing.ts';
import { EXIT, Failure } from '../model/failure.ts';

/** First words of the block; what stands between the brackets is the start of the data's SHA-256. */
const OPENING = /^<!-- briefdeck:lezing ([0-9a-f]{16})$/;
const LINE_LENGTH = 100;
const CHECK_LENGTH = 16;

/** Where the block stands among the lines of a file: first and last line, counted from 0, both included. */
export interface BlockPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The machine's own reading as an HTML comment: JSON, deflated, base64, in lines. It holds what a person need not
 * see, so that briefing.md is all that a build needs.
 */
export function writeMachineBlock(reading: Briefing, explanation: string): string {
  const data = Buffer.from(zlibSync(strToU8(JSON.stringify(reading)), { level: 6 })).toString('base64');
  const lines = data.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return [`<!-- briefdeck:lezing ${checkOf(data)}`, explanation, ...lines, '-->'].join('\n');
}

/** The place of the block in a file, or null where there is none. */
export function findMachineBlock(lines: readonly string[]): BlockPlace | null {
  const start = lines.findLastIndex((line) => OPENING.test(line.trimEnd()));
  if (start < 0) return null;
  const end = lines.findIndex((line, index) => index > start && line.trim() === '-->');
  return { start, end: end < 0 ? lines.length - 1 : end };
}

/**
 * The reading in the block.
 * @throws Failure `markdown-block-broken` where the block was changed or cut.
 */
export function readMachineBlock(lines: readonly string[], { start, end }: BlockPlace): Briefing {
  const check = OPENING.exec(lines[start]!.trimEnd())![1];
  const data = lines
    .slice(start + 2, end)
    .map((line) => line.trim())
    .join('');
  const broken = (cause?: unknown) =>
    new Failure('markdown-block-broken', EXIT.input, {}, { line: start + 1 }, { cause });
  if (checkOf(data) !== check) throw broken();
  try {
    return briefingSchema.parse(JSON.parse(strFromU8(unzlibSync(Buffer.from(data, 'base64')))));
  } catch (cause) {
    throw broken(cause);
  }
}

function checkOf(data: string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, CHECK_LENGTH);
}
