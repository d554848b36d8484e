import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Prints `label: median unit (min–max)`. */
export function row(label, values, unit = 'ms', digits = 0) {
  const show = (value) => value.toFixed(digits);
  console.log(
    `  ${label}: ${show(median(values))} ${unit} (${show(Math.min(...values))}–${show(Math.max(...values))})`,
  );
}

/** The real agenda where it stands beside the project, else the sample. */
export function agendaPath() {
  const real = new URL('../../shared/agendas/jbz-raad-2025-07.txt', import.meta.url).pathname;
  return existsSync(real) ? real : new URL('../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;
}

export const inputFile = (path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) });
