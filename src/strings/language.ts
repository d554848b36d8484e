/** The languages of the interface. The document's own words are never translated. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One set of words in every language; the Dutch one decides which keys there are. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>;

/**
 * Fills `{name}` placeholders; `{count|zin|zinnen}` becomes the first word for 1 and else the second. A placeholder
 * without a value stays as it stands, so that a mistake is seen.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, more?: string) => {
      const value = values[name];
      if (value === undefined || one === undefined) return String(value ?? whole);
      return (Number(value) === 1 ? one : more) ?? whole;
    },
  );
}
