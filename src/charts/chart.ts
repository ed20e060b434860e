/**
 * What a chart is: a pure function from data, a named state and a frame to keyed marks.
 * Page, embed, print, image and test are all ways of showing those marks.
 */

/**
 * Dots by the hundred thousand, as numbers in frame units. Dot `i` keeps its index in every state. It stands in the run that its
 * index falls into, at `left + along(i) * width` and `pitch` below the dot before it (see points.ts).
 */
export interface Points {
  /** The index of each run's first dot, and at the end the count of all. */
  readonly starts: Uint32Array;
  /** The y of each run's first dot. */
  readonly tops: Float64Array;
  readonly left: number;
  readonly width: number;
  readonly pitch: number;
  readonly radius: number;
}

/** One element of a picture. `key` is unique within its parent and means the same thing in every state. */
export interface Mark {
  readonly key: string;
  readonly tag: 'g' | 'svg' | 'path' | 'rect' | 'circle' | 'line' | 'text' | 'defs' | 'pattern' | 'use' | 'points';
  /** The same attribute names in every state, so that a move has both ends. Numbers are in frame units. */
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly Mark[];
  /** What a mark of tag `points` shows. It is painted on a canvas where there is one; its children are the same dots as markup. */
  readonly points?: Points;
}

/** The two sizes every picture is drawn in. `compact` is 360 units wide, `wide` 720. */
export type FrameName = 'compact' | 'wide';

/** The weights that texts are set in. */
export type Weight = 400 | 600 | 700;

/** How a text is set. Size in frame units. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** Everything a chart may use besides its data: room, words, number formats and text widths. Nothing else is in reach. */
export interface Frame {
  readonly name: FrameName;
  readonly width: number;
  readonly height: number;
  /** Prefix for element ids, unique on the page (only patterns need one). */
  readonly scope: string;
  /** A number as the reader's language writes it, with so many decimals (0 unless told). */
  readonly number: (value: number, decimals?: number) => string;
  /** An ISO day, month or year ("2019-05-01", "2023-06", "2024") as the reader's language writes it. */
  readonly date: (iso: string) => string;
  /** The words under a dotted key, with `{name}` replaced. */
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** The advance width of a text in Public Sans with tabular figures, in frame units: unless told, of weight 400 and of the size of the smallest text (`TEXT` in marks.ts). */
  readonly textWidth: (text: string, weight?: Weight, size?: number) => number;
}

export interface Column {
  /** The chart's own name of what stands in the column: with a row's key it leads to the cell of a dataset (src/data/trace.ts). */
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly decimals?: number;
}

/** The picture as a table: what a reader gets who wants the numbers. Cells are numbers unrounded, or words. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What each row is about, in the chart's own names: a year, a month, a state, a flow. */
  readonly keys: readonly string[];
}

/** One thing the pointer, the finger or the arrow keys can be on. `x`, `y` in frame units, inside the frame. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** The anchor on the chart's page where more is told of it: a tap or Enter opens that. */
  readonly opens?: string;
}

/** What is told of a spot that opens: it stands on the chart's page too, under its anchor. */
export interface Detail {
  readonly title: string;
  /** When it was and of what kind it is. */
  readonly lines: readonly string[];
  readonly text: string;
  readonly note: string;
  readonly sources: readonly { readonly title: string; readonly publisher: string; readonly url: string }[];
}

/** All that opens in a chart, by anchor, in the order of its page, and the words around it. */
export interface Details {
  readonly told: Readonly<Record<string, Detail>>;
  readonly words: { readonly close: string; readonly sources: string };
}

/** What the browser needs to move a chart's pictures; it comes when the reader comes near. Never reads `told`, which comes later. */
export interface Drawing<Data, State> {
  readonly id: string;
  /** Height of each frame in its units. */
  readonly heights: Readonly<Record<FrameName, number>>;
  /** Named views; the first is the default. A picture's address is `id.state`. */
  readonly states: Readonly<Record<string, State>>;
  readonly draw: (data: Data, state: State, frame: Frame) => readonly Mark[];
}

