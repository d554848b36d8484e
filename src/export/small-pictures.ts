/** Which pictures are made smaller, so that a few lines do not take a page of their own. Lengths in CSS px. */
import { dealPages, type Flow, type Slice } from './deal-pages.ts';

/** Slices where picture `small` is `gives` shorter, and what stands below it moves up. */
export function withSmaller(slices: readonly Slice[], small: ReadonlySet<number>): Slice[] {
  let up = 0;
  return slices.map((slice, index) => {
    const moved = { ...slice, start: slice.start - up, top: slice.top - up };
    if (small.has(index)) up += slice.gives;
    return { ...moved, bottom: slice.bottom - up };
  });
}

/** Indexes of the slices that are made smaller: where that saves what begins a page a whole one. */
export function smallPictures(flow: Flow): number[] {
  const { slices } = flow;
  if (slices.every(({ gives }) => gives === 0)) return [];
  const starts = slices.flatMap((slice, index) =>
    index === 0 || slice.startsPage || slice.startsUnlessFits ? [index] : [],
  );
  return starts.flatMap((from, index) => {
    const run = slices.slice(from, starts[index + 1]);
    const small = run.flatMap(({ gives }, at) => (gives > 0 ? [at] : []));
    const pagesOf = (own: readonly Slice[]) => dealPages({ ...flow, slices: own }).pages.length;
    const isSaved = small.length > 0 && pagesOf(withSmaller(run, new Set(small))) < pagesOf(run);
    return isSaved ? small.map((at) => from + at) : [];
  });
}
