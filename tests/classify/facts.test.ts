import { describe, expect, test } from 'vitest';
import { briefSentences } from './brief-text.ts';

const itemOf = (...sentences: string[]) => briefSentences('Titel', [sentences]).sections[0]!.items[0]!;
const rolesOf = (...sentences: string[]) =>
  Object.fromEntries(itemOf(...sentences).memberStates.map(({ code, role }) => [code, role]));

describe('facts that the text states', () => {
  test.each([
    [
      'Nederland trekt hierin op met gelijkgezinde lidstaten zoals Frankrijk en Duitsland.',
      { FR: 'with-netherlands', DE: 'with-netherlands' },
    ],
    [
      'Het punt is toegevoegd op verzoek van Nederland, Litouwen en Polen.',
      { LT: 'with-netherlands', PL: 'with-netherlands' },
    ],
    [
      'Spanje en Italië steunen het voorstel, terwijl Oostenrijk bezwaar heeft.',
      { ES: 'supports', IT: 'supports', AT: 'opposes' },
    ],
    ['Zweden verzet zich tegen strengere regels.', { SE: 'opposes' }],
    ['Alle lidstaten behalve Roemenië steunen het voorstel.', { RO: 'named' }],
    ['Bulgarije en Slowakije hebben hun bezwaren ingetrokken.', { BG: 'named', SK: 'named' }],
    ['Frankrijk is voorstander van een apart fonds.', { FR: 'named' }],
    ['Frankrijk vindt voor een hoger tarief steun bij Italië.', { FR: 'named', IT: 'named' }],
    ['Het voorstel kan rekenen op de steun van Ierland en Malta.', { IE: 'supports', MT: 'supports' }],
    ['Hongarije heeft geen bezwaar meer.', { HU: 'named' }],
    ['Het Deense voorzitterschap organiseert een werksessie.', { DK: 'named' }],
    ['Nederland steunt de brief van Denemarken en Italië.', { DK: 'named', IT: 'named' }],
  ])('%s', (sentence, roles) => {
    expect(rolesOf(sentence)).toEqual(roles);
  });

  test('the sentence that gives a member state its role comes first, also where the state was named before', () => {
    const { memberStates, sentences } = itemOf(
      'Het Deense voorzitterschap organiseert een werksessie.',
      'Nederland trekt hierin op met Denemarken en Zweden.',
      'Denemarken geeft een presentatie.',
    );
    const [presidency, coalition, presentation] = sentences.map(({ id }) => id);
    expect(memberStates).toEqual([
      { code: 'DK', role: 'with-netherlands', sentences: [coalition, presidency, presentation] },
      { code: 'SE', role: 'with-netherlands', sentences: [coalition] },
    ]);
  });

  test('dates as precise as the text, the year taken from the meeting where the text names none', () => {
    const { dates } = itemOf('Op 21 januari jl. is een plan gepresenteerd, dat in 2032 wordt uitgevoerd.');
    expect(dates.map(({ date }) => date)).toEqual(['2031-01-21', '2032']);
  });

  test('what is asked of the minister in the room, in the words of the text', () => {
    const { asks } = itemOf(
      'De Commissie presenteerde in mei een plan.',
      'Het kabinet zal in de Raad aandacht vragen voor de uitvoering.',
      'Nederland is voornemens in te stemmen.',
      'Nederland heeft in mei al gepleit voor een hoger bedrag.',
      'Dit heeft Nederland ook bepleit tijdens de vorige Raad.',
    );
    expect(asks.map(({ sentence }) => sentence)).toEqual(['s0-1', 's0-2']);
    expect(asks[0]!.text).toBe('Het kabinet zal in de Raad aandacht vragen voor de uitvoering.');
  });

  test('what is still to come, and what was promised to parliament', () => {
    const { awaited, commitments, actors } = itemOf(
      'Op het moment van schrijven is nog geen achtergronddocument beschikbaar.',
      'De Commissie zal in het najaar een verslag publiceren.',
      'Hiermee handelt het kabinet in lijn met de motie-De Vries.',
      'Van de toegezegde middelen is de helft uitgegeven.',
    );
    expect(awaited.map(({ sentence }) => sentence)).toEqual(['s0-0', 's0-1']);
    expect(commitments.map(({ sentence }) => sentence)).toEqual(['s0-2']);
    expect(actors).toEqual(['Europese Commissie']);
  });

  test('only what names a document is still to come; what the meeting will hear is not', () => {
    const { awaited } = itemOf(
      'De precieze focus van de bespreking is nog niet bekend.',
      'Een discussiestuk is nog niet rondgestuurd.',
      'Over dit punt is nog geen overeenstemming bereikt.',
      'Het voorstel volgt in grote lijnen het advies van de wetenschap.',
      'Tijdens de Raad zal de Commissie een evaluatie presenteren.',
      'De kabinetsreactie volgt nog voor de zomer.',
      'Uw Kamer ontvangt over enkele weken een BNC-fiche.',
    );
    expect(awaited.map(({ sentence }) => sentence)).toEqual(['s0-1', 's0-5', 's0-6']);
  });

  test('a request already made is not asked of the minister; sharing and signing are', () => {
    const { asks } = itemOf(
      'Ik steun de tekst, waaraan op ons verzoek een verwijzing is toegevoegd.',
      'Tijdens de lunch deelt de staatssecretaris de Nederlandse ervaringen.',
      'De verklaring zal ik namens Nederland ondertekenen.',
    );
    expect(asks.map(({ sentence }) => sentence)).toEqual(['s0-1', 's0-2']);
  });

  test('an act in the room that is said second, or with a verb of its own, is asked of the minister', () => {
    const { asks } = itemOf(
      'Nederland behoorde tot de initiatiefnemers van de verklaring, en zal pleiten voor aanvullende sancties.',
      'Nederland intervenieert op het startpunt van het pad.',
      'De staatssecretaris brengt dit op bij het voorzitterschap.',
      'Dat voorstel kan op Nederlandse instemming rekenen.',
      'Nederland steunt dat de Commissie heeft geluisterd en zal pleiten noch vragen.',
    );
    expect(asks.map(({ sentence }) => sentence)).toEqual(['s0-0', 's0-1', 's0-2', 's0-3']);
  });

  test('a state that will go on resisting opposes, also where other words part its verbs', () => {
    const { memberStates } = itemOf(
      'Hongarije zal zich naar het zich laat aanzien blijven verzetten, ongeacht de vormgeving.',
    );
    expect(memberStates).toMatchObject([{ code: 'HU', role: 'opposes' }]);
  });

  test('with the Netherlands, where the sentence is of its position and names only the others', () => {
    const { memberStates } = itemOf(
      'Het kabinet wil een hoger doel.',
      'Met Luxemburg en Zweden is daarover in juni een verklaring uitgebracht, die het kabinet onverkort steunt.',
      'Nederland trekt hierin op met Denemarken, het Verenigd Koninkrijk en Finland.',
      'Frankrijk en Ierland hebben dat, evenals Nederland, in juli aangegeven.',
      'Polen en Oostenrijk hebben zich tegenstander getoond, Spanje voorstander.',
    );
    expect(Object.fromEntries(memberStates.map(({ code, role }) => [code, role]))).toEqual({
      LU: 'with-netherlands',
      SE: 'with-netherlands',
      DK: 'with-netherlands',
      FI: 'with-netherlands',
      FR: 'with-netherlands',
      IE: 'with-netherlands',
      PL: 'opposes',
      AT: 'opposes',
      ES: 'supports',
    });
  });

  test('a line that leans on the one before is shown only beside it; an opening that merely ties goes', () => {
    const { keyPoints } = itemOf(
      'De Commissie heeft in mei een voorstel gepresenteerd.',
      'Het kabinet steunt het voorstel.',
      'Uitvoeringsorganisaties hebben hun zorgen geuit.',
      'Daarvoor vraagt het kabinet in de Raad aandacht.',
      'Het kabinet zal in de Raad pleiten voor een langere termijn.',
      'De huidige termijn is voor gemeenten krap.',
      'Daarnaast zal het kabinet de Commissie verzoeken om richtsnoeren.',
    );
    const lines = keyPoints.filter(({ part }) => part === 'position').map(({ text }) => text);
    expect(lines).toContain('… zal het kabinet de Commissie verzoeken om richtsnoeren.');
    expect(lines).not.toContain('Daarvoor vraagt het kabinet in de Raad aandacht.');
  });

  test('at most three lines a part, in source order, each from a point of that part', () => {
    const item = itemOf(
      ...Array.from({ length: 9 }, (_, i) => `Het kabinet zal in de Raad pleiten voor maatregel ${i + 1}.`),
    );
    const lines = item.keyPoints.filter(({ part }) => part === 'position');
    expect(lines).toHaveLength(3);
    expect(lines.map(({ point }) => point)).toEqual(lines.map(({ point }) => point).toSorted());
  });
});
