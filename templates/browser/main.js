// @ts-check
import { createAppearance } from './appearance.js';
import { createClock } from './clock.js';
import { words } from './deck-data.js';
import { closeDialogs, openDialog, watchDialogs } from './dialogs.js';
import { followFlow } from './flow-layout.js';
import { followSlides, goToElement } from './follow-slides.js';
import { openFootnotesInPlace } from './footnotes.js';
import { createItemList } from './item-list.js';
import { createLogDialog } from './log-dialog.js';
import { createLogExport } from './log-export.js';
import { createLogStore, showStates } from './log-store.js';
import { showScrollEdges } from './scroll-edges.js';
import { listenToButtons, listenToKeys } from './shortcuts.js';
import { createSourceView } from './source-view.js';
import { createSpeakerWindow } from './speaker-window.js';
import { startReveal } from './start-reveal.js';

async function main() {
  const deck = await startReveal();
  followSlides(deck);
  openFootnotesInPlace(deck);
  followFlow(deck);
  watchDialogs();
  showScrollEdges();
  const appearance = createAppearance(deck);
  const openList = createItemList(deck);
  const store = createLogStore();
  showStates(store, words);
  const actions = {
    ...createLogDialog(deck, store),
    ...createLogExport(store),
    clock: createClock(deck, store),
    speaker: createSpeakerWindow(deck),
    previous: () => deck.prev(),
    next: () => deck.next(),
    skip: () => goToElement(deck, deck.getCurrentSlide().id),
    menu: () => openDialog('menu'),
    help: () => openDialog('help'),
    close: closeDialogs,
    list: () => openList(),
    source: createSourceView(deck),
    appearance: appearance.next,
    larger: appearance.larger,
    smaller: appearance.smaller,
    black: () => deck.togglePause(),
    fullscreen: () => {
      closeDialogs();
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen();
    },
    print: () => {
      closeDialogs();
      print();
    },
  };
  listenToButtons(actions);
  listenToKeys(actions, openList, appearance.letterKeysOn);
}

void main();
