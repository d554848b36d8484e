/** Labels of endnotes as word processors number them, in order; a letter with more has them as digits. */
export const ROMAN_LABELS: readonly string[] =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
