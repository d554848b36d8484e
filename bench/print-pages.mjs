import { readAgenda } from '../dist/modules/agenda/read-agenda.js';
import { classify } from '../dist/modules/classify/classify.js';
import { extract } from '../dist/modules/extract/extract.js';
import { loadLook } from '../dist/modules/render/load-look.js';
import { renderDeckForPrint } from '../dist/modules/render/render-deck.js';
import { renderHandout } from '../dist/modules/render/render-handout.js';
import { planDeck } from '../dist/modules/slides/plan-deck.js';
import { inputFile } from './measure.mjs';

const SETTINGS = { language: 'nl', audience: 'internal', marking: null };

/** The two pages that a build of the agenda prints. */
export async function printPages(path) {
  const briefing = classify(readAgenda((await extract([inputFile(path)])).value).value).value;
  return pagesOf(briefing);
}

/** The two pages that a build of the briefing prints. */
export async function pagesOf(briefing) {
  const look = await loadLook('rijk');
  const deck = planDeck(briefing, SETTINGS).value;
  return {
    deck: renderDeckForPrint(deck, look, SETTINGS),
    handout: renderHandout(briefing, look, { ...SETTINGS, choice: null, slides: null, notesLines: 0 }),
  };
}
