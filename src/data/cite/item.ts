import type { Source } from '../schema.ts';

type DateParts = NonNullable<Source['issued']>;

/** An item of a bibliography in CSL-JSON, with the fields that the house uses. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: Source['author'] | undefined;
  readonly publisher?: string | undefined;
  readonly 'container-title'?: string;
  readonly genre?: string | undefined;
  readonly version?: string | undefined;
  readonly issued?: DateParts | undefined;
  readonly accessed?: DateParts;
  readonly language?: string;
  readonly note?: string | undefined;
  readonly URL: string;
}

/** An ISO year, month or day as CSL-JSON writes it. */
export const dateParts = (iso: string): DateParts => ({ 'date-parts': [iso.split('-').map(Number)] });
