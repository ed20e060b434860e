import type { Source } from '../../src/data/schema.ts';
import type { Feed, Release } from './feed.ts';

const parts = (day: string) => day.split('-').map(Number);
const letters = ['', ...'bcdefghijklmnopqrstuvwxyz'];

export interface Origin {
  /** The day the file was fetched or saved. */
  readonly vintage: string;
  /** The day the publisher put it out, when its server says so. */
  readonly issued?: string | undefined;
  /** The name of the file. */
  readonly file: string;
  /** What was read, for the bibliography. */
  readonly note: string;
}

/** The entry that a release gets in the bibliography; when the same release already stands there, that one is used again. */
export function releaseOf(feed: Feed, { vintage, issued = vintage, file, note }: Origin, known: readonly Source[]): Release {
  const called = feed.called(file, issued);
  for (const letter of letters) {
    const source: Source = {
      id: `${called.id}${letter}`,
      type: 'dataset',
      title: `${called.title}${letter && ` (${letter})`}`,
      publisher: feed.publisher,
      issued: { 'date-parts': [parts(issued)] },
      URL: feed.page,
      note,
      accessed: { 'date-parts': [parts(vintage)] },
      ...(feed.provisional ? { status: 'provisional' as const } : {}),
    };
    const stands = known.find(({ id }) => id === source.id);
    if (!stands) return { vintage, source };
    if (stands.title === source.title && JSON.stringify(stands.issued) === JSON.stringify(source.issued))
      return { vintage, source: stands };
  }
  throw new Error(`content/sources.json: "${called.id}" has too many releases in one month; delete those that nothing cites.`);
}
