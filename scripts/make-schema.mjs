// Writes schema/briefing.schema.json from the zod schemas in src/model/briefing-schema.ts: `npm run schema`.
import { writeFile } from 'node:fs/promises';
import { briefingJsonSchema } from '../dist/modules/model/json-schema.js';

const target = new URL('../schema/briefing.schema.json', import.meta.url);
await writeFile(target, briefingJsonSchema());
