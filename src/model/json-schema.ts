import { z } from 'zod';
import { BRIEFING_VERSION } from './briefing.ts';
import { briefingSchema } from './briefing-schema.ts';

/** The JSON Schema (draft 2020-12) of `--json`, as it is checked in under schema/. */
export function briefingJsonSchema(): string {
  const schema = {
    title: 'briefdeck briefing',
    description: `What \`briefdeck build FILE --json\` prints. Version ${BRIEFING_VERSION}.`,
    ...z.toJSONSchema(briefingSchema),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
