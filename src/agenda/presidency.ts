import { findMemberStates } from '../text/member-states.ts';

const PRESIDENCY =
  /\b[Hh]et\s+(\p{Lu}[\p{L}-]+)\s+(?:EU-|Raads)?[Vv]oorzitterschap\b|\b[Dd]e\s+(\p{Lu}\p{L}+)\s+voorzitter\b/gu;

/** ISO code of the member state whose presidency a text speaks of most; null where it names none. */
export function presidencyOf(text: string): string | null {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(PRESIDENCY)) {
    const code = findMemberStates(match[1] ?? match[2]!)[0]?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const best = [...counts].reduce<[string, number] | null>(
    (a, b) => (a === null || b[1] > a[1] ? b : a),
    null,
  );
  return best?.[0] ?? null;
}
