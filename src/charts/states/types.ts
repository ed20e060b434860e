/** A year's rate per 100,000, deaths, "unreliable" or null, and status (final, suppressed). */
export type Year = readonly [rate: number | null, deaths: number | null, flag: string | null, status: string];

/** What a state's row or the country's says. */
export interface Values {
  readonly years: Readonly<Record<number, Year>>;
  /** Percent by which the crude rate of 2024 differs from that of 2022; null where one of them is withheld. */
  readonly change: number | null;
}

/** One state (or DC): its values, its room on the map and its place among the tiles. */
export interface State extends Values {
  readonly id: string;
  /** Middle of the roomiest place inside, with half its width and half its height. */
  readonly room: readonly [x: number, y: number, halfWidth: number, halfHeight: number];
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
}
