/**
 * How an agenda is printed, by the name in its YAML. All of these forms occur in real annotated agendas.
 *
 * - treatment: `brackets` after the title · `own-line` · `brackets-line` · `equals` · `labelled` · `by-case`
 * - number: how a number stands before a title, `#` being the number
 * - list: a provisional list of the items stands before them
 * - title: `lines` (date and place on a line of their own) or `sentence`
 * - page: what stands at the foot of a page, `#` being its number and `%` the number of pages
 * - docx: `bold` paragraphs posing as headings, or Word's heading `styles`; `auto`: with automatic numbering
 * - hyphenate: words that occur twice or more may be broken at line ends
 */
export const LAYOUTS = {
  'numbered-sections': { number: '#.', treatment: 'brackets', title: 'lines', page: '#', docx: 'bold' },
  numbered: {
    number: '#.',
    treatment: 'own-line',
    title: 'sentence',
    page: 'Pagina # van %',
    docx: 'styles',
    auto: true,
  },
  'bare-headings': { number: '#.', treatment: 'by-case', title: 'sentence', page: '#', docx: 'bold' },
  labelled: {
    number: 'Agendapunt #:',
    treatment: 'labelled',
    title: 'lines',
    page: '# van %',
    docx: 'styles',
  },
  'list-first': {
    number: 'Ad #.',
    treatment: 'equals',
    title: 'sentence',
    page: '#',
    docx: 'bold',
    list: true,
    hyphenate: true,
  },
  'roman-parts': {
    number: '#.',
    treatment: 'brackets-line',
    title: 'lines',
    page: '#',
    docx: 'styles',
    auto: true,
  },
};
