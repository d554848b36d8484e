import { describe, expect, test } from 'vitest';
import { dealPages, type Flow, type Slice } from '../../src/export/deal-pages.ts';
import { smallPictures, withSmaller } from '../../src/export/small-pictures.ts';

const LINE = 20;

/** Items on pages of ten lines: each a picture of four lines that can be two lines shorter, and so many lines of text. */
function items(...lines: number[]): Flow {
  const slices: Slice[] = [];
  let top = 0;
  const add = (height: number, startsPage: boolean, gives: number) => {
    slices.push({
      ...{ id: '', start: top, top, bottom: top + height, line: 0, lines: 1, keepsNext: gives > 0 },
      ...{ startsPage, startsUnlessFits: false, gives, tableHead: 0, notes: [] },
    });
    top += height;
  };
  for (const count of lines) {
    add(4 * LINE, true, 2 * LINE);
    for (let line = 0; line < count; line++) add(LINE, false, 0);
  }
  return { pageHeight: 10 * LINE + 2, ruleHeight: 10, noteHeights: {}, slices };
}

describe('a picture is made smaller', () => {
  test('where that saves a page', () => {
    expect(smallPictures(items(8))).toEqual([0]);
    expect(smallPictures(items(3, 7, 3))).toEqual([4]);
    expect(smallPictures(items(17))).toEqual([0]);
  });

  test('and not where it fits, nor where it would not help', () => {
    expect(smallPictures(items(6))).toEqual([]);
    expect(smallPictures(items(9))).toEqual([]);
    expect(smallPictures(items(0))).toEqual([]);
  });

  test('and what is below it moves up', () => {
    const flow = items(8, 1);
    const slices = withSmaller(flow.slices, new Set(smallPictures(flow)));
    expect(slices[0]).toMatchObject({ top: 0, bottom: 2 * LINE });
    expect(slices[1]).toMatchObject({ start: 2 * LINE, bottom: 3 * LINE });
    expect(slices.at(-1)!.bottom).toBe(flow.slices.at(-1)!.bottom - 2 * LINE);
    expect(dealPages({ ...flow, slices }).pages).toHaveLength(2);
  });
});
