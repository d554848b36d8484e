/**
 * Learns the weights of the parts from tests/fixtures and writes src/classify/weights.ts and the measured part of
 * docs/CLASSIFICATION.md: npm run learn. The real agenda takes no part in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { learn } from '../dist/modules/classify/learning/learn.js';
import { learningReport } from '../dist/modules/classify/learning/report.js';
import { weightsModule } from '../dist/modules/classify/learning/round-model.js';
import { readLabelled } from './read-labelled.mjs';

const root = new URL('../', import.meta.url);
const { agendas, loose } = readLabelled(root);
const learnt = learn([...agendas, ...loose]);
writeFileSync(new URL('src/classify/weights.ts', root), weightsModule(learnt.model));
const report = learningReport(learnt, new Set(agendas.map(({ slug }) => slug)));
const page = new URL('docs/CLASSIFICATION.md', root);
const text = readFileSync(page, 'utf8');
const made = /(<!-- made by scripts\/learn-weights\.mjs -->\n)[\s\S]*?(\n<!-- end -->)/;
if (!made.test(text)) throw new Error('docs/CLASSIFICATION.md has lost its marks');
writeFileSync(
  page,
  text.replace(made, (_, before, after) => `${before}\n${report}\n${after}`),
);
console.log(report);
