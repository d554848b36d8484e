/** A labelled agenda, as far as parts go: the shape of gold.json files. */
import { z } from 'zod';
import { partSchema } from './briefing-schema.ts';

const goldSentenceSchema = z
  .object({
    text: z.string(),
    /** The acceptable parts, the preferred one first. Left out where nobody has labelled the sentence. */
    labels: z.array(partSchema).readonly().optional(),
  })
  .readonly();

export const goldSchema = z
  .object({
    sections: z
      .array(
        z
          .object({
            items: z
              .array(
                z.object({ title: z.string(), sentences: z.array(goldSentenceSchema).readonly() }).readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export type GoldAgenda = z.infer<typeof goldSchema>;
