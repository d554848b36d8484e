import { describe, expect, test } from 'vitest';
import { factsAfterEdits } from '../../src/markdown/facts-after-edits.ts';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing, BriefingItem } from '../../src/model/briefing.ts';
import { sample } from './sample-briefing.ts';

const written = toMarkdown(sample, 'nl');

/** The briefing after replacing a piece of the file that must be there. */
function edit(...changes: readonly (readonly [string, string])[]): Briefing {
  return fromMarkdown(edited(...changes)).value;
}

function edited(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, written);
}

const itemOf = (briefing: Briefing, index = 0): BriefingItem => briefing.sections[0]!.items[index]!;
const texts = (item: BriefingItem, part: string) =>
  item.points.filter((point) => point.part === part).map((point) => point.text);

const SILENT = 'Niet vermeld in de geannoteerde agenda';
const BBB = '- Nederland kan het voorstel niet steunen. ^bbb\n';

describe('an edit of a line', () => {
  test('rewording keeps the line tied to its sentence', () => {
    const point = itemOf(edit(['voorstel niet steunen. ^bbb', 'voorstel nog niet steunen. ^bbb'])).points[1];
    expect(point).toEqual({
      id: 'bbb',
      part: 'position',
      text: 'Nederland kan het voorstel nog niet steunen.',
      status: 'edited',
      review: false,
      sentences: ['bbb'],
    });
  });

  test('rewording keeps footnote marks where they are put and links whose words still stand', () => {
    const point = itemOf(edit(['De Commissie heeft op', 'Op'])).points[0]!;
    expect(point.text).toBe('Op 4 juni 2031 een voorstel gepresenteerd.');
    expect(point.marks).toEqual([{ number: 1, at: 42 }]);
    expect(point.links).toEqual([{ href: 'https://eur-lex.europa.eu/x', start: 19, end: 27 }]);
  });

  test('putting the old words back makes it a line of the source again', () => {
    const once = toMarkdown(edit(['voorstel niet steunen. ^bbb', 'voorstel nog niet steunen. ^bbb']), 'nl', {
      reading: sample,
    });
    expect(fromMarkdown(once.replace('nog niet steunen. ^bbb', 'niet steunen. ^bbb')).value).toEqual(sample);
  });

  test('emphasis that a person typed is read as plain words, a link as a link', () => {
    const point = itemOf(
      edit(['voorstel niet steunen. ^bbb', 'voorstel **niet** steunen, zie [hier](https://rijk.nl/a). ^bbb']),
    ).points[1]!;
    expect(point.text).toBe('Nederland kan het voorstel niet steunen, zie hier.');
    expect(point.links).toEqual([{ href: 'https://rijk.nl/a', start: 45, end: 49 }]);
  });

  test('moving it to another part changes its part and nothing else', () => {
    const item = itemOf(edit([BBB, ''], ['### Verwachte uitkomst\n\n', `### Verwachte uitkomst\n\n${BBB}`]));
    expect(item.points.map(({ id, part, status }) => [id, part, status])).toEqual([
      ['aaa', 'context', 'source'],
      ['ccc', 'position', 'source'],
      ['bbb', 'outcome', 'source'],
      ['ddd', 'outcome', 'source'],
    ]);
  });

  test('moving it to another item takes its sentence and facts along', () => {
    const line = '- Naar verwachting steunt Duitsland het voorstel. ^ddd\n';
    const briefing = edit([line, ''], ['- Er is nog', `${line}- Er is nog`]);
    expect(itemOf(briefing).sentences.map(({ id }) => id)).toEqual(['aaa', 'bbb', 'ccc']);
    expect(itemOf(briefing).memberStates).toEqual([]);
    expect(itemOf(briefing).missing).toEqual(['outcome']);
    expect(itemOf(briefing, 1).sentences.map(({ id }) => id)).toEqual(['eee', 'ddd']);
    expect(itemOf(briefing, 1).memberStates).toEqual([{ code: 'DE', role: 'supports', sentences: ['ddd'] }]);
  });

  test('deleting it leaves its sentence for the account, and takes back what it claimed', () => {
    const item = itemOf(edit(['- Naar verwachting steunt Duitsland het voorstel. ^ddd\n', '']));
    expect(texts(item, 'outcome')).toEqual([]);
    expect(item.sentences).toEqual(itemOf(sample).sentences);
    expect(item.memberStates).toEqual([]);
    expect(item.missing, 'the source is not silent').toEqual([]);
  });

  test('deleting the sentence that gives a member state its role leaves the state named', () => {
    const item = itemOf(sample);
    const facts = factsAfterEdits(
      { ...item, memberStates: [{ code: 'DE', role: 'supports', sentences: ['ddd', 'aaa'] }] },
      item.points.filter(({ id }) => id !== 'ddd'),
    );
    expect(facts.memberStates).toEqual([{ code: 'DE', role: 'named', sentences: ['aaa'] }]);
  });

  test('rewording takes back a fact whose words are gone', () => {
    expect(itemOf(edit(['Duitsland het voorstel', 'een meerderheid het voorstel'])).memberStates).toEqual([]);
    expect(itemOf(edit(['steunt Duitsland het', 'steunt ook Duitsland het'])).memberStates).toHaveLength(1);
    expect(itemOf(edit(['op 4 juni 2031', 'onlangs'])).dates).toEqual([]);
  });

  test('reordering is kept', () => {
    const item = itemOf(edit([BBB, ''], ['^ccc\n', `^ccc\n${BBB}`]));
    expect(texts(item, 'position')[1]).toBe('Nederland kan het voorstel niet steunen.');
  });

  test('a line of one’s own is added, with an id that stays', () => {
    const briefing = edit([BBB, `${BBB}- Bel eerst met Kopenhagen.\n`]);
    const point = itemOf(briefing).points.find(({ text }) => text === 'Bel eerst met Kopenhagen.')!;
    expect(point).toMatchObject({ status: 'added', part: 'position', sentences: [] });
    const again = fromMarkdown(toMarkdown(briefing, 'nl', { reading: sample })).value;
    expect(again).toEqual(briefing);
  });

  test('a line on a part where the source is silent ends the silence', () => {
    const item = itemOf(edit([SILENT, '- Nederland is tevreden.']), 1);
    expect(texts(item, 'position')).toEqual(['Nederland is tevreden.']);
    expect(item.missing).toEqual(['outcome']);
  });

  test.each([
    ['above', `- Nederland is tevreden.\n${SILENT}`],
    ['below', `${SILENT}\n- Nederland is tevreden.`],
  ])('a line added right %s the words of silence is that line alone', (_, lines) => {
    const item = itemOf(edit([SILENT, lines]), 1);
    expect(item.points.filter(({ status }) => status === 'added').map(({ text }) => text)).toEqual([
      'Nederland is tevreden.',
    ]);
  });

  test('a line that was emptied is a deleted one', () => {
    for (const emptied of ['- ^bbb\n', '-\n', '- \n'])
      expect(texts(itemOf(edit([BBB, emptied])), 'position')).toEqual([
        'Het kabinet hecht aan 40% medefinanciering.',
      ]);
  });

  test('cutting a line in two ties both to the sentence', () => {
    const item = itemOf(edit([BBB, '- Nederland steunt niet. ^bbb\n- Nederland kan niet. ^bbb\n']));
    expect(
      item.points.filter(({ sentences }) => sentences[0] === 'bbb').map(({ id, status }) => [id, status]),
    ).toEqual([
      ['bbb', 'edited'],
      ['bbb-b', 'edited'],
    ]);
  });

  test('a line whose id was lost is known by its words', () => {
    const { value, diagnostics } = fromMarkdown(edited([' ^bbb\n', '\n']));
    expect(value).toEqual(sample);
    expect(diagnostics).toMatchObject([{ id: 'markdown-id-restored', values: { id: 'bbb' } }]);
  });

  test('the mark of a doubtful part is taken away by hand', () => {
    expect(written).toContain('medefinanciering. *(te controleren)* ^ccc');
    expect(itemOf(edit([' *(te controleren)*', ''])).points[2]).toMatchObject({
      review: false,
      status: 'source',
    });
  });

  test('a key point can be reworded, moved and deleted', () => {
    const item = itemOf(edit(['> Nederland kan … niet steunen. ^bbb-k', '> Nederland steunt niet. ^bbb-k']));
    expect(item.keyPoints).toEqual([
      { part: 'position', text: 'Nederland steunt niet.', point: 'bbb', shortened: true, status: 'edited' },
    ]);
    expect(itemOf(edit(['> Nederland kan … niet steunen. ^bbb-k\n\n', ''])).keyPoints).toEqual([]);
  });
});

