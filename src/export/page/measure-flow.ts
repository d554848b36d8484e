/**
 * Runs in the page. Measures the flow in slices that stay whole, lines and blocks, and takes the footnotes that the
 * text refers to out of it. Style sheets have their say by `break-before`, `break-after` and `break-inside`; `column`,
 * which means nothing in one column, asks for a new page unless all fits on what is left of this one. `--gives` says by how
 * many mm a picture is shorter in the class `small`.
 */
import type { Slice } from '../deal-pages.ts';

/** What is measured, and the elements behind it, which stay in the page. */
export interface MeasuredFlow {
  /** Lengths in CSS px. */
  readonly pageHeight: number;
  readonly ruleHeight: number;
  readonly noteHeights: Readonly<Record<string, number>>;
  readonly slices: readonly Slice[];
  /** The element of each slice. */
  readonly elements: readonly HTMLElement[];
  readonly notes: ReadonlyMap<string, HTMLElement>;
}

export function measureFlow(): MeasuredFlow {
  /** A note taller than this part of a page stays in the text where the template put it. */
  const TALLEST_NOTE = 0.4;

  const probe = document.createElement('div');
  probe.className = 'page-foot';
  probe.style.height = 'var(--page-height)';
  document.body.append(probe);
  const pageHeight = probe.getBoundingClientRect().height;
  probe.style.height = 'auto';
  const rule = document.createElement('div');
  rule.className = 'page-foot-rule';
  probe.append(rule);

  const called = new Set(
    [...document.querySelectorAll('a.note-mark')].map((mark) => mark.getAttribute('href')),
  );
  const homes = [...document.querySelectorAll<HTMLElement>('.note')]
    .filter(({ id }) => called.has(`#${id}`))
    .map((note) => ({ note, parent: note.parentElement!, next: note.nextSibling }));
  probe.append(...homes.map(({ note }) => note));
  const ruleHeight = rule.getBoundingClientRect().height;
  const measured = homes.map((home) => ({ ...home, height: home.note.getBoundingClientRect().height }));
  const isTall = (height: number) => height > pageHeight * TALLEST_NOTE;
  for (const { note, parent, next, height } of [...measured].reverse())
    if (isTall(height)) parent.insertBefore(note, next?.parentNode === parent ? next : null);
  const taken = measured.filter(({ height }) => !isTall(height));
  const notes = new Map(taken.map(({ note }) => [note.id, note]));
  for (const { note } of taken) note.remove();
  probe.remove();

  const slices: Slice[] = [];
  const elements: HTMLElement[] = [];
  const placed = new Set<string>();
  let startsPage = false;
  let startsUnlessFits = false;
  const top = document.body.getBoundingClientRect().top;
  /** Where the first page ends: what asks to stay whole and would run past it, begins on the next. */
  const end = top + pageHeight;

  /** The notes that the element is the first to refer to, with the height at which it does. */
  const notesIn = (element: Element): { readonly id: string; readonly middle: number }[] =>
    [...element.querySelectorAll('a.note-mark')]
      .map((mark) => ({ id: (mark.getAttribute('href') ?? '').slice(1), box: mark.getBoundingClientRect() }))
      .filter(({ id }) => notes.has(id) && !placed.has(id))
      .map(({ id, box }) => {
        placed.add(id);
        return { id, middle: (box.top + box.bottom) / 2 };
      });

  /** Length of a style sheet's own property, written in mm. */
  const ownLength = (style: CSSStyleDeclaration, name: string): number =>
    (Number.parseFloat(style.getPropertyValue(name) || '0') / 25.4) * 96;

  const add = (element: HTMLElement, slice: Omit<Slice, 'startsPage' | 'startsUnlessFits' | 'id'>): void => {
    slices.push({ ...slice, id: element.id, startsPage, startsUnlessFits });
    elements.push(element);
    startsPage = false;
    startsUnlessFits = false;
  };

  const addBlock = (
    element: HTMLElement,
    style: CSSStyleDeclaration,
    tableHead: number,
    start: number,
  ): void => {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom === top) return;
    add(element, {
      start,
      top,
      bottom,
      line: 0,
      lines: 1,
      keepsNext: style.breakAfter === 'avoid',
      gives: ownLength(style, '--gives'),
      tableHead,
      notes: notesIn(element).map(({ id }) => id),
    });
  };

  const addLines = (element: HTMLElement, style: CSSStyleDeclaration, start: number): void => {
    const box = element.getBoundingClientRect();
    const above = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth);
    const below = Number.parseFloat(style.paddingBottom) + Number.parseFloat(style.borderBottomWidth);
    const height = Number.parseFloat(style.lineHeight);
    const lines = Math.round((box.height - above - below) / height);
    const marks = notesIn(element);
    for (let line = 0; line < lines; line++) {
      const isFirst = line === 0;
      const isLast = line === lines - 1;
      const top = box.top + above + line * height;
      const here = marks.filter(
        ({ middle }) => (isFirst || middle >= top) && (isLast || middle < top + height),
      );
      add(element, {
        start: isFirst ? start : top,
        top: isFirst ? box.top : top,
        bottom: isLast ? box.bottom : top + height,
        line,
        lines,
        keepsNext: isLast && style.breakAfter === 'avoid',
        gives: 0,
        tableHead: 0,
        notes: here.map(({ id }) => id),
      });
    }
  };

  /** `start` is the top of the outermost element that begins with this one. */
  const visit = (element: HTMLElement, tableHead: number, start: number): void => {
    const style = getComputedStyle(element);
    const isSilent = style.display === 'none' || /^(STYLE|SCRIPT)$/.test(element.tagName);
    if (isSilent || style.position === 'absolute') return;
    const isSpilling = element.hasAttribute('data-whole') && element.getBoundingClientRect().bottom > end;
    if (style.breakBefore === 'page' || isSpilling) startsPage = true;
    if (style.breakBefore === 'column') startsUnlessFits = true;
    const children = [...element.children].filter((child) => child instanceof HTMLElement);
    const blocks = children.filter((child) => !getComputedStyle(child).display.startsWith('inline'));
    if (style.breakInside === 'avoid') {
      const isHead = element.tagName === 'THEAD';
      addBlock(element, style, isHead ? 0 : tableHead, start);
    } else if (blocks.length === 0) addLines(element, style, start);
    else {
      const isTable = element.tagName === 'TABLE';
      const head = isTable ? element.querySelector('thead')?.getBoundingClientRect().height : null;
      visitAll(blocks, head ?? tableHead, element.tagName === 'MAIN' ? null : start);
    }
  };
  const visitAll = (blocks: readonly HTMLElement[], tableHead: number, start: number | null): void => {
    let first = start;
    for (const block of blocks) {
      const before = slices.length;
      visit(block, tableHead, first ?? block.getBoundingClientRect().top);
      if (slices.length > before) first = null;
    }
  };
  visitAll(
    [...document.body.children].filter((child) => child instanceof HTMLElement),
    0,
    top,
  );
  return {
    pageHeight,
    ruleHeight,
    noteHeights: Object.fromEntries(measured.map(({ note, height }) => [note.id, height])),
    slices,
    elements,
    notes,
  };
}
