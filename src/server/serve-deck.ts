import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Language } from '../strings/language.ts';
import { DECK_PATH, EVENTS_PATH, framePage } from './frame-page.ts';
import { pathOf, REFUSED } from './guard.ts';

/** Only this machine is answered. */
const LOOPBACK = '127.0.0.1';
/** 128 bits. */
const TOKEN_BYTES = 16;

/** A deck as it is served, and a name for its content. */
export interface ServedDeck {
  readonly html: string;
  readonly version: string;
}

export interface DeckServer {
  /** What to open in a browser; the token in it is the key. */
  readonly address: string;
  /** Serves another deck from now on, and tells the pages that are open. */
  readonly show: (deck: ServedDeck) => void;
  /** Shows a message over the deck in the pages that are open, and in those opened before the next `show`. */
  readonly fail: (message: string) => void;
  /** Ends all connections; settles when nothing is open any more. */
  readonly close: () => Promise<void>;
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Serves a deck on a free port of the loopback address. */
export async function serveDeck(first: ServedDeck, language: Language): Promise<DeckServer> {
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const listeners = new Set<ServerResponse>();
  let deck = first;
  let failure: string | null = null;
  let host = '';

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request, { host, token });
    if (path === '') {
      const { html, policy } = framePage(language, deck.version);
      send(response, 200, html, { 'Content-Security-Policy': policy });
    } else if (path === DECK_PATH)
      send(response, 200, deck.html, { 'Content-Security-Policy': "frame-ancestors 'self'" });
    else if (path === EVENTS_PATH) listen(response);
    else send(response, typeof path === 'number' ? path : REFUSED.missing, '');
  };
  const listen = (response: ServerResponse) => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    response.write(eventOf('built', deck.version));
    if (failure !== null) response.write(eventOf('failed', failure));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };
  const tell = (event: string) => {
    for (const response of listeners) response.write(event);
  };

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve);
  });
  host = `${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${host}/${token}/`,
    show: (next) => {
      [deck, failure] = [next, null];
      tell(eventOf('built', deck.version));
    },
    fail: (message) => {
      failure = message;
      tell(eventOf('failed', message));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, ...headers }).end(body);
}

/** An event of the stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
function eventOf(name: 'built' | 'failed', data: string): string {
  return `event: ${name}\ndata: ${name === 'failed' ? JSON.stringify(data) : data}\n\n`;
}
