/** Longest id made of a title. */
const MAX_LENGTH = 60;

/** A function that makes ids of titles: small letters, digits and hyphens, each id once. */
export function identifiers(): (title: string) => string {
  const seen = new Map<string, number>();
  return (title) => {
    const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const slug =
      plain
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, MAX_LENGTH)
        .replace(/-$/, '') || 'punt';
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  };
}
