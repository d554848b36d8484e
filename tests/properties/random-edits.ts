import { type Chance, randomText } from './random-briefing.ts';

const CHECK_MARK = / \*\((?:te controleren|to be checked)\)\*(?= \^)/;
const POINT = /^- .* \^[\w-]+$/;

/** Places of the lines that `matches`, among those of the visible part. */
function placesOf(lines: readonly string[], matches: (line: string) => boolean): number[] {
  const end = lines.findIndex((line) => line.startsWith('<!-- briefdeck:'));
  return lines.flatMap((line, index) => (index < end && matches(line) ? [index] : []));
}

type Edit = (lines: string[], chance: Chance) => void;

/** Takes the point at a random place out, with the lines of a conflict under it. */
function takeOut(lines: string[], chance: Chance): string[] {
  const places = placesOf(lines, (line) => POINT.test(line));
  if (places.length === 0) return [];
  const at = chance.pick(places);
  const more = lines[at + 1]?.startsWith('  - ') ? 2 : 1;
  return lines.splice(at, more);
}

/** Line numbers after which a point may stand: under a heading of a part or another point. */
function spots(lines: readonly string[]): number[] {
  return placesOf(lines, (line) => line.startsWith('### ') || POINT.test(line)).filter(
    (at) => !lines[at + 1]?.startsWith('  - '),
  );
}

function insert(lines: string[], chance: Chance, added: readonly string[]): void {
  const places = spots(lines);
  if (places.length > 0) lines.splice(chance.pick(places) + 1, 0, ...added);
}

/** What a person does in an editor, each as one change of the text. */
const EDITS: Readonly<Record<string, Edit>> = {
  reword(lines, chance) {
    const places = placesOf(lines, (line) => POINT.test(line));
    if (places.length === 0) return;
    const at = chance.pick(places);
    const words = lines[at]!.split(' ');
    words.splice(
      1 + chance.below(words.length - 1),
      chance.below(2),
      chance.pick(['niet', '**wel**', '7%', '[^2]', 'a*b']),
    );
    lines[at] = words.join(' ');
  },
  remove(lines, chance) {
    takeOut(lines, chance);
  },
  move(lines, chance) {
    insert(lines, chance, takeOut(lines, chance));
  },
  addPoint(lines, chance) {
    insert(lines, chance, [`- ${randomText(chance).replace(/<!--|-->/g, '')}`]);
  },
  duplicate(lines, chance) {
    const places = placesOf(lines, (line) => POINT.test(line));
    if (places.length > 0) insert(lines, chance, [lines[chance.pick(places)]!]);
  },
  loseId(lines, chance) {
    const places = placesOf(lines, (line) => / \^[\w-]+$/.test(line));
    if (places.length > 0) {
      const at = chance.pick(places);
      lines[at] = lines[at]!.replace(/ \^[\w-]+$/, '');
    }
  },
  addItem(lines, chance) {
    const places = placesOf(lines, (line) => /^#{1,2} /.test(line));
    if (places.length > 0)
      lines.splice(chance.pick(places), 0, '## 7. Nieuw punt', '', '### Context', '', '- Eigen regel.', '');
  },
  retitle(lines, chance) {
    const places = placesOf(lines, (line) => /^#{1,2} .* \^[\w-]+$/.test(line));
    if (places.length > 0) {
      const at = chance.pick(places);
      lines[at] = lines[at]!.replace(/^(#+) /, `$1 ${chance.pick(['Nieuwe ', '4. ', 'II. '])}`);
    }
  },
  removeHeading(lines, chance) {
    const places = placesOf(lines, (line) => /^#{1,3} /.test(line));
    if (places.length > 0) lines.splice(chance.pick(places), 1);
  },
  note(lines, chance) {
    const places = placesOf(lines, (line) => /^## /.test(line));
    if (places.length > 0) {
      const next = placesOf(lines, (line) => /^#{1,2} /.test(line)).find((at) => at > chance.pick(places));
      if (next !== undefined) lines.splice(next, 0, 'Note: Zeg **dit** eerst.', '# niet', '');
    }
  },
  speaker(lines, chance) {
    const places = placesOf(lines, (line) => /^## /.test(line));
    if (places.length > 0) lines.splice(chance.pick(places) + 1, 0, '', 'Spreker: de staatssecretaris', '');
  },
  keyPoint(lines, chance) {
    const places = placesOf(lines, (line) => line.startsWith('> '));
    if (places.length === 0) return;
    const at = chance.pick(places);
    if (chance.yes(0.5)) lines.splice(at, 1);
    else lines[at] = `> Korter ${lines[at]!.slice(2)}`;
  },
  checked(lines, chance) {
    const places = placesOf(lines, (line) => CHECK_MARK.test(line));
    if (places.length > 0) {
      const at = chance.pick(places);
      lines[at] = lines[at]!.replace(CHECK_MARK, '');
    }
  },
  place(lines) {
    const at = lines.findIndex((line) => /^(?:plaats|place):/.test(line));
    if (at > 0 && /^(?:voorzitterschap|presidency)/.test(lines[at + 1] ?? ''))
      lines[at] = lines[at]!.replace(/:.*/, ': Aarhus');
  },
  footnote(lines, chance) {
    const places = placesOf(lines, (line) => /^\[\^\d+\]:/.test(line));
    if (places.length === 0) return;
    const at = chance.pick(places);
    if (chance.yes(0.5)) lines.splice(at, 1);
    else lines[at] = `${lines[at]} Zie ook elders.`;
  },
};

/** The text of a briefing.md after some edits of a person. */
export function randomEdits(markdown: string, chance: Chance, most = 8): string {
  const lines = markdown.split('\n');
  for (const edit of chance.many(most, () => chance.pick(Object.values(EDITS)))) edit(lines, chance);
  return lines.join('\n');
}
