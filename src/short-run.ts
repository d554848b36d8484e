/**
 * Settings of V8 for a program that ends after a second. It compiles a regular expression twice, simply at the first use and
 * to machine code at the second, and functions anew once they have run for a while, on another thread. Of the five hundred
 * expressions of a build most are used again, and most functions are done before their new form is: both cost more than
 * they bring, and a build also wants the other processor for its browser. A build of the real agenda takes 1.33 s in place
 * of 1.43 s, `--to html` 0.41 s in place of 0.45 s, reading and classifying 0.12 s in place of 0.17 s; one of 50 items
 * (500 pages) takes as long as before.
 */
import { setFlagsFromString } from 'node:v8';

const SETTINGS = [
  // Machine code at once.
  '--no-regexp-tier-up',
  // Bytes of bytecode that a function runs before it is optimised: three times V8's own 132 kB.
  '--interrupt-budget=400000',
];

/** V8 of Node 20, with which this was measured. Another may not know the settings, and would say so to the user. */
const MEASURED = /^11\./;

/** Sets V8 so that a short run is quick. To be called before there is much to compile. */
export function expectShortRun(): void {
  if (MEASURED.test(process.versions.v8)) for (const setting of SETTINGS) setFlagsFromString(setting);
}