describe('an edit of an item', () => {
  test('title, number and treatment', () => {
    const item = itemOf(
      edit(
        ['## 1. Toekomst van Schengen', '## 1b. Schengen[^1]'],
        ['bespreking: Gedachtewisseling', 'bespreking: Beleidsdebat'],
      ),
    );
    expect(item).toMatchObject({
      number: '1b',
      title: 'Schengen',
      titleFootnotes: [{ number: 1, at: 8 }],
      treatment: 'Beleidsdebat',
      original: { number: '1', title: 'Toekomst van Schengen', treatment: 'Gedachtewisseling' },
    });
  });

  test('a new one is added', () => {
    const item = itemOf(
      edit(['## 2. Drugs', '## 3. Lunch\n\n### Context\n\n- Vrij gesprek.\n\n## 2. Drugs']),
      1,
    );
    expect(item).toMatchObject({ number: '3', title: 'Lunch', kind: 'added', sentences: [] });
    expect(texts(item, 'context')).toEqual(['Vrij gesprek.']);
  });

  test('a deleted one stands in the account', () => {
    const start = written.indexOf('## 2. Drugs');
    const end = written.indexOf('[^1]:');
    const briefing = fromMarkdown(written.slice(0, start) + written.slice(end)).value;
    expect(briefing.sections[0]!.items).toHaveLength(1);
    expect(briefing.leftOut).toMatchObject([
      { kind: 'deleted', text: 'Drugssmokkel' },
      { kind: 'deleted', reason: 'Drugssmokkel', text: 'Er is nog geen document beschikbaar.' },
    ]);
  });

  test('who speaks stands under the heading of the item', () => {
    const label = 'Aard van de bespreking: Gedachtewisseling\n';
    const item = itemOf(edit([label, `${label}\nSpreker: de staatssecretaris\n`]));
    expect([item.treatment, item.speaker]).toEqual(['Gedachtewisseling', 'de staatssecretaris']);
  });

  test('a speaker note runs on to the next heading', () => {
    const note = 'Note: Eerst bedanken.\n\n- dan **vragen**\n\n';
    expect(itemOf(edit(['## 2. Drugs', `${note}## 2. Drugs`])).note).toBe(
      'Eerst bedanken.\n\n- dan **vragen**',
    );
  });
});

