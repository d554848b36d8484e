/**
 * pdfjs-dist asks for three classes of the browser when it is loaded, which only drawing needs. This module must be
 * imported before it. (Its optional canvas package, 73 MB, would supply them.)
 */
const scope: Record<string, unknown> = globalThis as unknown as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
