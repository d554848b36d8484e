import type { Look } from './text-runs.ts';
import { childElement, childElements, type XmlElement } from './xml-tree.ts';

/** A reference to a list of `numbering.xml`. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What a paragraph style says once all that it is based on has been followed. */
export interface ResolvedStyle {
  /** The style's name in English, lower case, as Word keeps it whatever its language: `heading 1`, `toc 2`. */
  readonly name: string;
  readonly look: Look;
  /** Heading level counted from 1; null for running text. */
  readonly level: number | null;
  readonly list: ListPlace | null;
}

export interface Styles {
  /** The style with that id; the default paragraph style for an unknown id or none. */
  paragraph(id: string | undefined): ResolvedStyle;
  character(id: string | undefined): Look;
}

/** `w:val` of a child; undefined where the child or the value is missing. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childElement(element, name)?.attributes['val'];
}

/** An on/off property (ECMA-376-1, 17.17.4): on when present, unless its value says otherwise. */
function toggle(properties: XmlElement, name: string): boolean | undefined {
  const element = childElement(properties, name);
  if (element === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? 'true');
}

/** The look that run properties (`w:rPr`) set by themselves. */
export function lookOf(properties: XmlElement | undefined): Look {
  if (properties === undefined) return {};
  const halfPoints = Number(settingOf(properties, 'sz'));
  const found = {
    bold: toggle(properties, 'b'),
    italic: toggle(properties, 'i'),
    underline: toggle(properties, 'u'),
    hidden: toggle(properties, 'vanish'),
    size: halfPoints > 0 ? halfPoints / 2 : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The list that paragraph properties (`w:pPr`) name; `numId` 0 takes a paragraph out of its style's list. */
export function listOf(properties: XmlElement | undefined): ListPlace | 'none' | null {
  const numbering = childElement(properties, 'numPr');
  const list = settingOf(numbering, 'numId');
  if (list === undefined) return null;
  if (list === '0') return 'none';
  return { list, level: Number(settingOf(numbering, 'ilvl') ?? 0) };
}

/** Levels 0–8 of `w:outlineLvl` are headings 1–9; 9 is running text (17.3.1.20). */
export function outlineOf(properties: XmlElement | undefined): number | 'none' | null {
  const outline = settingOf(properties, 'outlineLvl');
  if (outline === undefined) return null;
  const level = Number(outline);
  return level >= 0 && level <= 8 ? level + 1 : 'none';
}

function levelByName(name: string): number | null {
  const heading = /^(?:heading|kop) ?([1-9])$/.exec(name);
  if (heading) return Number(heading[1]);
  return name === 'title' || name === 'titel' ? 1 : null;
}

const PLAIN: ResolvedStyle = { name: '', look: {}, level: null, list: null };

/** Reads `styles.xml`; without it every style is plain. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const style of childElements(root, 'style')) {
    const id = style.attributes['styleId'] ?? '';
    byId.set(id, style);
    if (style.attributes['type'] === 'paragraph' && style.attributes['default'] === '1') defaultId = id;
  }
  const defaults = lookOf(childElement(childElement(childElement(root, 'docDefaults'), 'rPrDefault'), 'rPr'));
  const resolved = new Map<string, ResolvedStyle>();

  function resolve(id: string, base: ResolvedStyle, seen: readonly string[]): ResolvedStyle {
    const known = resolved.get(id);
    if (known) return known;
    const style = byId.get(id);
    if (style === undefined || seen.includes(id)) return base;
    const parentId = settingOf(style, 'basedOn');
    const parent = parentId === undefined ? base : resolve(parentId, base, [...seen, id]);
    const properties = childElement(style, 'pPr');
    const name = (settingOf(style, 'name') ?? id).toLowerCase();
    const outline = outlineOf(properties) ?? levelByName(name);
    const list = listOf(properties);
    const result: ResolvedStyle = {
      name,
      look: { ...parent.look, ...lookOf(childElement(style, 'rPr')) },
      level: outline === 'none' ? null : (outline ?? parent.level),
      list: list === 'none' ? null : (list ?? parent.list),
    };
    resolved.set(id, result);
    return result;
  }

  const base: ResolvedStyle = { ...PLAIN, look: defaults };
  const fallback = defaultId === undefined ? base : resolve(defaultId, base, []);
  return {
    paragraph: (id) => (id === undefined || !byId.has(id) ? fallback : resolve(id, base, [])),
    character: (id) => (id === undefined ? {} : resolve(id, PLAIN, []).look),
  };
}
