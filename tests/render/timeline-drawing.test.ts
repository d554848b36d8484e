import { expect, test } from 'vitest';
import type { TimelineSlide } from '../../src/model/deck.ts';
import { timelineDrawing } from '../../src/render/timeline-drawing.ts';

const drawn = (marks: readonly (readonly [number, number])[], meeting: readonly [number, number] | null) =>
  timelineDrawing({
    marks: marks.map(([start, end], index) => ({ number: index + 1, start, end })),
    ticks: [],
    meeting: meeting && { start: meeting[0], end: meeting[1] },
  } as unknown as TimelineSlide);

test('a period around the meeting is drawn behind it, one within or beside it on top', () => {
  const { behind, periods } = drawn(
    [
      [0.1, 0.9],
      [0.42, 0.43],
      [0.6, 0.8],
    ],
    [0.4, 0.45],
  );
  expect(behind).toHaveLength(1);
  expect(behind[0]!.width).toBeGreaterThan(500);
  expect(periods).toHaveLength(2);
});

test('without a meeting nothing is behind it', () => {
  expect(drawn([[0.1, 0.9]], null)).toMatchObject({ behind: [], meeting: null });
});
