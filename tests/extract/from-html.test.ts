import { describe, expect, test } from 'vitest';
import { fromHtml } from '../../src/extract/from-html.ts';
import { bodyOf, furnitureOf, marksOf, notesOf, uncovered } from './blocks-as-text.ts';

const readAll = (body: string) =>
  fromHtml(new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`));
const read = (body: string) => readAll(body).value;

const SAVED_PAGE = `
<header><a href="/">Overheid.nl</a></header>
<nav><ul><li><a href="#broodtekst">Naar de inhoud</a></li><li>Zoeken</li></ul></nav>
<div id="content">
 <p>U bent hier:</p>
 <div id="broodtekst"><h1 class="stuk_titel">Nr. 5012 BRIEF VAN DE MINISTER</h1>
  <p>Uw Kamer is hierover ge&iuml;nformeerd<sup><a class="nootnum" id="supernoot-1" href="#noot-1">1</a></sup>. Het kabinet
   verwelkomt de strategie&nbsp;en hecht aan samenhang.<sup><a class="nootnum" id="supernoot-2" href="#noot-2">2</a></sup></p>
  <h3 class="tussenkop"><em>Binnenlandse Zaken</em></h3>
  <ol start="3"><li>Terugkeer</li><li><p>Werklunch</p><p>Met de Commissie.</p></li></ol>
 </div>
 <div class="noten">
  <div class="noot snoot" id="noot-1"><a href="#supernoot-1">X</a> <h4>Noot</h4> <a href="#supernoot-1"><sup>1</sup></a><p>BNC-fiche, 22112 nr. 4054.</p></div>
  <div class="noot snoot" id="noot-2"><a href="#supernoot-2">X</a> <h4>Noot</h4> <a href="#supernoot-2"><sup>2</sup></a><p>Idem.</p></div>
 </div>
</div>
<script>var tekst = 'geen tekst';</script><footer>Over deze website</footer>`;

describe('a page saved from officielebekendmakingen.nl', () => {
  const value = read(SAVED_PAGE);

  test('its text is read, with headings and the numbers of its lists', () => {
    expect(bodyOf(value)).toEqual([
      'Nr. 5012 BRIEF VAN DE MINISTER',
      'Uw Kamer is hierover geïnformeerd. Het kabinet verwelkomt de strategie en hecht aan samenhang.',
      'Binnenlandse Zaken',
      '3. Terugkeer',
      '4. Werklunch',
      'Met de Commissie.',
    ]);
    expect(value.blocks.filter(({ kind }) => kind === 'heading').map(({ style }) => style.level)).toEqual([
      1, 3,
    ]);
  });

  test('its «X Noot» block becomes notes at their marks', () => {
    expect(marksOf(value)).toEqual(['geïnformeerd|1', 'samenhang.|2']);
    expect(notesOf(value)).toEqual(['1 BNC-fiche, 22112 nr. 4054.', '2 Idem.']);
  });

  test('what stands around it is navigation, and scripts are no text', () => {
    expect(furnitureOf(value)).toEqual(
      ['Overheid.nl', 'Naar de inhoud', 'Zoeken', 'U bent hier:', 'Over deze website'].map(
        (each) => `navigation: ${each}`,
      ),
    );
    expect(value.text).not.toContain('geen tekst');
    expect(uncovered(value)).toBe('');
  });
});

describe('other pages', () => {
  test('saved by Word: notes in brackets', () => {
    const value =
      read(`<p>Gedeeld<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>
      <div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Kamerstuk 1.</p><p>Tweede alinea.</p></div></div>`);
    expect(bodyOf(value)).toEqual(['Gedeeld.']);
    expect(marksOf(value)).toEqual(['Gedeeld|1']);
    expect(notesOf(value)).toEqual(['1 Kamerstuk 1. Tweede alinea.']);
  });

  test('saved by Word: deletions and comments are left out and said, bullets are bullets', () => {
    const { value, diagnostics } = readAll(
      `<p class=MsoNormal>Eerste zin.<del cite="mailto:x">Weg.</del><ins cite="mailto:x"> Erbij.</ins><a class=msocomanchor href="#_msocom_1">[AB1]</a></p><p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Punt een.</p><p style='mso-hide:all'>Verborgen.</p><div style='mso-element:comment-list'><div class=msocomtxt><p>Opmerking.</p></div></div>`,
    );
    expect(value.text).toBe('Eerste zin. Erbij.\n\n• Punt een.');
    expect(diagnostics.map(({ id, values }) => [id, values])).toEqual([
      ['tracked-changes', { count: 2 }],
      ['comments', { count: 1 }],
    ]);
  });

  test('saved by LibreOffice: Roman numbers of a list, the foot of its pages', () => {
    const value = read(
      '<ol type="I"><li value="2"><p><b>Justitie</b></p></li></ol><p>Eerste zin.</p><div title="footer"><p>Pagina 1 van 2</p></div>',
    );
    expect(value.blocks.map(({ style }) => style?.numbering)).toContain('II.');
    expect(furnitureOf(value)).toEqual(['navigation: Pagina 1 van 2']);
  });

  test('links in the text that are no notes stay text', () => {
    const value = read(
      '<p>Zie <a href="#deel-2">2</a> en <a href="https://example.org">elders</a>.</p><h2 id="deel-2">Deel 2</h2>',
    );
    expect(bodyOf(value)).toEqual(['Zie 2 en elders.', 'Deel 2']);
    expect(marksOf(value)).toEqual([]);
  });

  test('a table is rows; a table that only places text is not', () => {
    const value = read(
      '<table><tr><th>Onderwerp<th>Stand<tr><td>Schengen<td>Lopend</table><table><tr><td><p>Een alinea.<p>En nog een.</table>',
    );
    expect(value.blocks.map(({ kind }) => kind)).toEqual([
      'table-row',
      'table-row',
      'paragraph',
      'paragraph',
    ]);
    expect(value.text).toContain('Schengen\tLopend');
  });

  test('bold lines above their text, hidden elements, markup that is not closed', () => {
    const value = read(
      '<p><b>Inzet</b><br>Nederland steunt dit.<p style="display: none">weg<p hidden>weg<div>Los <i>eind',
    );
    expect(bodyOf(value)).toEqual(['Inzet', 'Nederland steunt dit.', 'Los eind']);
    expect(value.blocks[0]!.style.bold).toBe(true);
  });
});
