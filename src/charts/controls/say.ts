import type { Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { layout } from './layout.ts';
import { daysOf } from './names.ts';
import { type ControlsState, isLit, isShown } from './states.ts';
import { bodies, type ControlsData } from './types.ts';

type Told = ControlsData['told']['entries'][number];

/** The entries a view speaks of, with their places in the list: those that are shown and lit. */
const toldOf = (data: ControlsData, state: ControlsState): [number, Told][] =>
  data.told.entries.flatMap((told, i) =>
    isShown(data, state, told[1], told[2]) && isLit(data, state, told[1]) ? [[i, told] as [number, Told]] : [],
  );

const nameOf = (data: ControlsData, substance: number, { t }: Frame) => t(`controls.name.${data.substances[substance]![0]}`);
/** The key of an entry: its substance, its body, and a number where a body listed it more than once. */
const keyOf = ({ substances }: ControlsData, [end, substance, body]: Told) =>
  `${substances[substance]![0]}.${bodies[body]}${end}`;
const bodyOf = (body: number, { t }: Frame) => t(`controls.body.${bodies[body]}`);

/** When an entry was decided and took effect, as far as either is known. */
function whenOf(decided: string | null, effect: string | null, { t, date }: Frame): string {
  if (effect && effect === decided) return t('controls.when.both', { effect: date(effect) });
  if (effect)
    return t(decided ? 'controls.when.effect' : 'controls.when.effect.only', {
      decided: date(decided ?? ''),
      effect: date(effect),
    });
  return decided ? t('controls.when.decided', { decided: date(decided) }) : t('controls.when.unknown');
}

/** The UN's and China's entries of a substance, and the days between. */
function lagOf(data: ControlsData, substance: number) {
  const [, least, most] = data.lags.find(([some]) => some.includes(substance))!;
  const of = (body: number) => data.told.entries.find((told) => told[1] === substance && told[2] === body)!;
  return { un: of(0), china: of(1), least, most };
}

const describeLag = (data: ControlsData, frame: Frame): string[] =>
  data.lags.map(([some, least, most]) => {
    const { un, china } = lagOf(data, some[0]!);
    const names = listed(
      some.map((one) => nameOf(data, one, frame)),
      frame,
    );
    const [vote, effect] = [frame.date(un[4]!), frame.date(china[5]!)];
    return frame.t('controls.describe.lag.one', { names, vote, effect, days: daysOf(least, most, frame) });
  });

/** Row by row, each substance with its bodies in the order of their days. */
const describeRows = (data: ControlsData, state: ControlsState, frame: Frame): string[] => {
  const told = toldOf(data, state);
  return [...new Set(told.map(([, one]) => one[1]))].map((substance) => {
    const steps = told
      .filter(([, one]) => one[1] === substance)
      .map(([, one]) => frame.t('controls.describe.step', { body: bodyOf(one[2], frame), when: whenOf(one[4], one[5], frame) }));
    return frame.t('controls.describe.row', { name: nameOf(data, substance, frame), steps: listed(steps, frame) });
  });
};

const describeLanes = (data: ControlsData, state: ControlsState, frame: Frame): string[] =>
  state.bodies.flatMap((body) => {
    const own = toldOf(data, state).filter(([, told]) => bodies[told[2]] === body);
    if (own.length === 0) return [];
    const names = listed([...new Set(own.map(([, told]) => nameOf(data, told[1], frame)))], frame);
    return [
      frame.t('controls.describe.lane', { body: frame.t(`controls.body.${body}`), count: frame.number(own.length), names }),
    ];
  });

const describeClasses = (data: ControlsData, state: ControlsState, frame: Frame): string[] =>
  data.classes.flatMap(([entry, key, day]) => {
    const [substance, body] = data.entries[entry]!;
    if (!isShown(data, state, substance, body)) return [];
    const name = nameOf(data, substance, frame);
    const words = { name, words: frame.t(`controls.class.${key}`), day: frame.date(day), body: bodyOf(body, frame) };
    return [frame.t('controls.describe.class', words)];
  });

/** What stands where, body by body or substance by substance, and what the picture leaves out. */
export function describe(data: ControlsData, state: ControlsState, frame: Frame): string {
  const { t } = frame;
  const parts = (): string[] => {
    if (state.lag) return describeLag(data, frame);
    if (toldOf(data, state).length === 0) return [t('controls.describe.none')];
    if (state.view === 'rows' || state.only) return describeRows(data, state, frame);
    return [...describeLanes(data, state, frame), ...describeClasses(data, state, frame)];
  };
  return [
    t(state.lag ? 'controls.describe.lag' : `controls.describe.${state.view}`),
    ...parts(),
    t('controls.describe.left'),
  ].join(' ');
}

function lagTable(data: ControlsData, frame: Frame): Table {
  const { t, date } = frame;
  const own = data.lags.flatMap(([some]) => some);
  return {
    columns: [
      ...['substance', 'vote', 'un-effect', 'effect'].map((id) => ({ id, label: t(`controls.column.${id}`), numeric: false })),
      ...['least', 'most'].map((id) => ({ id, label: t(`controls.column.${id}`), numeric: true })),
    ],
    keys: own.map((substance) => data.substances[substance]![0]),
    rows: own.map((substance) => {
      const { un, china, least, most } = lagOf(data, substance);
      return [nameOf(data, substance, frame), date(un[4]!), un[5] && date(un[5]), date(china[5]!), least, most];
    }),
  };
}

/** Every entry of the picture, in the order of its days; in the view of lengths every substance with its days between. */
export function table(data: ControlsData, state: ControlsState, frame: Frame): Table {
  if (state.lag) return lagTable(data, frame);
  const { t, date } = frame;
  const told = toldOf(data, state);
  return {
    columns: ['substance', 'body', 'list', 'decided', 'effect'].map((id) => ({
      id,
      label: t(`controls.column.${id}`),
      numeric: false,
    })),
    keys: told.map(([, one]) => keyOf(data, one)),
    rows: told.map(([, [, substance, body, list, decided, effect]]) => [
      nameOf(data, substance, frame),
      bodyOf(body, frame),
      t(`controls.list.${list}`),
      decided && date(decided),
      effect && date(effect),
    ]),
  };
}

/** Every hexagon with its list and its days, body by body or row by row. */
export function inspect(data: ControlsData, state: ControlsState, frame: Frame): Spot[] {
  return layout(data, state, frame)
    .places.filter(({ entry }) => isLit(data, state, data.entries[entry]![0]))
    .map(({ entry, x, y }) => {
      const told = data.told.entries[entry]!;
      const { least, most } = state.lag ? lagOf(data, told[1]) : { least: 0, most: 0 };
      return {
        key: `entry-${keyOf(data, told)}`,
        x,
        y,
        title: frame.t('controls.spot', { name: nameOf(data, told[1], frame), body: bodyOf(told[2], frame) }),
        lines: [
          frame.t(`controls.list.${told[3]}`),
          // A bar ends on the day of effect: that is the day to say there.
          whenOf(state.lag && told[2] ? null : told[4], told[5], frame),
          ...(state.lag ? [frame.t('controls.spot.lag', { days: daysOf(least, most, frame) })] : []),
        ],
      };
    });
}

/** The shortest time between a vote and a control, for the title that speaks of it. */
export const values = ({ lags }: ControlsData, _state: ControlsState, { number }: Frame): Record<string, string> => ({
  least: number(Math.min(...lags.map(([, least]) => least))),
});
