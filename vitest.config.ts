import { defineConfig } from 'vitest/config';
import { lettersPlugin } from './scripts/letters-plugin.mjs';
import { templatesPlugin } from './scripts/templates-plugin.mjs';

// One file at a time in a few workers: the browser tests each start a Chromium, and CI has two cores.
export default defineConfig({
  plugins: [templatesPlugin(), lettersPlugin()],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
});
