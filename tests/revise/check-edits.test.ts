import { describe, expect, test } from 'vitest';
import { readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { checkEdits } from '../../src/revise/check-edits.ts';
import { findingsOf, toGithub, toSarif, toText } from '../../src/revise/check-reports.ts';
import { weightyChanges } from '../../src/revise/weighty-words.ts';
import { diagnosticStrings } from '../../src/strings/diagnostics.ts';
import { sample } from '../markdown/sample-briefing.ts';

const written = toMarkdown(sample, 'nl');

function check(...edits: readonly (readonly [string, string])[]) {
  const text = edits.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, written);
  const found = checkEdits(readBriefingFile(text).value);
  const lines = text.split('\n');
  return found.map(({ id, values, place }) => {
    expect(diagnosticStrings.nl).toHaveProperty(id);
    return { ...values, id, at: lines[(place?.line ?? 1) - 1] };
  });
}

describe('weighty words', () => {
  test.each([
    ['number', 'Er is 2.500 mln. euro.', 'Er is 2.600 mln. euro.', ['2.500'], ['2.600']],
    ['number', 'Er is 40% nodig.', 'Er is 40 nodig.', ['40%'], ['40']],
    [
      'number',
      'Verordening (EU) 2024/1351 geldt.',
      'Verordening (EU) 2024/1352 geldt.',
      ['2024/1351'],
      ['2024/1352'],
    ],
    [
      'date',
      'De Raad van 22 juli 2031 besluit.',
      'De Raad van 23 juli 2031 besluit.',
      ['22 juli 2031'],
      ['23 juli 2031'],
    ],
    ['name', 'Steun van Europol is er.', 'Steun van Eurojust is er.', ['Europol'], ['Eurojust']],
    [
      'name',
      'Volgens Duitse ministers kan het.',
      'Volgens Franse ministers kan het.',
      ['Duitse'],
      ['Franse'],
    ],
    ['negation', 'Dat steunt Nederland niet.', 'Dat steunt Nederland.', ['niet'], []],
    ['modal', 'De Raad zal besluiten.', 'De Raad kan besluiten.', ['zal'], ['kan']],
    ['condition', 'Akkoord, mits het past.', 'Akkoord, het past.', ['mits'], []],
  ])('%s: %s → %s', (weight, before, after, lost, gained) => {
    const changes = weightyChanges(before, after);
    expect(changes.lost.filter((word) => word.weight === weight).map(({ text }) => text)).toEqual(lost);
    expect(changes.gained.filter((word) => word.weight === weight).map(({ text }) => text)).toEqual(gained);
  });

  test.each([
    ['Nederland steunt het voorstel.', 'Ook steunt Nederland het voorstel ten volle.'],
    ['In 2031 komt er een voorstel.', 'Er komt een voorstel in 2031.'],
    ['De Commissie presenteert dit.', 'Dit presenteert de Commissie.'],
    ['Duitsland en Frankrijk zijn voor.', 'Voor zijn Frankrijk en Duitsland.'],
    ['Men moet dit doen.', 'Dit moeten wij doen.'],
  ])('the same substance in other words: %s → %s', (before, after) => {
    expect(weightyChanges(before, after)).toEqual({ lost: [], gained: [] });
  });
});

describe('check', () => {
  test('has nothing to say of a file that nobody edited, nor of one that was only polished', () => {
    expect(check()).toEqual([]);
    expect(check(['hecht aan 40%', 'hecht zeer aan 40%'])).toEqual([]);
  });

  test('tells a lost negation and a changed modal verb on the line of the edit', () => {
    const line = '- Nederland zal het voorstel steunen. ^bbb';
    expect(check(['- Nederland kan het voorstel niet steunen. ^bbb', line])).toEqual([
      {
        id: 'edit-key-point-behind',
        text: 'Nederland kan … niet steunen.',
        at: '> Nederland kan … niet steunen. ^bbb-k',
      },
      { id: 'edit-negation', source: 'niet', here: '–', at: line },
      { id: 'edit-modal', source: 'kan', here: 'zal', at: line },
    ]);
  });

  test('weighs the halves of a cut line together', () => {
    const cut = '- Nederland kan het voorstel ^bbb\n- niet steunen. ^bbb';
    const ids = check(['- Nederland kan het voorstel niet steunen. ^bbb', cut]).map(({ id }) => id);
    expect(ids).toEqual(['edit-key-point-behind']);
  });

  test('tells a sentence that is shown no more, at its item', () => {
    expect(check(['- Er is nog geen document beschikbaar. ^eee\n', ''])).toEqual([
      { id: 'edit-left-out', text: 'Er is nog geen document beschikbaar.', at: '## 2. Drugssmokkel ^drugs' },
    ]);
  });

  test('tells an id that stands for nothing', () => {
    expect(
      check(['medefinanciering. *(te controleren)* ^ccc', 'medefinanciering, vooral. ^ccx']).map(
        ({ id }) => id,
      ),
    ).toEqual(['edit-left-out', 'edit-unknown-id']);
  });

  test('tells what was changed in a key point, a footnote, a heading and the front matter', () => {
    expect(
      check(
        ['> Nederland kan … niet steunen.', '> Nederland en Polen kunnen niet steunen.'],
        ['COM(2031) 100.', 'COM(2031) 101.'],
        ['## 2. Drugssmokkel', '## 2. Drugshandel'],
        ['plaats: Aarhus', 'plaats: Kopenhagen'],
      ),
    ).toMatchObject([
      { id: 'edit-heading', source: 'Aarhus', here: 'Kopenhagen' },
      { id: 'edit-name', here: 'Polen' },
      { id: 'edit-heading', source: 'Drugssmokkel', here: 'Drugshandel' },
      { id: 'edit-number', source: '100', here: '101', at: '[^1]: COM(2031) 101.' },
    ]);
  });
});

describe('reports of a check', () => {
  const findings = findingsOf(
    [
      { id: 'edit-number', severity: 'warning', values: { source: '40%', here: '50%' }, place: { line: 12 } },
      { id: 'edit-left-out', severity: 'info', values: { text: 'a: b, c' } },
    ],
    { file: 'mijn map/briefing.md', language: 'nl' },
  );

  test('for a person', () => {
    expect(toText(findings)).toBe(
      'mijn map/briefing.md:12  Getal anders dan in de bron. Daar: 40%; hier: 50%.\nmijn map/briefing.md  Staat niet meer in de briefing: “a: b, c”\n',
    );
  });

  test('for GitHub, with its escapes', () => {
    expect(toGithub(findings).split('\n')[0]).toBe(
      '::warning file=mijn map/briefing.md,line=12,title=edit-number::Getal anders dan in de bron. Daar: 40%25; hier: 50%25.',
    );
  });

  test('as SARIF', () => {
    expect(toSarif(findings, '1.2.3')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'briefdeck', rules: [{ id: 'edit-number' }, { id: 'edit-left-out' }] } },
          results: [
            {
              ruleId: 'edit-number',
              level: 'warning',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'mijn%20map/briefing.md' },
                    region: { startLine: 12 },
                  },
                },
              ],
            },
            { level: 'note', ruleIndex: 1 },
          ],
        },
      ],
    });
  });
});
