export interface TutorialEdit {
  readonly kind: 'edit';
  readonly before: string;
  readonly after: string;
}

export type TutorialStep =
  | TutorialEdit
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'picture'; readonly name: string };

export declare const BRIEFING: string;
export declare function tutorialSteps(file: string | URL): Promise<TutorialStep[]>;
export declare function edited(text: string, edit: Omit<TutorialEdit, 'kind'>): string;
