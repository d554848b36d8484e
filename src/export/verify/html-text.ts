/** The words that an HTML page of the program's own making shows, without a browser. */

/** Elements whose content is not shown as words of the page. */
const SILENT = new Set(['template', 'title', 'head']);

/** Scripts and style sheets, whose text follows rules of its own. */
const PROGRAMS = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi;

/** Elements that stand in a line of text; all others end the line. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/** Elements that have no end tag. */
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** What is left out: by class, e.g. `notes` for what only the speaker sees. */
export interface HtmlTextSettings {
  readonly leaveOut: readonly string[];
  /** Element that begins a new page. */
  readonly pageTag: string;
}

/**
 * The shown text, cut into pages at each `pageTag`. It reads well-formed HTML as the program's templates write it:
 * quoted attributes, and an end tag for every element that has one.
 */
export function htmlPages(html: string, { leaveOut, pageTag }: HtmlTextSettings): string[] {
  const pages = [''];
  const open: { readonly name: string; readonly silent: boolean }[] = [];
  const tokens =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;
  for (const [, slash, tag, attributes, text] of html.replace(PROGRAMS, ' ').matchAll(tokens)) {
    if (text !== undefined) {
      if (!open.at(-1)?.silent) pages[pages.length - 1] += unescaped(text);
      continue;
    }
    const name = tag?.toLowerCase();
    if (name === undefined) continue;
    if (!INLINE.has(name)) pages[pages.length - 1] += ' ';
    if (slash === '/') {
      while (open.length > 0 && open.pop()!.name !== name);
      continue;
    }
    if (name === pageTag) pages.push('');
    if (VOID.has(name) || attributes!.endsWith('/')) continue;
    const silent = open.at(-1)?.silent || SILENT.has(name) || isLeftOut(attributes!, leaveOut);
    open.push({ name, silent: Boolean(silent) });
  }
  return pages;
}

function isLeftOut(attributes: string, leaveOut: readonly string[]): boolean {
  const classes = /\bclass\s*=\s*"([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? [];
  return classes.some((name) => leaveOut.includes(name));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}
