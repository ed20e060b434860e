/** Kilograms in one statement of a Mexican authority; `period` and `by` name the words for when and who. */
export interface Statement {
  readonly year: number;
  readonly period: string;
  readonly by: string;
  readonly kg: number;
  readonly about: boolean;
  /** Whether the statement covers a whole year, a part of one, or a single case. */
  readonly span: 'whole' | 'part-year' | 'case';
}

/** What Mexican authorities said to have seized, each on a basis of its own: never one series, never a sum. */
export interface MexicoData {
  readonly statements: readonly Statement[];
}

export interface MexicoState {
  /** The one year shown, with what its figures count; none shows them all. */
  readonly only?: number;
}
