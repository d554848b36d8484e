import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, moved, product } from './from-pdf-matrix.ts';

/** A straight line on a page: between two heights at one x, or between two x at one height. pt, y from the top. */
export interface Rule {
  readonly upright: boolean;
  /** The x of an upright rule, the y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What pdfjs gives of the drawing of a page. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Borders are thinner than this, in pt, and longer than that. */
const THICKEST = 2.5;
const SHORTEST = 6;
/** More lines than any table has are a drawing. */
const MOST_RULES = 5000;

/* The codes that pdfjs has in a path: move and line with a point, curves with three or two, close. */
const POINTS: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 2, 4: 0 };
const MOVE = 0;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes around the parts of a path. */
function boxesOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < path.length; ) {
    const code = path[at++]!;
    const points = POINTS[code];
    if (points === undefined) return boxes;
    if (code === MOVE) {
      boxes.push({
        left: Number.POSITIVE_INFINITY,
        top: Number.POSITIVE_INFINITY,
        right: Number.NEGATIVE_INFINITY,
        bottom: Number.NEGATIVE_INFINITY,
      });
    }
    const box = boxes.at(-1);
    for (let point = 0; point < points; point++) {
      const [x, y] = moved(matrix, path[at++] ?? 0, path[at++] ?? 0);
      if (box === undefined) continue;
      Object.assign(box, {
        left: Math.min(box.left, x),
        right: Math.max(box.right, x),
        top: Math.min(box.top, y),
        bottom: Math.max(box.bottom, y),
      });
    }
  }
  return boxes;
}

/** A thin box is one rule; a wide one has four, at its edges. */
function rulesOf({ left, top, right, bottom }: Box): Rule[] {
  const [width, height] = [right - left, bottom - top];
  const level = (at: number): Rule => ({ upright: false, at, from: left, to: right });
  const upright = (at: number): Rule => ({ upright: true, at, from: top, to: bottom });
  if (!(Number.isFinite(width) && Number.isFinite(height))) return [];
  if (height <= THICKEST) return width >= SHORTEST ? [level((top + bottom) / 2)] : [];
  if (width <= THICKEST) return height >= SHORTEST ? [upright((left + right) / 2)] : [];
  return [level(top), level(bottom), upright(left), upright(right)];
}

/** The straight lines that are drawn on a page, the edges of boxes included. */
export function readRules({ fnArray, argsArray }: Drawing, viewport: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = viewport;
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd)
      matrix = saved.pop() ?? viewport;
    else if (operation === OPS.transform) matrix = product(matrix, args as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = product(matrix, (args?.[0] ?? []) as Matrix);
    } else if (operation === OPS.constructPath && args?.[0] !== OPS.endPath) {
      const path = (args?.[1] as readonly ArrayLike<number>[] | undefined)?.[0];
      if (path?.length === undefined) continue;
      for (const box of boxesOf(path, matrix)) for (const rule of rulesOf(box)) rules.push(rule);
      if (rules.length > MOST_RULES) return [];
    }
  }
  return rules;
}
