import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { product } from './from-pdf-matrix.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Viewport = ReturnType<PDFPageProxy['getViewport']>;

/** Slope from which on text is printed across the page, as a watermark is; a crooked scan stays well below it. */
const ACROSS = 0.18;

/** Whether text that stands like that, in the coordinates of the page, is not upright. */
export function isAcross(a: number, b: number): boolean {
  return a <= 0 || Math.abs(b) > ACROSS * a;
}

/**
 * The page turned so that most of its text is upright: some programs say that a page is turned and mean it, others turn
 * the text as well, and pages scanned upside down keep their turn.
 */
export function uprightViewport(page: PDFPageProxy, contents: TextContent['items']): Viewport {
  const viewport = page.getViewport({ scale: 1 });
  const lengths = [0, 0, 0, 0];
  for (const item of contents) {
    if (!('str' in item)) continue;
    const [a = 1, b = 0] = product(viewport.transform, item.transform);
    const quarters = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    lengths[quarters] = lengths[quarters]! + item.str.trim().length;
  }
  const most = lengths.indexOf(Math.max(...lengths));
  return most === 0
    ? viewport
    : page.getViewport({ scale: 1, rotation: (page.rotate + (4 - most) * 90) % 360 });
}
