/** The line at the foot of each slide. */
import type { Briefing } from '../model/briefing.ts';
import type { DeckSettings } from '../model/deck.ts';
import { CONTENT_WIDTH, FOOT } from '../model/slide-metrics.ts';
import { daysInWords } from '../text/day-words.ts';
import { firstWords, textWidth } from './text-height.ts';

/**
 * The meeting's council and days, and where it is, on one line: without the place, or with the first words of the council
 * alone, where the marking leaves no room for more.
 */
export function footerOf({ meeting }: Briefing, { language, marking }: DeckSettings): string {
  const name = meeting.council ?? meeting.title ?? '';
  const days = daysInWords(meeting.dates, language);
  const join = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');
  const taken = marking === null ? 0 : textWidth(marking, FOOT.size, 'bold') + FOOT.marking;
  const room = CONTENT_WIDTH - FOOT.number - taken;
  const fits = (text: string) => textWidth(text, FOOT.size) <= room;
  const whole = [join(name, days, meeting.place), join(name, days)].find(fits);
  if (whole !== undefined) return whole;
  const left = room - textWidth(join('…', days), FOOT.size);
  return join(firstWords(name, FOOT.size, Math.max(left, 0), 1, 'regular'), days);
}
