// @ts-check
import { startReveal } from './start-reveal.js';

void startReveal();
