import type { Briefing } from '../model/briefing.ts';
import type { DeckSettings } from '../model/deck.ts';
import { deckStrings } from '../strings/deck.ts';

/** The name of a file says who worked on it, and how far they were: not for the public. */
export function withoutFileNames(briefing: Briefing, { language }: DeckSettings): Briefing {
  const { files } = briefing.source;
  const named = files.map((file, index) => {
    const number = files.length === 1 ? '' : ` ${index + 1}`;
    return { ...file, name: `${deckStrings[language].sourceFile}${number}` };
  });
  return { ...briefing, source: { ...briefing.source, files: named } };
}
