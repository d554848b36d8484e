import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { Briefing } from '../model/briefing.ts';
import { briefingSchema } from '../model/briefing-schema.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { type BlockPlace, OPENING } from './block-place.ts';

const LINE_LENGTH = 100;
const CHECK_LENGTH = 16;

/**
 * The machine's own reading as an HTML comment: JSON, deflated, base64, in lines. It holds what a person need not
 * see, so that briefing.md is all that a build needs.
 */
export function writeMachineBlock(reading: Briefing, explanation: string): string {
  const data = Buffer.from(zlibSync(strToU8(JSON.stringify(reading)), { level: 6 })).toString('base64');
  const lines = data.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return [`<!-- briefdeck:lezing ${checkOf(data)}`, explanation, ...lines, '-->'].join('\n');
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
