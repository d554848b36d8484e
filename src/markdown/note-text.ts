/**
 * A speaker note is kept as a person typed it, line ends and Markdown included. Only a line that would end the note
 * is escaped with a backslash: a heading, a footnote's text, a comment.
 */
const ENDS_NOTE = /^(\s*\\*)(#{1,6}(?:\s|$)|\[\^[^\]]+\]:|<!--)/;
const ESCAPED = /^(\s*\\*)\\(#{1,6}(?:\s|$)|\[\^[^\]]+\]:|<!--)/;

/** Note → the lines after `Note:`. */
export function writeNote(note: string): string {
  return note
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(ENDS_NOTE, '$1\\$2')))
    .join('\n');
}

/** The lines after `Note:` → note. */
export function readNote(lines: readonly string[]): string {
  return lines
    .map((line, index) => (index === 0 ? line : line.replace(ESCAPED, '$1$2')))
    .join('\n')
    .trim();
}
