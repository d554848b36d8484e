/**
 * Runs in the page. Chromium writes Hebrew and Arabic into a PDF in the order in which the letters stand on the page,
 * from left to right, and in the shapes that they have there. Each run of them becomes an element of its own, of which
 * the tags can say the words as they are written (ISO 32000-1, 14.9.4).
 * @returns the words of each run by the id of its element
 */
export function nameLeftward(): Record<string, string> {
  const RUN =
    /[\p{Script=Hebrew}\p{Script=Arabic}](?:[\p{Script=Hebrew}\p{Script=Arabic}\p{M}\s]*[\p{Script=Hebrew}\p{Script=Arabic}\p{M}])?/gu;
  const words: Record<string, string> = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    const isSilent = !(parent instanceof HTMLElement) || /^(STYLE|SCRIPT|TEMPLATE)$/.test(parent.tagName);
    if (!isSilent && node.data.search(RUN) >= 0) found.push(node);
  }
  for (const node of found) {
    // The pieces of a text that is an item of its own must stay one item.
    if (/flex|grid/.test(getComputedStyle(node.parentElement!).display)) {
      const item = document.createElement('span');
      node.before(item);
      item.append(node);
    }
    const pieces: (string | Element)[] = [];
    let at = 0;
    for (const { 0: run, index } of node.data.matchAll(RUN)) {
      const element = document.createElement('span');
      element.id = `leftward-${Object.keys(words).length + 1}`;
      element.setAttribute('data-pdf', 'Span');
      element.textContent = run;
      words[element.id] = run;
      pieces.push(node.data.slice(at, index), element);
      at = index + run.length;
    }
    pieces.push(node.data.slice(at));
    node.replaceWith(...pieces.filter((piece) => piece !== ''));
  }
  return words;
}
