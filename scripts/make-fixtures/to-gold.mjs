const plain = (raw) => raw.replaceAll(/\[\^\d+\]/g, '');
const marksIn = (raw) => [...raw.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]));

/** Numbers as numbers where they are whole, as text where they are not (`9b`). */
const numberOf = (number) => (number !== null && /^\d+$/.test(number) ? Number(number) : number);

const sentencesOf = (item) => item.blocks.flatMap((block) => block.paragraphs.flat());

function goldItem(item) {
  return {
    number: numberOf(item.number),
    title: plain(item.title),
    ...(item.treatment === null ? {} : { treatment: item.treatment }),
    memberStates: item.memberStates,
    dates: item.dates,
    sentences: sentencesOf(item).map(({ raw, labels }) => ({ text: plain(raw), labels })),
  };
}

function goldSection(title, kind, items, intro = []) {
  return {
    title,
    kind,
    ...(intro.length > 0 ? { intro: intro.flat().map(({ raw }) => plain(raw)) } : {}),
    items: items.map(goldItem),
  };
}

/** Where each footnote's mark stands: section title (or kind, where it has none) and number of the item in it. */
function placesOf(agenda) {
  const places = new Map();
  const visit = (name, items) =>
    items.forEach((item, index) => {
      for (const raw of sentencesOf(item).map((sentence) => sentence.raw)) {
        for (const mark of marksIn(raw)) places.set(mark, [name, index]);
      }
    });
  visit('letter', agenda.letter?.topics ?? []);
  for (const section of agenda.sections) visit(section.title ?? 'agenda', section.items);
  return places;
}

/** What a reader of the agenda should find in it, in the shape that the scoring tool reads. */
export function toGold(agenda) {
  const { letter, meeting } = agenda;
  const places = placesOf(agenda);
  return {
    source: agenda.slug,
    meeting: {
      title: meeting.title,
      council: meeting.council,
      formality: meeting.formality,
      dates: meeting.dates,
      place: meeting.place ?? null,
      presidency: meeting.presidency ?? null,
    },
    letter:
      letter === null
        ? null
        : {
            place: letter.place,
            date: letter.date,
            addressee: letter.addressee,
            intro: letter.intro.flat().map(({ raw }) => plain(raw)),
            closing: letter.closing.flat().map(({ raw }) => plain(raw)),
            delegation: letter.delegation,
            signatories: letter.signatories,
          },
    sections: [
      ...(letter !== null && letter.topics.length > 0 ? [goldSection(null, 'letter', letter.topics)] : []),
      ...agenda.sections.map((section) => goldSection(section.title, 'agenda', section.items, section.intro)),
    ],
    footnotes: agenda.footnotes.map(({ number, text, links }) => ({
      n: number,
      item: places.get(number) ?? null,
      text,
      links: links ?? [],
    })),
  };
}
