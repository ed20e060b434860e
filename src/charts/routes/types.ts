/** What a flow carries: finished fentanyl by mail, ingredients over the sea and then inland, finished fentanyl by land. */
export type Kind = 'parcels' | 'ingredients' | 'inland' | 'finished';

/** What a place is in the chain. */
export type Role = 'maker' | 'origin' | 'mail' | 'port' | 'cartel' | 'crossing';

/** The lands that are drawn apart; everything else is `other`. */
export type Land = 'other' | 'china' | 'mexico' | 'united-states';

export type Point = readonly [x: number, y: number];

/** When a place or a flow is named: before China's control of the whole class, since, or both. */
export type Period = 'before-2019' | 'after-2019' | 'both';

export interface Place {
  readonly id: string;
  readonly role: Role;
  readonly stage: 'makers' | 'cartels' | 'border';
  readonly period: Period;
  readonly at: Point;
}

export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
  readonly period: Period;
  /** Whether an end only stands for its country. */
  readonly schematic: boolean;
}

/** Outlines, places and flows in one flat drawing, whose unit is that of the wide frame at its widest view. */
export interface RoutesData {
  /** Units of an outline to a unit of the drawing. */
  readonly fine: number;
  /** Outlines of the lands; the browser reads none, they stand in the page. */
  readonly outlines?: Readonly<Record<Land, string>>;
  /** Where a country's name stands. */
  readonly names: Readonly<Record<Exclude<Land, 'other'>, Point>>;
  readonly places: readonly Place[];
  readonly flows: readonly Flow[];
  /** The day China's control of the whole class took effect. */
  readonly control: string;
}
