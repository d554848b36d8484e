import type { ChangeKind } from '../model/changes.ts';

const PLUS = 'M8 2v12M2 8h12';
const MINUS = 'M2 8h12';
const WAVE = 'M1.5 10c2-5 4.5-5 6.5-2s4.5 3 6.5-2';
const ARROW = 'M2 8h11M8.5 3.5L13 8l-4.5 4.5';

/** Signs of changes, as paths in a box of 16 by 16: what tells them apart without colour, beside their words. */
export const CHANGE_SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: PLUS,
  dropped: MINUS,
  before: MINUS,
  reworded: WAVE,
  renamed: WAVE,
  renumbered: WAVE,
  treatment: WAVE,
  moved: ARROW,
};
