/**
 * Dutch abbreviations with a full stop. Lists: the Taalunie's "lijst met afkortingen" and the Leidraad voor
 * juridische auteurs, as far as these letters use them. Compared without case, full stop included.
 */
const list = (words: string) => new Set(words.split(/\s+/));

/** Never the end of a sentence: something follows that they belong to. */
const LEADING = list(
  `nr. nrs. nl. no. art. artt. blz. p. pp. par. hfst. hfdst. afd. bijl. ad. fig. tab. vgl. cf. zgn. zg. ca. circa. plm.
  mr. mrs. ms. mw. mevr. dhr. hr. dr. drs. prof. ir. ing. ds. gen. kol. lt. min. st. em. bc. bijv. bv. o.a. o.m. m.n. d.w.z. m.a.w.
  m.b.t. m.b.v. m.h.o. i.v.m. i.h.k.v. i.k.v. i.h.b. i.p.v. i.s.m. i.t.t. i.g.v. i.o.m. t.a.v. t.b.v. t.g.v. t.o.v. t.w.v. t.n.v. t.h.v.
  t.z.t. d.m.v. n.a.v. a.d.h.v. o.b.v. o.g.v. o.l.v. u.h.v. v.a. v.w.b. w.b. d.d. dd. c.q. resp. incl. excl. max. jo. jº. sub.
  stb. stcrt. trb. pb. pbeu. tel. vz. z.g.n. z.s.m. z.i. h.i. m.i. s.g. v. i.c. i.e. e.g. vs. betr. zr.ms. hr.ms.`,
);

/** Often the end of a sentence too: a capital after them begins the next one. */
const TRAILING = list(
  `jl. ll. a.s. as. e.d. etc. enz. e.v. e.a. c.s. ff. mln. mld. mio. a.i. jr. sr. n.v.t. b.d. s.v.p. i.o. w.o. p.m. o.i.d. e.t.c. a.u.b.
  b.v. n.v. p.p. p.j. p.w. n.b. m.m.v. ovb. o.v.b. i.e.d. ltd. inc. w.v.t.t.k. m.m. t.p. t.k. dec. nov. okt. sept. aug. jan. feb. febr. mrt. apr.`,
);

export type AbbreviationKind = 'leading' | 'trailing' | 'unknown' | null;

/**
 * What kind of abbreviation a token with its full stop is: `leading` never ends a sentence, `trailing` may,
 * `unknown` has an abbreviation's shape (`x.y.`) but is in no list; null for any other word.
 */
export function abbreviationKind(token: string): AbbreviationKind {
  const lower = token.toLowerCase();
  if (LEADING.has(lower)) return 'leading';
  if (TRAILING.has(lower)) return 'trailing';
  return /^(?:\p{L}{1,3}\.){2,}$/u.test(token) && /^\p{Ll}/u.test(token) ? 'unknown' : null;
}

/** Initials of a name: `D.M.`, `Y.`, `Th.`, `Chr.J.`. */
export function isInitials(token: string): boolean {
  return /^(?:\p{Lu}\.|(?:Th|Ch|Chr|Ph|IJ|Fr|Joh|Jac)\.)(?:\p{Lu}\.|(?:Th|Ch|Chr|Ph|IJ)\.|-)*$/u.test(token);
}

const STARTERS = list(
  `Afgelopen Begin Binnenkort Eind Medio Onlangs Recent Recentelijk
  Aan Aangezien Aanvullend Achter Al Alle Alleen Als Alvorens Bij Binnen Bovendien Concreet Conform Daar Daarbij Daarmee Daarnaast Daarom
  Daartoe Daarvoor Dat De Desondanks Deze Dergelijke Die Dit Door Ook Doordat Drie Echter Een Eén Eerst Eerder Enkele Enerzijds Er Evenals
  Gedurende Geen Gegeven Gelet Gezien Gisteren Het Hier Hierbij Hierdoor Hiermee Hierin Hiertoe Hieronder Hiervoor Hij Hoe Hoewel Iedere
  Ik In Indien Inmiddels Inzake Kortom Lidstaten Maar Meerdere Men Met Mede Mijn Mits Mogelijk Momenteel Mocht Na Naar Naast Nadat Nadien Namens
  Nederland Niet Nog Nu Of Om Omdat Onder Ondanks Ons Onze Op Over Overeenkomstig Pas Per Rond Samen Sinds Sommige Tegelijk Tegen Ten Ter Terwijl
  Tevens Tijdens Tot Toch Toen Tussen Twee Uit Uiteindelijk Uiterlijk Uitgangspunt Vanaf Vandaag Vanuit Vanwege Veel Verder Verschillende
  Via Volgens Voor Vooral Voorafgaand Voordat Voorts Voorzien Waar Wanneer Wat Wegens Wel Welke Wie Wij Zie Zij Ze Zo Zoals Zodra Zonder Zowel`,
);

/** Whether a capitalised word is one that opens Dutch sentences and is seldom a name. */
export function isSentenceStarter(word: string): boolean {
  return STARTERS.has(word);
}
