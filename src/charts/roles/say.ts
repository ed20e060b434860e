import type { Frame, Spot, Table } from '../chart.ts';
import { layout } from './layout.ts';
import { back, chain, type RolesState } from './states.ts';
import type { RolesData } from './types.ts';

const keysOf = ({ reports }: RolesState): string[] => Object.keys(reports);

/** Who does what, in the order of the chain, each with who says so. */
export function describe(_data: RolesData, state: RolesState, { t }: Frame): string {
  const roles = keysOf(state).map((key) =>
    t('roles.describe.role', { role: t(`roles.role.${key}`), what: t(`roles.what.${key}`), by: t(`roles.by.${key}`) }),
  );
  return [t(`roles.describe.${state.shown}`), ...roles, t('roles.describe.claims')].join(' ');
}

/** Every role with what it does, who says so, and when. */
export function table({ told }: RolesData, state: RolesState, { t, date }: Frame): Table {
  const reports = keysOf(state).flatMap((key) => told.reports.filter(([known]) => known === key));
  return {
    columns: ['role', 'what', 'by', 'when', 'confidence'].map((id) => ({ id, label: t(`roles.column.${id}`), numeric: false })),
    keys: reports.map(([key]) => key),
    rows: reports.map(([key, when, confidence]) => [
      t(`roles.role.${key}`),
      t(`roles.what.${key}`),
      t(`roles.by.${key}`),
      date(when),
      t(`roles.confidence.${confidence}`),
    ]),
  };
}

/** The roles in the order of the chain, then those who carry money back. */
export function inspect(_data: RolesData, state: RolesState, frame: Frame): Spot[] {
  const { t } = frame;
  const { at, carrier } = layout(frame, state);
  const suffix = state.shown === 'people' ? '' : `-${state.shown}`;
  const spot = (key: string, [x, y]: readonly [number, number]): Spot => ({
    key,
    x,
    y,
    title: t(`roles.role.${key}`),
    lines: [t(`roles.what.${key}`), t('roles.spot.by', { by: t(`roles.by.${key}`) })],
  });
  const own = state.lit.map((i) => ({ key: `${chain[i]![0]}${suffix}`, point: at(i), order: i }));
  const others = back.map(([id, from, to], i) => ({
    key: state.shown === 'law' ? `${id}-law` : id,
    point: carrier(i),
    order: (from + to) / 2,
  }));
  // Money is told from the end of the chain.
  const all =
    state.shown === 'money' ? [...own, ...others].sort((a, b) => b.order - a.order) : [...own, ...(suffix ? others : [])];
  return all.map(({ key, point }) => spot(key, point));
}
