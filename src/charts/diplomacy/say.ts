import type { Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { layout, shownEvents } from './layout.ts';
import { type DiplomacyData, type DiplomacyState, type Told, tones } from './types.ts';

const toneOf = ({ events }: DiplomacyData, i: number) => tones[events[i]![1]]!;
const actorsOf = ({ actors }: Told, frame: Frame) =>
  listed(
    actors.map((code) => frame.t(`diplomacy.actor.${code}`)),
    frame,
  );

/** How many events of each tone the picture has and where they stand, then those that it names. */
export function describe(data: DiplomacyData, state: DiplomacyState, frame: Frame): string {
  const { t, number, date } = frame;
  const shown = shownEvents(data, state);
  const first = shown[0];
  if (first === undefined) return t('diplomacy.describe.none');
  const counts = tones.map((tone) => [tone, number(shown.filter((i) => toneOf(data, i) === tone).length)]);
  const one = (i: number) => t('diplomacy.describe.one', { date: date(data.told[i]!.date), title: data.told[i]!.title });
  const said = state.lit.map((id) => data.told.findIndex((told) => told.id === id)).filter((i) => shown.includes(i));
  return [
    t('diplomacy.describe.all', {
      count: number(shown.length),
      from: date(data.told[first]!.date),
      to: date(data.told[shown.at(-1)!]!.date),
    }),
    t('diplomacy.describe.tones', Object.fromEntries(counts) as Record<string, string>),
    ...said.sort((a, b) => a - b).map(one),
  ].join(' ');
}

/** The events in the order of time. */
export function table(data: DiplomacyData, state: DiplomacyState, frame: Frame): Table {
  const shown = shownEvents(data, state);
  const columns = ['date', 'title', 'tone', 'kind', 'actors'];
  return {
    columns: columns.map((id) => ({ id, label: frame.t(`diplomacy.column.${id}`), numeric: false })),
    rows: shown.map((i) => {
      const told = data.told[i]!;
      const words = [frame.t(`diplomacy.tone.${toneOf(data, i)}`), frame.t(`diplomacy.kind.${told.kind}`)];
      return [frame.date(told.date), told.title, ...words, actorsOf(told, frame)];
    }),
    keys: shown.map((i) => data.told[i]!.id),
  };
}

/** Every event, in the order of time. */
export function inspect(data: DiplomacyData, state: DiplomacyState, frame: Frame): Spot[] {
  const { places } = layout(data, state, frame);
  return [...places]
    .sort((a, b) => a.i - b.i)
    .map(({ i, x, y }) => {
      const told = data.told[i]!;
      const kind = frame.t(`diplomacy.kind.${told.kind}`);
      return {
        key: told.id,
        x,
        y,
        title: told.title,
        lines: [frame.date(told.date), `${kind} · ${frame.t(`diplomacy.tone.${toneOf(data, i)}`)}`],
        opens: `event.${told.id}`,
      };
    });
}

/** How many events there are in all. */
export const values = ({ events }: DiplomacyData, _: DiplomacyState, { number }: Frame) => ({ count: number(events.length) });
