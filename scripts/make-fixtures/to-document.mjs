const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `2031-03-14` → `14 maart 2031`. */
function dutchDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Text with `[^1]` marks → pieces `{ text }` and `{ note }`. */
function pieces(raw) {
  return raw
    .split(/(\[\^\d+\])/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\[\^\d+\]$/.test(piece) ? { note: Number(piece.slice(2, -1)) } : { text: piece }));
}

const node = (kind, raw, rest = {}) => ({ kind, pieces: pieces(raw), ...rest });
const paragraph = (sentences) => node('paragraph', sentences.map((sentence) => sentence.raw).join(' '));

/**
 * How this item's treatment is printed. Without numbers, capitals decide: "(gedachtewisseling)" runs on in brackets,
 * "Beleidsdebat" gets a line of its own. Where a label of the item says it, it is not said twice.
 */
function treatmentStyle(item, layout) {
  if (item.treatment === null) return null;
  if (layout.treatment === 'by-case') return /^\p{Lu}/u.test(item.treatment) ? 'own-line' : 'brackets';
  const labelled = item.blocks.some((block) => /van de bespreking/i.test(block.label ?? ''));
  return layout.treatment === 'labelled' && labelled ? null : layout.treatment;
}

function itemNodes(item, layout, level, list) {
  const style = treatmentStyle(item, layout);
  const title = style === 'brackets' ? `${item.title} (${item.treatment})` : item.title;
  const number = item.number === null ? null : layout.number.replace('#', item.number);
  const nodes = [node('heading', title, { number, level, list })];
  if (style !== null && style !== 'brackets') {
    const printed = {
      'own-line': item.treatment,
      'brackets-line': `(${item.treatment})`,
      equals: `= ${item.treatment}`,
      labelled: `Aard van de bespreking: ${item.treatment}`,
    }[style];
    nodes.push(node('treatment', printed));
  }
  for (const block of item.blocks) {
    if (block.label !== null) nodes.push(node('label', block.label));
    nodes.push(...block.paragraphs.map(paragraph));
  }
  return nodes;
}

function letterNodes(letter, layout) {
  return [
    ...(letter.sender ? [node('line', letter.sender)] : []),
    node('line', `Aan ${letter.addressee}`),
    node('line', `${letter.place}, ${dutchDate(letter.date)}`),
    ...letter.intro.map(paragraph),
    ...letter.topics.flatMap((topic) => itemNodes(topic, layout, 3, null)),
    ...letter.closing.map(paragraph),
    ...letter.signatories.flatMap(({ role, name }) => [
      node('line', `${role},`, { keep: true }),
      node('line', name),
    ]),
    { kind: 'page-break', pieces: [] },
  ];
}

function titleNodes({ title, dateText, place }, layout) {
  const when = [dateText, place ? `te ${place}` : null].filter(Boolean).join(' ');
  if (layout.title === 'sentence') return [node('title', when ? `${title} van ${when}` : title)];
  return [
    node('title', when ? `${title},` : title),
    ...(when ? [node('title', when, { continued: true })] : []),
  ];
}

/** The provisional list of items that some agendas begin with. */
function listNodes(sections) {
  const items = sections.flatMap((section) => section.items);
  return [
    node('subtitle', 'Voorlopige agenda'),
    ...items.map((item) =>
      node('list-entry', item.title.replaceAll(/\[\^\d+\]/g, ''), {
        number: item.number ? `${item.number}.` : '-',
      }),
    ),
  ];
}

/**
 * The agenda as a list of nodes in printed order, the same for every format:
 * line, title, subtitle, list-entry, section, heading, treatment, label, paragraph, page-break.
 */
export function toDocument(agenda) {
  const { layout, letter, sections } = agenda;
  let lists = 0;
  const nodes = [
    ...(letter === null ? [] : letterNodes(letter, layout)),
    ...titleNodes(agenda.meeting, layout),
    ...(layout.list ? listNodes(sections) : []),
    ...sections.flatMap((section) => [
      ...(section.title === null
        ? []
        : [
            node('section', section.title, {
              number: section.numeral === null ? null : `${section.numeral}.`,
              level: 2,
            }),
          ]),
      ...section.intro.map(paragraph),
      ...section.items.flatMap((item) => {
        // A new list begins where the numbers begin anew.
        if (item.number === '1') lists++;
        return itemNodes(item, layout, 3, `items-${lists}`);
      }),
    ]),
  ];
  return {
    layout,
    nodes,
    title: agenda.meeting.title,
    notes: agenda.footnotes.map(({ number, text }) => ({ number, text })),
  };
}
