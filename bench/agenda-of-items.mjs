const SENTENCES_PER_ITEM = 20;

/**
 * A fictional agenda of as many items as asked, in plain text; some ten pages of deck and handout an item.
 * @param {number} items
 */
export function agendaOf(items) {
  const head =
    'Geannoteerde agenda van de Raad Justitie en Binnenlandse Zaken, 27 en 28 maart 2031 te Brussel\n\nI. Binnenlandse Zaken\n';
  const item = (/** @type {number} */ n) => {
    const sentences = Array.from(
      { length: SENTENCES_PER_ITEM },
      (_, s) =>
        [
          `De Commissie heeft op ${(s % 27) + 1} januari jl. voorstel ${n}.${s} gepresenteerd over de samenwerking tussen nationale autoriteiten.`,
          `Het kabinet verwelkomt onderdeel ${n}.${s} van het voorstel en hecht aan een evenwichtige verdeling van taken.`,
          `Naar verwachting zullen de meeste lidstaten onderdeel ${n}.${s} steunen.`,
        ][s % 3],
    );
    return `\n${n}. Voorstel nummer ${n} over samenwerking en informatie-uitwisseling\n\n${sentences.join(' ')}\n`;
  };
  return head + Array.from({ length: items }, (_, n) => item(n + 1)).join('');
}
