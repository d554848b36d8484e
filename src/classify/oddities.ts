import type { Agenda } from '../model/agenda.ts';
import type { BriefingSection, Flag, SourcePlace } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** Diagnostics of earlier stages that tell of the source itself, not of the reading of it. */
const SOURCE_ODDITIES: ReadonlySet<string> = new Set(['footnote-without-mark', 'mark-without-footnote']);

/** The oddities of the source, as flags; those found here come as diagnostics too. */
export function oddities(
  agenda: Agenda,
  _sections: readonly BriefingSection[],
  earlier: readonly Diagnostic[],
  _placeAt: (offset: number) => SourcePlace,
): { readonly flags: Flag[]; readonly diagnostics: Diagnostic[] } {
  const flags = earlier
    .filter(({ id }) => SOURCE_ODDITIES.has(id))
    .map(({ id, values, place }) => ({
      id,
      values,
      source: place
        ? {
            file: Math.max(
              0,
              agenda.source.files.findIndex((file) => file.name === place.file),
            ),
            page: place.page ?? null,
            line: place.line ?? 1,
          }
        : null,
    }));
  return { flags, diagnostics: [] };
}
