import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromKoopXml } from '../../src/extract/from-koop-xml.ts';
import { Failure } from '../../src/model/failure.ts';
import { describeShared, shared } from '../shared.ts';
import { bodyOf, furnitureOf, marksOf, notesOf, uncovered } from './blocks-as-text.ts';

const read = (text: string) =>
  fromKoopXml(
    new TextEncoder().encode(
      `<?xml version="1.0"?><officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamerstuk><kamerstukkop><tekstregel>Vergaderjaar 2030-2031</tekstregel></kamerstukkop><dossier><dossiernummer><dossiernr>32 317</dossiernr></dossiernummer><titel>JBZ-Raad</titel></dossier><stuk><stuknr>Nr. <ondernummer>9</ondernummer></stuknr>${text}</stuk></kamerstuk></officiele-publicatie>`,
    ),
  ).value;

describe('an official publication', () => {
  const value = read(`<titel>BRIEF VAN DE MINISTER</titel><algemeen><vrije-tekst><tekst>
    <al>Uw Kamer is <nadruk type="cur">hierover</nadruk> ge&#239;nformeerd.<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref doc="kst-1">22 112, nr. 1</extref>.</noot.al></noot> Nederland steunt dit.</al>
    <tussenkop kopopmaak="vet">Binnenlandse Zaken</tussenkop><tussenkop kopopmaak="cur">1. Terugkeer</tussenkop>
    <lijst type="expliciet"><li><li.nr>a.</li.nr><al>Eerste</al><al>vervolg</al></li><li><li.nr>b.</li.nr><al>Tweede</al></li></lijst>
    <divisie><kop><nr>2.</nr><titel>Justitie</titel></kop><al>Iets.</al><nieuw-element>Onbekend, maar tekst.</nieuw-element></divisie>
    <table><tgroup cols="2"><tbody><row><entry><al>Dossier</al></entry><entry><al>Stand</al></entry></row></tbody></tgroup></table>
    </tekst></vrije-tekst><ondertekening><functie>De minister,</functie><naam><voornaam>A.</voornaam><achternaam>Jansen</achternaam></naam></ondertekening></algemeen>`);

  test('is read in order, nothing dropped, also of elements that are not known', () => {
    expect(bodyOf(value)).toEqual([
      'BRIEF VAN DE MINISTER',
      'Uw Kamer is hierover geïnformeerd. Nederland steunt dit.',
      'Binnenlandse Zaken',
      '1. Terugkeer',
      'a. Eerste',
      'vervolg',
      'b. Tweede',
      '2. Justitie',
      'Iets.',
      'Onbekend, maar tekst.',
      'Dossier Stand',
      'De minister,',
      'A. Jansen',
    ]);
    expect(uncovered(value)).toBe('');
  });

  test('its headings have levels, its notes their marks, its head is set apart', () => {
    const levels = value.blocks.filter(({ kind }) => kind === 'heading').map(({ style }) => style.level);
    expect(levels).toEqual([1, 3, 5, 2]);
    expect(marksOf(value)).toEqual(['geïnformeerd.|1']);
    expect(notesOf(value)).toEqual(['1 Kamerstuk 22 112, nr. 1.']);
    expect(furnitureOf(value)).toEqual(
      ['Vergaderjaar 2030-2031', '32 317', 'JBZ-Raad', 'Nr. 9'].map((each) => `kamerstuk-head: ${each}`),
    );
  });

  test('that is not well-formed is refused', () => {
    expect(() => read('<al>Tekst')).toThrow(Failure);
  });
});

describeShared('a real publication', () => {
  test('a motion', () => {
    const { value } = fromKoopXml(readFileSync(shared('corpus/kst-32317-940.motie.xml')));
    expect(uncovered(value)).toBe('');
    expect(bodyOf(value).slice(0, 3)).toEqual([
      'MOTIE VAN HET LID PODT',
      'Voorgesteld 20 mei 2025',
      'De Kamer,',
    ]);
  });
});
