/** Values by year: null where a count is withheld. */
export type ByYear = Readonly<Record<number, number | null>>;

/** What a state's row or the country's says. */
export interface Values {
  /** Deaths per 100,000. */
  readonly years: ByYear;
  /** The years whose rate is unreliable. */
  readonly few: readonly number[];
  /** Percent by which the crude rate of 2024 differs from that of 2022, to a thousandth; null where one of them is withheld. */
  readonly change: number | null;
}

/** One state (or DC): its values, its room on the map and its place among the tiles. */
export interface State extends Values {
  readonly id: string;
  /** Middle of the roomiest place inside, with half its width. */
  readonly room: readonly [x: number, y: number, halfWidth: number];
  readonly tile: readonly [column: number, row: number];
}

export interface StatesData {
  /** Units of an outline to a unit of the frame. */
  readonly fine: number;
  /** Outlines on the map by id; the browser reads none, they stand in the page. */
  readonly outlines?: Readonly<Record<string, string>>;
  readonly states: readonly State[];
  readonly country: Values;
  /** Rows of cells of the map, "1" where there is land: labels look for room elsewhere. */
  readonly mask: readonly string[];
  /** Side of a cell, in units of the frame. */
  readonly cell: number;
  /** Deaths by the id of a state or the country (`US`), in the order of its years. */
  readonly told: { readonly deaths: Readonly<Record<string, readonly (number | null)[]>> };
  /** The unrounded changes by the same ids; the browser, which shows whole percents, does without. */
  readonly exact?: Readonly<Record<string, number | null>>;
}
