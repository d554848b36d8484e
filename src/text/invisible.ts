/**
 * Characters that nobody sees: soft hyphens, places where a word may break, marks of direction and a byte order mark in
 * the middle (Unicode 16, "Default_Ignorable_Code_Point"). What joins letters and signs (U+200C, U+200D) is not among them.
 */
const INVISIBLE = String.raw`\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff`;

/** A soft hyphen, which is seen only where it ends a line. */
export const SOFT_HYPHEN = 0xad;

const ONE = new RegExp(`[${INVISIBLE}]`);

/** Whether nobody sees the character with that code. */
export function isInvisible(code: number): boolean {
  return code === SOFT_HYPHEN || (code >= 0x200b && ONE.test(String.fromCharCode(code)));
}

/** Runs of characters that are seen. */
export const visibleRuns = (): RegExp => new RegExp(String.raw`[^\s${INVISIBLE}]+`, 'g');
