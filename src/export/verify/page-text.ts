/** The text that a page shows, by the marked content that it stands in. */

import { operatorCursor } from '../conform/content-operators.ts';
import { inflated } from '../pdf/inflated.ts';
import { type PdfDict, PdfStream, type PdfValue, pdfDict } from '../pdf/objects.ts';
import { pageContent } from '../pdf/page-content.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { dictAt, nameAt, numberAt } from '../pdf/values-at.ts';
import { readUnicodeMap, type UnicodeMap } from './unicode-map.ts';

/** The text of one mark, in the order of the content. */
export interface TextRun {
  readonly text: string;
  /** Place in the parent tree and id of the tagged content; null outside of it. */
  readonly content: { readonly key: number; readonly mcid: number } | null;
  /** Marked as decoration. */
  readonly isArtifact: boolean;
}

/** More than a page draws; forms that draw each other again and again would be read for ever. */
const MOST_FORMS = 10_000;

/** What text stands in. */
type Mark = Pick<TextRun, 'content' | 'isArtifact'>;

/** Reads pages; fonts are read once. What it gives throws where a page cannot be read. */
export function pageReader(file: PdfFile): (page: PdfDict) => TextRun[] {
  const fonts = new Map<PdfValue, UnicodeMap>();
  /** Drawn on the page that is read. */
  let forms = 0;

  function fontMap(resources: PdfDict | undefined, name: string): UnicodeMap {
    const font = resources && dictAt(file, dictAt(file, resources, 'Font') ?? pdfDict({}), name);
    if (font === undefined) return new Map();
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const cmap = file.resolve(font.get('ToUnicode'));
    const map =
      cmap instanceof PdfStream ? readUnicodeMap(latin1(inflated(cmap))) : new Map<number, string>();
    fonts.set(font, map);
    return map;
  }

  function read(owner: PdfDict, bytes: Uint8Array, outer: Mark): TextRun[] {
    const runs: { text: string; content: Mark['content']; isArtifact: boolean }[] = [];
    const resources = dictAt(file, owner, 'Resources');
    const key = numberAt(file, owner, 'StructParents');
    const marks = [outer];
    let font: UnicodeMap = new Map();
    let markOfLast: object | null = null;
    /** Text within one mark is one run. */
    const show = (mark: Mark, text: string) => {
      if (mark === markOfLast) runs[runs.length - 1]!.text += text;
      else runs.push({ ...mark, text });
      markOfLast = mark;
    };
    for (const operator = operatorCursor(bytes); operator.next(); ) {
      const { operand } = operator;
      const mark = marks.at(-1)!;
      switch (operator.name) {
        case 'BDC':
        case 'BMC': {
          const mcid = /\/MCID\s+(\d+)/.exec(operand(1))?.[1];
          const content =
            mcid === undefined || key === undefined ? mark.content : { key, mcid: Number(mcid) };
          marks.push({ content, isArtifact: mark.isArtifact || operand(0) === '/Artifact' });
          break;
        }
        case 'EMC':
          if (marks.length > 1) marks.pop();
          break;
        case 'Tf':
          font = fontMap(resources, operand(0).slice(1));
          break;
        case 'Tj':
        case 'TJ':
        case "'":
          show(mark, decoded(bytes, operator.operandStart(0), operator.operandEnd(0), font));
          break;
        case '"':
          show(mark, decoded(bytes, operator.operandStart(2), operator.operandEnd(2), font));
          break;
        case 'Do':
          runs.push(...readForm(resources, operand(0).slice(1), mark));
          markOfLast = null;
          break;
      }
    }
    return runs;
  }

  function readForm(resources: PdfDict | undefined, name: string, mark: Mark): TextRun[] {
    const objects = resources && dictAt(file, resources, 'XObject');
    const form = objects && file.resolve(objects.get(name));
    if (!(form instanceof PdfStream) || nameAt(file, form.dict, 'Subtype') !== 'Form') return [];
    if (++forms > MOST_FORMS) throw new Error(`a page of the PDF draws more than ${MOST_FORMS} forms`);
    return read(form.dict, inflated(form), mark);
  }

  return (page) => {
    forms = 0;
    return read(page, pageContent(file, page), { content: null, isArtifact: false });
  };
}

const LESS = '<'.charCodeAt(0);

/** Length in bytes of a string of one character, `<0020>`: what Chromium writes nearly always. */
const ONE_CHARACTER = 6;

/** The characters of a string operand, or of all strings of an array. */
function decoded(bytes: Uint8Array, start: number, end: number, font: UnicodeMap): string {
  if (end - start === ONE_CHARACTER && bytes[start] === LESS) {
    let code = 0;
    for (let at = start + 1; at < end - 1; at++) code = 16 * code + hexDigit(bytes[at]!);
    return font.get(code) ?? '\uFFFD';
  }
  return decodedText(latin1(bytes.subarray(start, end)), font);
}

/** The value of a hexadecimal digit in ASCII, whatever the case of its letter. */
function hexDigit(code: number): number {
  return code <= 57 ? code - 48 : (code | 32) - 87;
}

function decodedText(operand: string, font: UnicodeMap): string {
  let text = '';
  for (const [, hex, literal] of operand.matchAll(/<([0-9a-fA-F\s]*)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    const digits = hex === undefined ? literalHex(literal ?? '') : hex.replace(/\s/g, '');
    for (let at = 0; at + 4 <= digits.length; at += 4)
      text += font.get(Number.parseInt(digits.slice(at, at + 4), 16)) ?? '\uFFFD';
  }
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string's bytes in hex (ISO 32000-1, 7.3.4.2). */
function literalHex(literal: string): string {
  const plain = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1').toString('hex');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