describe('the front matter', () => {
  test('changes the meeting', () => {
    const briefing = edit(
      ['plaats: Aarhus', 'plaats: Kopenhagen'],
      ['  - 2031-07-23\n', ''],
      ['vorm: informeel', 'vorm: formeel'],
      ['  - minister van Justitie en Veiligheid', '  - minister van Asiel en Migratie\n  - staatssecretaris'],
    );
    expect(briefing.meeting).toMatchObject({
      place: 'Kopenhagen',
      dates: ['2031-07-22'],
      formality: 'formal',
    });
    expect(briefing.letter?.delegation).toEqual(['minister van Asiel en Migratie', 'staatssecretaris']);
  });

  test('says how to build', () => {
    const file = readBriefingFile(
      edited(['rubricering:', 'rubricering: Concept'], ['doelgroep:', 'doelgroep: openbaar']),
    ).value;
    expect(file.settings).toEqual({ marking: 'Concept', audience: 'public' });
    expect(file.briefing).toEqual(sample);
  });

  test('tells a key that it does not know', () => {
    expect(fromMarkdown(edited(['plaats:', 'zaal: 4\nplaats:'])).diagnostics).toMatchObject([
      { id: 'markdown-unknown-key', values: { key: 'zaal' } },
    ]);
  });
});

describe('what other editors do to a file', () => {
  test.each([
    [
      'line ends of Windows and a byte order mark',
      (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ],
    [
      'other bullets and emphasis',
      (text: string) => text.replace(/^- /gm, '* ').replaceAll('*(te controleren)*', '_(te controleren)_'),
    ],
    ['long lines wrapped', (text: string) => text.replace(/^(- .{20}\S*) /gm, '$1\n  ')],
    ['empty lines between points', (text: string) => text.replace(/^(- .*)$/gm, '$1\n')],
    ['closing marks on headings', (text: string) => text.replace(/^### (.*)$/gm, '### $1 ###')],
    [
      'the other language’s headings',
      (text: string) => text.replace('### Nederlandse inzet', '### Dutch position'),
    ],
  ])('%s changes nothing', (_, change) => {
    expect(change(written)).not.toBe(written);
    expect(fromMarkdown(change(written)).value).toEqual(sample);
  });
});
