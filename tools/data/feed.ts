import type { Dataset, Row, Source } from '../../src/data/schema.ts';

/** One line of a publisher's file, by our names for its columns; an empty text where the publisher gives nothing. */
export type Cells = Readonly<Record<string, string>>;

/** A row for a dataset, and the place in the publisher's file that it was made from. */
export interface Gathered {
  readonly row: Row;
  readonly at: string;
}

/** What a release is: the day it was fetched, and the id that its rows name as their source. */
export interface Release {
  readonly vintage: string;
  readonly source: Source;
}

/** Collects the lines that one dataset takes from a file. */
export interface Collector {
  /** Takes a line or passes it by; throws with column and what to change when it cannot be read. */
  add(cells: Cells, at: string): void;
  rows(): Gathered[];
}

/** One dataset that a feed refreshes, and how. */
export interface Target {
  readonly dataset: string;
  /** The fields whose movement is told, the most telling first. */
  readonly measures: readonly string[];
  /** A row that the new file covers and no longer has: kept as it was, or removed because the file restates its whole period. */
  readonly gone: 'keep' | 'remove';
  /** A row with the same numbers: takes the new vintage and source, or is left with those it has. */
  readonly same: 'take' | 'leave';
  /** The field whose newest value shows how far a file reaches; a file that ends before the dataset is an old one. */
  readonly period?: string;
  collect(old: Dataset, release: Release): Collector;
  /** Whether the file speaks about a row that stands in the dataset. */
  covers(row: Row, file: readonly Row[]): boolean;
  /** What is implausible in the rows after the refresh; each text names row and field. */
  rules(rows: readonly Row[], release: Release, old: Dataset): string[];
}

/** What a publisher offers: where, in which columns, and which of our datasets take from it. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** The page a reader can open; the address of the source in the bibliography. */
  readonly page: string;
  /** The file itself. A feed without one looks for `link` on its page. */
  readonly csv?: string;
  /** A Socrata address that answers with JSON, page by page. */
  readonly api?: string;
  /** The addresses of the publisher's files as they stand on the page; the newest is taken. */
  readonly link?: RegExp;
  /** How a release is called in the bibliography, by the name of its file and the day it was issued. */
  readonly called: (file: string, issued: string) => { readonly id: string; readonly title: string };
  /** Whether no value of this feed may ever be called final. */
  readonly provisional: boolean;
  /** Our name of a column, and the names the publisher has given it, the present one first. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly optional?: readonly string[];
  /** Columns of the publisher that we know and do not take. */
  readonly unused?: readonly string[];
  readonly targets: readonly Target[];
}