/** What is said about a chart's pictures; the browser gets it when the reader asks a figure by pointer, finger or key. */
export interface Saying<Data, State> {
  /** Values for the words `<id>.<state>.title`, `.subtitle` and `<id>.source`. */
  readonly values?: (data: Data, state: State, frame: Frame) => Readonly<Record<string, string>>;
  /** What a person would say who describes the picture to someone who cannot see it, computed from the data. */
  readonly describe: (data: Data, state: State, frame: Frame) => string;
  readonly table: (data: Data, state: State, frame: Frame) => Table;
  /** Every spot that can be asked, in reading order: the pointer takes the nearest, arrow keys walk them. */
  readonly inspect: (data: Data, state: State, frame: Frame) => readonly Spot[];
  /** How the pointer finds its spot: by distance along x only (lines), or in the plane (maps). */
  readonly nearest: 'x' | 'plane';
}

/** A chart whole: `src/charts/<id>.ts` puts it together from `draw.ts`, `states.ts` and `say.ts` of its folder, whose exports have these names. */
export interface Chart<Data, State> extends Drawing<Data, State>, Saying<Data, State> {}

interface Choosable {
  /** Its name in the address of the explored state: `?<name>=…`. */
  readonly name: string;
  readonly label: string;
}
interface Option {
  readonly value: string;
  readonly label: string;
}

/** One thing that a reader may set when exploring a chart: one of several, any of several, or a number in a range. */
export type Control =
  | (Choosable & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly value: string })
  | (Choosable & { readonly kind: 'many'; readonly options: readonly Option[]; readonly value: readonly string[] })
  | (Choosable & {
      readonly kind: 'range';
      readonly min: number;
      readonly max: number;
      readonly value: number;
      /** The value in words, as it is shown and said. */
      readonly text: string;
      /** Whether a button steps through the range. */
      readonly play: boolean;
    });

/**
 * How a reader explores a chart beyond its named states. Stands in `src/charts/<id>/explore.ts`, which no chart, `draw`
 * or `say` imports: the browser gets it when a reader opens explore, by src/story/explore/load.ts; build and tests by
 * src/charts/explores.ts. `Data` is the chart's own with what only exploring needs beside it (src/data/explore-data.ts).
 */
export interface Explore<Data, State> {
  /** The named view that looks like the default: it stands there until the reader sets something. */
  readonly start: string;
  /** What may be set in a state, with its present value, in the order of the page. */
  readonly controls: (data: Data, state: State, frame: Frame) => readonly Control[];
  /**
   * The state of an address; pure and total: nonsense gives the default, which an empty query is. Setting a control is
   * the present query with its name set anew; of a `many` once for each value, and empty when nothing is chosen.
   */
  readonly fromQuery: (query: URLSearchParams, data: Data) => State;
  /** The shortest query that gives that state back; empty for the default. */
  readonly toQuery: (state: State) => URLSearchParams;
  /** What stands over the picture of a state that has no name: what it shows, and what is measured. */
  readonly head: (data: Data, state: State, frame: Frame) => { readonly title: string; readonly subtitle: string };
  /** The picture, where it is more than the chart draws. */
  readonly draw?: (data: Data, state: State, frame: Frame) => readonly Mark[];
  /** The state that comes of choosing a spot of the picture, where that sets something. */
  readonly pick?: (state: State, key: string) => State;
  /** A second picture under the first. */
  readonly panel?: Panel<Data, State>;
}

/** A second picture of an explored state, with its own height and words. */
export interface Panel<Data, State> {
  readonly title: (data: Data, state: State, frame: Frame) => string;
  readonly heights: Readonly<Record<FrameName, number>>;
  readonly draw: (data: Data, state: State, frame: Frame) => readonly Mark[];
  readonly describe: (data: Data, state: State, frame: Frame) => string;
  readonly table: (data: Data, state: State, frame: Frame) => Table;
}

// biome-ignore lint/suspicious/noExplicitAny: as charts, of different data
export type AnyExplore = Explore<any, any>;

// biome-ignore lint/suspicious/noExplicitAny: a list of charts holds charts of different data
export type AnyChart = Chart<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: the same
export type AnyDrawing = Drawing<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: the same
export type AnySaying = Saying<any, any>;
