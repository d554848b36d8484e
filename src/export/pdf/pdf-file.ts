/** A PDF as its numbered objects, open for change. */
import { isDict, type PdfDict, PdfRef, type PdfValue, pdfRef } from './objects.ts';

/** A page and the reference under which it is known. */
export interface PdfPage {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

export class PdfFile {
  /** By number. */
  readonly objects: Map<number, PdfValue>;
  /** Where reading begins: `Root`, `Info`, `ID` (ISO 32000-1, 7.5.5). */
  readonly trailer: PdfDict;
  /** The largest number in use. */
  #largest = 0;

  constructor(objects: Map<number, PdfValue>, trailer: PdfDict) {
    this.objects = objects;
    this.trailer = trailer;
    for (const number of objects.keys()) this.#largest = Math.max(this.#largest, number);
  }

  /** The root of what the document holds. @throws Error where the file has none */
  get catalog(): PdfDict {
    const catalog = this.resolve(this.trailer.get('Root'));
    if (!isDict(catalog)) throw new Error('the PDF has no catalog');
    return catalog;
  }

  /** The value behind a reference, or the value itself; undefined where there is none. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof PdfRef ? this.objects.get(value.number) : value;
  }

  /** Gives a value a number that no other had. */
  add(value: PdfValue): PdfRef {
    this.#largest += 1;
    this.objects.set(this.#largest, value);
    return pdfRef(this.#largest);
  }

  /** Puts a value in the place of another. */
  set(ref: PdfRef, value: PdfValue): void {
    this.objects.set(ref.number, value);
  }

  delete(ref: PdfRef): void {
    this.objects.delete(ref.number);
  }

  /** The pages in their order. */
  pages(): PdfPage[] {
    const pages: PdfPage[] = [];
    const seen = new Set<PdfRef>();
    const visit = (ref: PdfValue | undefined): void => {
      if (!(ref instanceof PdfRef) || seen.has(ref)) return;
      seen.add(ref);
      const dict = this.resolve(ref);
      if (!isDict(dict)) return;
      const kids = this.resolve(dict.get('Kids'));
      if (!Array.isArray(kids)) pages.push({ ref, dict });
      else for (const kid of kids) visit(kid);
    };
    visit(this.catalog.get('Pages'));
    return pages;
  }
}
