import { describe, expect, test } from 'vitest';
import { PdfString, type PdfValue, pdfDict, pdfName, pdfRef } from '../../../src/export/pdf/objects.ts';
import { ValueReader } from '../../../src/export/pdf/read-values.ts';
import { written } from '../../../src/export/pdf/write-values.ts';

const read = (text: string): PdfValue => new ValueReader(text).value();

/** Most are examples of ISO 32000-1, 7.3. */
const VALUES: readonly (readonly [string, PdfValue])[] = [
  ['true', true],
  ['null', null],
  ['+17', 17],
  ['-.002', -0.002],
  // Some programs write a sign twice.
  ['--5', -5],
  ['4.', 4],
  ['12 0 R', pdfRef(12)],
  ['[12 0 12 0 R 0]', [12, 0, pdfRef(12), 0]],
  ['/Name1', pdfName('Name1')],
  ['/A;Name_With-Various***Characters?', pdfName('A;Name_With-Various***Characters?')],
  ['/Lime#20Green', pdfName('Lime Green')],
  ['/No#235', pdfName('No#5')],
  ['[/]', [pdfName('')]],
  ['(a (nested) one)', new PdfString('a (nested) one')],
  ['(\\)\\\\\\n\\101\\1012\\0)', new PdfString(')\\\nAA2\0')],
  ['(C:\\\\map)', new PdfString('C:\\map')],
  ['(goes \\\non)', new PdfString('goes on')],
  ['(ends\r\nin\ra line)', new PdfString('ends\nin\na line')],
  ['<4E6f\n2>', new PdfString('No ')],
  ['<901FA>', new PdfString('\x90\x1F\xA0')],
  [
    '<</A 1/B<</C[(x)<79>]>>/D/E>>',
    pdfDict({ A: 1, B: pdfDict({ C: [new PdfString('x'), new PdfString('y')] }), D: pdfName('E') }),
  ],
  ['% a comment\n  % and another\r<<%in\n/A%of\n1>>', pdfDict({ A: 1 })],
];

describe('the syntax of PDF', () => {
  test.each(VALUES)('reads %j', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each(VALUES)('gives %j back when it is written and read', (_, value) => {
    expect(read(written(value))).toEqual(value);
  });

  test('writes no exponents', () => {
    expect(written([1e-7, -0.5, 62.25, 12_345_678])).toBe('[0.0000001000 -0.5 62.25 12345678]');
  });

  test.each(['', ']', '[1', '<</A', '<</A>>', '<<1 2>>', '[1>>', '(open', 'strange'])(
    'says that %j holds no value',
    (text) => {
      expect(() => read(text)).toThrow(/PDF/);
    },
  );

  test('is not followed into depths that overflow the stack', () => {
    expect(() => read('['.repeat(100_000))).toThrow(/deeper/);
  });
});
