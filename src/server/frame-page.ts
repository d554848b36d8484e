import { createHash } from 'node:crypto';
import type { Language } from '../strings/language.ts';
import { presentStrings } from '../strings/present.ts';

/** Addresses of the deck and of the stream of events, beside the page. */
export const DECK_PATH = 'deck.html';
export const EVENTS_PATH = 'events';

/** A page, and the Content-Security-Policy to send with it. */
export interface FramePage {
  readonly html: string;
  readonly policy: string;
}

const STYLE = `
html, body { margin: 0; height: 100%; overflow: hidden; background: #000; }
iframe { border: 0; width: 100%; height: 100%; display: block; }
#message { position: fixed; inset: auto 0 0 0; margin: 0; padding: 1rem 1.5rem; background: #fff; color: #8b0000;
  border-top: 4px solid #8b0000; font: 1.125rem/1.4 system-ui, sans-serif; white-space: pre-wrap; }
#message:empty { display: none; }
`;

/**
 * The deck stands in a frame, byte for byte as it is built. After a change the frame is loaded anew at the slide that
 * it shows; the address of the slide is kept in that of the page, so that loading the page keeps the slide too.
 */
const SCRIPT = `
const frame = document.querySelector('iframe');
const message = document.querySelector('#message');
frame.src = frame.dataset.src + location.hash;
frame.addEventListener('load', () => {
  const inner = frame.contentWindow;
  document.title = inner.document.title;
  inner.addEventListener('hashchange', () => history.replaceState(null, '', inner.location.hash));
  inner.focus();
});
// The speaker's window, which the deck opens and finds again here when it was loaded anew.
window.speakerWindow = null;
addEventListener('pagehide', () => window.speakerWindow?.close());
const events = new EventSource(document.body.dataset.events);
let shown = document.body.dataset.version;
events.addEventListener('built', ({ data }) => {
  message.textContent = '';
  if (data !== shown) frame.contentWindow.location.reload();
  shown = data;
});
events.addEventListener('failed', ({ data }) => { message.textContent = JSON.parse(data); });
events.addEventListener('error', () => { message.textContent = document.body.dataset.lost; });
`;

/** The page of `briefdeck present` for a deck of this version. */
export function framePage(language: Language, version: string): FramePage {
  const words = presentStrings[language];
  return {
    html: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.frameTitle}</title>
<style>${STYLE}</style>
</head>
<body data-events="${EVENTS_PATH}" data-version="${version}" data-lost="${words.connectionLost}">
<iframe data-src="${DECK_PATH}" title="${words.frameTitle}" allow="fullscreen"></iframe>
<p id="message" role="alert"></p>
<script>${SCRIPT}</script>
</body>
</html>
`,
    policy: [
      "default-src 'none'",
      "frame-src 'self'",
      "connect-src 'self'",
      `script-src '${hashOf(SCRIPT)}'`,
      `style-src '${hashOf(STYLE)}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
