import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Presentation, present } from '../../src/server/present.ts';

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A request as it stands: fetch would set Host and tidy paths up. */
function ask(
  address: string,
  options: { path?: string; method?: string; headers?: Record<string, string> } = {},
) {
  const { hostname, port, pathname } = new URL(address);
  return new Promise<Reply>((resolve, reject) => {
    request(
      {
        hostname,
        port,
        path: options.path ?? pathname,
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
      },
    )
      .on('error', reject)
      .end();
  });
}

/** The events that an open page is told, one by one. */
async function* eventsOf(address: string): AsyncGenerator<string> {
  const response = await fetch(`${address}events`);
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const pieces = `${rest}${chunk}`.split('\n\n');
    rest = pieces.pop()!;
    yield* pieces;
  }
}

let folder: string;
let file: string;
let stop: AbortController;
let presentation: Presentation;
let builds: (string | null)[];

const build = async (): Promise<string> => {
  const text = readFileSync(file, 'utf8');
  if (text === '') throw new RangeError('half written');
  if (text.includes('fout')) throw new RangeError('regel 3: fout');
  return `<title>deck</title>${text}`;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'briefdeck-present-'));
  file = join(folder, 'briefing.md');
  writeFileSync(file, 'een');
  stop = new AbortController();
  builds = [];
  presentation = await present({
    files: [file],
    build,
    inWords: (error) => {
      if (error instanceof RangeError) return error.message;
      throw error;
    },
    language: 'nl',
    signal: stop.signal,
    onBuild: (problem) => builds.push(problem),
  });
});

afterEach(async () => {
  stop.abort();
  await presentation.done.catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

describe('the address', () => {
  test('is on the loopback, with a token that is new each time', async () => {
    expect(presentation.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/);
  });

  test('gives a page that holds the deck, and the deck byte for byte', async () => {
    const page = await ask(presentation.address);
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('<iframe data-src="deck.html"');
    expect((await ask(`${presentation.address}deck.html`)).body).toBe('<title>deck</title>een');
  });

  test.each([
    ['no token', '/', 404],
    ['another token', `/${'0'.repeat(32)}/`, 404],
    ['the start of the token', 'SHORT', 404],
    ['a folder', 'TOKEN/..', 404],
    ['a file beside the briefing', 'TOKEN/../briefing.md', 404],
    ['an encoded climb', 'TOKEN/%2e%2e/%2e%2e/etc/passwd', 404],
    ['the briefing itself', 'TOKEN/briefing.md', 404],
    ['a token without its slash', 'TOKENBARE', 404],
  ])('refuses %s', async (_, path, status) => {
    const token = new URL(presentation.address).pathname.slice(1, -1);
    const real = path
      .replace('TOKENBARE', `/${token}`)
      .replace('TOKEN', `/${token}`)
      .replace('SHORT', `/${token.slice(0, 8)}/`);
    const reply = await ask(presentation.address, { path: real });
    expect(reply.status).toBe(status);
    expect(reply.body).toBe('');
  });

  test.each([
    ['another Host', { headers: { host: 'aanvaller.nl' } }, 403],
    ['localhost as Host', { headers: { host: 'localhost' } }, 403],
    ['another Origin', { headers: { origin: 'https://aanvaller.nl' } }, 403],
    ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['a POST', { method: 'POST' }, 405],
  ])('refuses %s', async (_, options, status) => {
    expect((await ask(presentation.address, options)).status).toBe(status);
  });
});

describe('a save', () => {
  test('is built and told; what is wrong is told too, and the last good deck stays', async () => {
    const events = eventsOf(presentation.address);
    expect((await events.next()).value).toMatch(/^event: built\n/);

    writeFileSync(file, 'twee');
    expect((await events.next()).value).toMatch(/^event: built\n/);
    expect((await ask(`${presentation.address}deck.html`)).body).toContain('twee');

    writeFileSync(join(folder, 'nieuw'), 'fout');
    renameSync(join(folder, 'nieuw'), file);
    expect((await events.next()).value).toMatch(/^event: failed\ndata: "regel 3: fout\\n/);
    expect((await ask(`${presentation.address}deck.html`)).body).toContain('twee');

    const late = eventsOf(presentation.address);
    await late.next();
    expect((await late.next()).value, 'a page opened later').toContain('regel 3: fout');

    writeFileSync(file, 'twee');
    expect((await events.next()).value).toMatch(/^event: built\n/);
    expect(builds.filter((problem) => problem !== 'half written')).toEqual([null, 'regel 3: fout', null]);
  });

  test('of another file in the folder is no save', async () => {
    writeFileSync(join(folder, 'ander.md'), 'x');
    writeFileSync(file, 'drie');
    const events = eventsOf(presentation.address);
    for await (const _ of events)
      if ((await ask(`${presentation.address}deck.html`)).body.includes('drie')) break;
    expect(builds).toEqual([null]);
  });
});

test('the signal ends everything: open pages, the port, the watching', async () => {
  const events = eventsOf(presentation.address);
  await events.next();
  stop.abort();
  await presentation.done;
  expect(await events.next().catch(() => ({ done: true }))).toMatchObject({ done: true });
  await expect(ask(presentation.address)).rejects.toThrow();
});

test('without a first deck there is nothing to serve', async () => {
  writeFileSync(file, 'fout');
  const { signal } = new AbortController();
  const settings = {
    files: [file],
    build,
    inWords: String,
    language: 'nl' as const,
    signal,
    onBuild: () => {},
  };
  await expect(present(settings)).rejects.toThrow('regel 3');
});
