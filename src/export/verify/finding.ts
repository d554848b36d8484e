/** What a check of a PDF finds: a diagnostic whose place is a page of the PDF. */
import type { Diagnostic } from '../../model/diagnostic.ts';

/** @param page counted from 1; 0 for the document as a whole */
export function finding(id: string, page: number, values: Diagnostic['values'] = {}): Diagnostic {
  return { id, severity: 'error', values, ...(page > 0 ? { place: { page } } : {}) };
}

/** Longest excerpt of a text in a finding. */
const EXCERPT = 60;

export function excerpt(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
}
