import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** A piece of text at a place on an A4 page, in pt from the left and the top. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A thin line between two places. */
export interface Drawn {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const A4: [number, number] = [595, 842];

function draw(page: PDFPage, printed: Printed, fonts: { plain: PDFFont; bold: PDFFont }): void {
  const { text, x, y, size = 10, bold = false } = printed;
  page.drawText(text, { x, y: A4[1] - y, size, font: bold ? fonts.bold : fonts.plain });
}

/** A one-pixel picture, stretched over the page as a scan is. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A PDF with these pages; `scan` makes a page that is only a picture. */
export async function printedPages(
  pages: readonly (readonly (Printed | Drawn)[] | 'scan')[],
  password?: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = {
    plain: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  for (const content of pages) {
    const page = document.addPage(A4);
    if (content === 'scan') {
      page.drawImage(await document.embedPng(PIXEL), { x: 0, y: 0, width: A4[0], height: A4[1] });
    } else {
      page.drawRectangle({ x: 0, y: 0, width: 1, height: 1, color: rgb(1, 1, 1) });
      for (const each of content) {
        if ('text' in each) draw(page, each, fonts);
        else {
          const [start, end] = [each.from, each.to].map(([x, y]) => ({ x, y: A4[1] - y }));
          page.drawLine({ start: start!, end: end!, thickness: 0.5 });
        }
      }
    }
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password });
  return document.save();
}

/** Lines of running text, one below the other. */
export function lines(texts: readonly string[], y: number, rest: Partial<Printed> = {}): Printed[] {
  return texts.map((text, index) => ({ text, x: 70, y: y + index * 12, ...rest }));
}
