import { describe, expect, test } from 'vitest';
import { assessAgenda } from '../../src/agenda/assess.ts';
import { describeShared, shared } from '../shared.ts';
import { read, readText } from './as-gold.ts';

describeShared('real documents that are no annotated agendas', () => {
  test.each([
    ['kamerbrief-1.docx', 'answers'],
    ['kamerbrief-2.docx', 'answers'],
    ['kst-21501-02-3121.pdf', 'motion'],
    ['besluitenlijst-1.pdf', 'decision-list'],
    ['kst-32317-940.motie.xml', 'motion'],
    ['titles.txt', 'other'],
  ])('%s looks like: %s', async (file, looksLike) => {
    const { value } = await read(shared(`corpus/${file}`));
    expect(assessAgenda(value)).toMatchObject({ isAgenda: false, looksLike });
  });

  test('an old Word file is not read', async () => {
    await expect(read(shared('corpus/kamerstuk-oud.doc'))).rejects.toMatchObject({
      id: 'format-unsupported',
    });
  });
});

describe('documents made up', () => {
  const assessed = async (text: string) => assessAgenda(await readText(text));

  test('a report that names the annotated agenda before it', async () => {
    const report = `Verslag van de Milieuraad van 3 maart 2031

1. Lucht

De Raad nam conclusies aan, zoals in de geannoteerde agenda was aangekondigd.`;
    expect(await assessed(report)).toMatchObject({ isAgenda: false, looksLike: 'report' });
  });

  test('an agenda that sends a report along', async () => {
    const agenda = `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 1 maart 2031

Hierbij zend ik u de geannoteerde agenda voor de Milieuraad van 3 maart a.s. en het verslag van de vorige Raad.

1. Lucht

De Raad bespreekt de lucht.`;
    expect(await assessed(agenda)).toMatchObject({ isAgenda: true });
  });

  test('a letter about something else', async () => {
    const letter = `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 1 maart 2031

Hierbij informeer ik u over de stand van de natuur in Nederland.

Stikstof

De uitstoot daalt.

De minister van Natuur,

A.B. Verzonnen`;
    expect(await assessed(letter)).toMatchObject({ isAgenda: false, looksLike: 'letter' });
  });

  test('a title with nothing under it', async () => {
    expect(await assessed('Geannoteerde agenda Milieuraad 3 maart 2031')).toMatchObject({
      isAgenda: false,
      reasons: ['no-items'],
    });
  });

  test('prose', async () => {
    expect(await assessed('Er was eens een kabouter. Hij woonde in het bos.')).toMatchObject({
      isAgenda: false,
      looksLike: 'other',
    });
  });
});
