/** A deck and a handout → the files asked for, each proven sound and whole. */
import type { PdfMeta } from './export/conform/metadata.ts';
import type { Briefing } from './model/briefing.ts';
import type { Deck, DeckSettings } from './model/deck.ts';
import type { Staged } from './model/diagnostic.ts';
import type { BuildOptions, FileNames, OutputKind } from './options.ts';
import type { Run } from './pipeline.ts';
import { finishAll, type Printer } from './printing.ts';
import { type Claim, type FoundIn, proveInHtml, proveInPdfs } from './read-back.ts';
import { type Look, loadLook } from './render/load-look.ts';
import { renderDeck, renderDeckForPrint } from './render/render-deck.ts';
import { type HandoutSettings, renderHandout } from './render/render-handout.ts';
import { renderSlidesHandout } from './render/render-slides-handout.ts';

/** What is set and printed. */
export interface Manuscript {
  readonly deck: Deck;
  /** The page of the handout. */
  readonly handout: (look: Look) => string;
  readonly settings: DeckSettings;
  /** Everything that must stand in each file. */
  readonly claims: readonly Claim[];
  readonly meta: PdfMeta;
  readonly files: FileNames;
}

/** What was made; null where it was not asked for. */
export interface Produced {
  readonly html: string | null;
  readonly pdf: Uint8Array | null;
  readonly handout: Uint8Array | null;
  /** Which claims stand in which file. */
  readonly found: readonly FoundIn[];
}

/**
 * Sets and prints a manuscript.
 * @param printer prints the PDFs asked for
 * @throws Failure `text-lost`, `text-overflows`, `pdf-unsound`, or of theme or browser
 */
export async function produce(
  { deck, handout, settings, claims, meta, files }: Manuscript,
  kinds: readonly OutputKind[],
  printer: Printer | null,
  options: BuildOptions,
  run: Run,
): Promise<Staged<Produced>> {
  const wants = (kind: OutputKind): boolean => kinds.includes(kind);
  const look = await loadLook(options.theme);
  const print = (kind: 'pdf' | 'handout', page: () => string) =>
    printer !== null && wants(kind) ? printer.print(page()) : null;
  const { printing, html } = await run.step('stepRender', () => ({
    // First what is printed: the browser works on it while the rest is made.
    printing: {
      pdf: print('pdf', () => renderDeckForPrint(deck, look, settings)),
      handout: print('handout', () => handout(look)),
    },
    html: wants('html') ? renderDeck(deck, look, settings) : null,
  }));
  const inHtml = await run.step('stepVerify', () => proveInHtml(claims, html, files));
  const job = { printing, claims, meta, files, language: options.language };
  const { value: printed, diagnostics } = await finishAll(job, printer, run);
  const { pdf, handout: paper } = printed;
  const found = [...inHtml, ...proveInPdfs(claims, printed, files)];
  return { value: { html, pdf: pdf?.bytes ?? null, handout: paper?.bytes ?? null, found }, diagnostics };
}

/** The handout as the person wants it. */
export function handoutPage(
  briefing: Briefing,
  deck: Deck,
  look: Look,
  settings: DeckSettings & Pick<HandoutSettings, 'choice' | 'changes'>,
  { handout, notesLines }: BuildOptions,
): string {
  switch (handout) {
    case 'text':
      return renderHandout(briefing, look, { ...settings, slides: null, notesLines });
    case 'slides':
      return renderHandout(briefing, look, { ...settings, slides: deck, notesLines });
    case 'slides-2':
      return renderSlidesHandout(deck, look, settings, 2);
    case 'slides-4':
      return renderSlidesHandout(deck, look, settings, 4);
    case 'slides-6':
      return renderSlidesHandout(deck, look, settings, 6);
  }
}
