import { type Body, bodies, type ControlsData, type Role } from './types.ts';

/** What one view of the control lists shows. */
export interface ControlsState {
  /** A lane for each body, or a row for each substance. */
  readonly view: 'lanes' | 'rows';
  /** The years named under the plot; the first is where it begins. */
  readonly years: readonly number[];
  readonly roles: readonly Role[];
  readonly bodies: readonly Body[];
  /** Only substances with a vote of the UN and a control in China, and the days between as a length. */
  readonly lag: boolean;
  /** The one substance that is lit, or all. */
  readonly only: string;
}

const everyRole = ['class', 'precursor', 'opioid', 'mixed'] as const;

export const states = {
  class: {
    view: 'lanes',
    years: [2015, 2017, 2019, 2021, 2023, 2025],
    roles: ['class'],
    bodies: ['un', 'china', 'us'],
    lag: false,
    only: '',
  },
  lag: {
    view: 'rows',
    years: [2017, 2019, 2021, 2023, 2025],
    roles: ['precursor'],
    bodies: ['un', 'china'],
    lag: true,
    only: '',
  },
  next: {
    view: 'rows',
    years: [2007, 2011, 2015, 2019, 2023],
    roles: ['precursor'],
    bodies,
    lag: false,
    only: '',
  },
  opioids: {
    view: 'rows',
    years: [2016, 2018, 2020, 2022, 2024],
    roles: ['opioid'],
    bodies: ['un', 'china', 'us', 'hong-kong'],
    lag: false,
    only: '',
  },
  all: { view: 'lanes', years: [2007, 2011, 2015, 2019, 2023], roles: everyRole, bodies, lag: false, only: '' },
} as const satisfies Readonly<Record<string, ControlsState>>;

/** Whether an entry of this substance and body is part of a view. */
export function isShown(
  { substances, lags }: ControlsData,
  { roles, bodies: shown, lag }: ControlsState,
  substance: number,
  body: number,
): boolean {
  return (
    roles.includes(substances[substance]![1]) &&
    shown.includes(bodies[body]!) &&
    (!lag || lags.some(([some]) => some.includes(substance)))
  );
}

/** Whether a substance is lit: all are, unless one is picked. */
export const isLit = ({ substances }: ControlsData, { only }: ControlsState, substance: number): boolean =>
  !only || substances[substance]![0] === only;
