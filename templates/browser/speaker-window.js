// @ts-check
import { byId, deckData, make, words } from './deck-data.js';
import { closeDialogs, tell } from './dialogs.js';
import { currentSlideId } from './follow-slides.js';

/** Size of the window when it opens, and width of a slide as it is set, in px. */
const WINDOW = 'popup,width=1200,height=800';
const SLIDE_WIDTH = 1280;

/** A copy of a slide without its notes, scaled to the width of its box. */
function miniature(/** @type {string | undefined} */ id) {
  const box = make('div', '', 'mini');
  if (!id) {
    box.append(make('p', words['speakerEnd'], 'mini-end'));
    return box;
  }
  const sheet = byId(id).querySelector('.sheet');
  if (sheet) box.append(sheet.cloneNode(true));
  for (const element of box.querySelectorAll('[id]')) element.removeAttribute('id');
  box.setAttribute('inert', '');
  return box;
}

/** The slide, the next one, the notes and the clock, for the window of the speaker. */
function speakerPage(/** @type {import('reveal.js').RevealApi} */ deck) {
  const id = currentSlideId(deck);
  const index = deckData.slides.findIndex((slide) => slide.id === id);
  const notes = byId(id).querySelector('.notes');
  const text = make('div', '', 'speaker-notes-text');
  text.lang = 'nl';
  if (notes) text.append(...[...notes.childNodes].map((child) => child.cloneNode(true)));
  else text.append(make('p', words['speakerNoNotes']));
  const now = make('section', '', 'speaker-now');
  now.append(make('h2', words['speakerNow']), miniature(id));
  const next = make('section', '', 'speaker-next');
  next.append(make('h2', words['speakerNext']), miniature(deckData.slides[index + 1]?.id));
  const reading = make('section', '', 'speaker-text');
  reading.append(make('h1', deckData.slides[index]?.title), text);
  const clock = byId('clock');
  const time = make('p', clock.hidden ? '' : (clock.textContent ?? ''), 'speaker-clock');
  const page = make('main', '', 'speaker');
  page.append(now, next, time, reading);
  return page;
}

/**
 * Where the window is remembered while the deck is loaded anew: by the page of `briefdeck present` around it, which
 * closes the window when it goes. Null for a deck by itself.
 * @returns {{ speakerWindow?: Window | null } | null}
 */
function keeper() {
  try {
    // Reading a property fails where the page around is a stranger's.
    return parent !== window && parent.document ? /** @type {any} */ (parent) : null;
  } catch {
    return null;
  }
}

/**
 * A second window for the speaker: notes and what comes next. It is written by this page, so it works from a file on
 * disk too, and the keys in it move the deck.
 * @returns the action that opens it
 */
export function createSpeakerWindow(/** @type {import('reveal.js').RevealApi} */ deck) {
  const kept = keeper();
  /** @type {Window | null} */
  let speaker = null;

  const show = () => {
    if (!speaker || speaker.closed) return;
    speaker.document.body.replaceChildren(speaker.document.adoptNode(speakerPage(deck)));
    for (const mini of speaker.document.querySelectorAll('.mini')) {
      const sheet = /** @type {HTMLElement | null} */ (mini.querySelector('.sheet'));
      if (sheet) sheet.style.transform = `scale(${mini.clientWidth / SLIDE_WIDTH})`;
    }
  };
  const prepare = (/** @type {Window} */ opened) => {
    const { document: page } = opened;
    const root = document.documentElement;
    page.title = `${words['speaker']} – ${deckData.title}`;
    page.documentElement.lang = root.lang;
    page.documentElement.dataset['appearance'] = root.dataset['appearance'] ?? 'light';
    page.documentElement.dataset['window'] = 'speaker';
    const style = make('style', document.querySelector('style')?.textContent ?? '');
    page.head.replaceChildren(page.adoptNode(style));
    // A body of its own: one that a deck before this one used listens to that deck.
    page.body.replaceWith(page.createElement('body'));
    page.body.addEventListener('keydown', (event) => {
      if (['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'].includes(event.key)) deck.next();
      else if (['ArrowLeft', 'ArrowUp', 'PageUp', 'p'].includes(event.key)) deck.prev();
      else return;
      event.preventDefault();
    });
    opened.addEventListener('resize', show);
  };
  deck.on('slidechanged', show);
  new MutationObserver(show).observe(byId('clock'), { childList: true, characterData: true, subtree: true });
  addEventListener('pagehide', () => {
    if (kept) speaker?.removeEventListener('resize', show);
    else speaker?.close();
  });
  if (kept?.speakerWindow && !kept.speakerWindow.closed) {
    speaker = kept.speakerWindow;
    prepare(speaker);
    show();
  }

  return () => {
    closeDialogs();
    if (deckData.isPublic) return tell(words['speakerPrivate'] ?? '');
    if (speaker && !speaker.closed) return speaker.focus();
    speaker = open('', '', WINDOW);
    if (!speaker) return tell(words['speakerBlocked'] ?? '');
    if (kept) kept.speakerWindow = speaker;
    prepare(speaker);
    show();
  };
}
