#!/usr/bin/env node
import { main } from './commands/main.ts';
import { expectShortRun } from './short-run.ts';

expectShortRun();

// Whoever reads our output may stop reading (`| head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv);
