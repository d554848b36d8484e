/** Two versions of agendas, for the tests of what changed: a sample with its revision, and one that breaks layouts. */
import type { Briefing, BriefingItem, Point } from '../src/model/briefing.ts';
import { type Compared, compareVersions } from '../src/revise/compare-versions.ts';
import { nastyBriefing } from './nasty-briefing.ts';
import { readBriefing } from './read-briefing.ts';

export const OLD_SAMPLE = new URL('../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;
export const NEW_SAMPLE = new URL('../samples/voorbeeld-jbz-raad-herzien.txt', import.meta.url).pathname;

export interface TwoVersions {
  readonly old: Briefing;
  readonly now: Briefing;
}

export async function revisedSample(): Promise<TwoVersions> {
  return { old: await readBriefing(OLD_SAMPLE), now: await readBriefing(NEW_SAMPLE) };
}

/** Every second point of the nasty agenda reworded, every third gone, titles changed, an item gone and one new. */
export function revisedNasty(): TwoVersions {
  const now = nastyBriefing();
  const oldPoint = (point: Point, index: number): Point => {
    if (index % 3 === 0)
      return { ...point, id: `${point.id}-oud`, text: point.text.replace(/kabinet/gi, 'college') };
    return index % 3 === 1 ? { ...point, part: 'context' } : point;
  };
  const oldItem = (item: BriefingItem, index: number): BriefingItem => ({
    ...item,
    title: index % 2 === 0 ? `${item.title} oud` : item.title,
    number: index % 3 === 0 ? 'IX.b' : item.number,
    treatment: index % 3 === 1 ? null : item.treatment,
    points: [
      ...item.points.map(oldPoint),
      { ...item.points[0]!, id: `${item.id}-weg`, text: `Vervallen: ${item.title} ${item.points[0]!.text}` },
    ],
  });
  const old: Briefing = {
    ...now,
    meeting: { ...now.meeting, dates: ['2031-02-02'], place: null, presidency: 'DK' },
    sections: now.sections.map((section) => {
      const items = section.items.map(oldItem).toReversed();
      const gone = items.map((item) => ({
        ...item,
        id: `${item.id}-gone`,
        title: `Geheel iets anders ${item.id}`,
        points: item.points.map((point) => ({
          ...point,
          id: `${point.id}-gone`,
          text: `Vroeger stond hier dat ${point.id} anders was geregeld.`,
        })),
        sentences: [],
      }));
      return {
        ...section,
        title: section.title && `${section.title} oud`,
        items: [...items.slice(1), ...gone.slice(0, 1)],
      };
    }),
    footnotes: now.footnotes.map((note) => ({ ...note, text: `${note.text} Oud.` })),
  };
  return { old, now };
}

export function compared({ old, now }: TwoVersions, withNewItems = false): Compared {
  return compareVersions(
    { briefing: old, reading: null },
    { briefing: now, reading: null },
    { name: 'oude-agenda.pdf', language: 'nl', audience: 'internal', withNewItems },
  );
}
