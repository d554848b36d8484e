import type { MemberState } from '../model/briefing.ts';
import type { Tile } from '../model/deck.ts';

/** Column and row of each of the 27 member states: a map with a tile a state, neighbours near each other. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  SE: [5, 0],
  FI: [6, 0],
  DK: [4, 1],
  EE: [6, 1],
  IE: [0, 2],
  NL: [3, 2],
  DE: [4, 2],
  LV: [6, 2],
  BE: [2, 3],
  LU: [3, 3],
  CZ: [4, 3],
  PL: [5, 3],
  LT: [6, 3],
  FR: [2, 4],
  AT: [4, 4],
  SK: [5, 4],
  PT: [0, 5],
  ES: [1, 5],
  IT: [3, 5],
  SI: [4, 5],
  HU: [5, 5],
  RO: [6, 5],
  HR: [4, 6],
  BG: [6, 6],
  MT: [3, 7],
  GR: [5, 7],
  CY: [7, 7],
};

/** All tiles, with the role that the text gives the state. */
export function tilesFor(states: readonly MemberState[]): Tile[] {
  const roles = new Map(states.map(({ code, role }) => [code, role]));
  return Object.entries(PLACES).map(([code, [column, row]]) => ({
    code,
    column,
    row,
    role: code === 'NL' ? 'self' : (roles.get(code) ?? null),
  }));
}
