/** The map of member states as numbers for its template, which draws it as SVG. */
import type { FieldSlide, Tile } from '../model/deck.ts';
import { FIELD } from '../model/slide-metrics.ts';

/** Space above and below the code of a state in its tile, in px. */
const CODE_BASELINE = 0.64;

function drawTile({ code, column, row, role }: Tile) {
  const step = FIELD.tile + FIELD.tileGap;
  const x = column * step;
  const y = row * step;
  return {
    code,
    role: role ?? 'none',
    marked: role !== null && role !== 'self' && role !== 'named',
    x,
    y,
    textX: x + FIELD.tile / 2,
    textY: y + FIELD.tile * CODE_BASELINE,
    // A sign in the corner, so that colour is not the only carrier.
    sign: role,
    signX: x + FIELD.tile - 11,
    signY: y + 11,
  };
}

export function tileDrawing(slide: FieldSlide) {
  const side = (count: number) => count * FIELD.tile + (count - 1) * FIELD.tileGap;
  return {
    width: side(FIELD.columns),
    height: side(FIELD.rows),
    tile: FIELD.tile,
    tiles: slide.tiles.map(drawTile),
  };
}
