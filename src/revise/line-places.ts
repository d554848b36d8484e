import type { Briefing, SourcePlace } from '../model/briefing.ts';

/** Where lines, sentences and footnotes (`note-N`) stand in the source of the old and of the new version. */
export interface Places {
  readonly before: ReadonlyMap<string, SourcePlace>;
  readonly after: ReadonlyMap<string, SourcePlace>;
}

/** The places of a version's texts by their ids; a line has that of its first sentence. */
export function placesOf({ letter, sections, footnotes }: Briefing): ReadonlyMap<string, SourcePlace> {
  const texts = [
    ...(letter?.intro ?? []),
    ...(letter?.closing ?? []),
    ...sections.flatMap(({ intro }) => intro),
  ];
  const items = sections.flatMap((section) => section.items);
  const sentences = new Map(
    [...texts, ...items.flatMap((item) => item.sentences)].map(({ id, source }) => [id, source]),
  );
  return new Map([
    ...sentences,
    ...items.flatMap((item) =>
      item.points.flatMap(({ id, sentences: from }): [string, SourcePlace][] => {
        const place = from.map((one) => sentences.get(one)).find((one) => one !== undefined);
        return place === undefined ? [] : [[id, place]];
      }),
    ),
    ...footnotes.map(({ number, source }): [string, SourcePlace] => [`note-${number}`, source]),
  ]);
}
