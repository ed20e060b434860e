import type { Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { layout, type Shown, shownEvents } from './layout.ts';
import { actors, kinds } from './named.ts';
import { type DiplomacyData, type DiplomacyState, tones } from './types.ts';

/** Everything about one event in words. */
function told({ told: all, signs }: DiplomacyData, { i, month }: Pick<Shown, 'i' | 'month'>, { t, date }: Frame) {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = all.days[i] ? `-${two(all.days[i])}` : '';
  const who = Number.parseInt(all.actors[i]!, 16);
  const year = Math.floor(month / 12);
  return {
    id: all.ids[i]!.replace(/-$/, `-${year}`),
    title: all.titles[i]!,
    date: date(`${year}-${two((month % 12) + 1)}${day}`),
    tone: t(`diplomacy.tone.${tones[Number(signs[i])]}`),
    kind: t(`diplomacy.kind.${kinds[Number(all.kinds[i])]}`),
    actors: actors.filter((_, place) => who & (1 << place)).map((code) => t(`diplomacy.actor.${code}`)),
  };
}

/** How many events a description names at most. */
const NAMED = 9;

/** How many events of each tone the picture has and where they stand, then those that it names. */
export function describe(data: DiplomacyData, state: DiplomacyState, frame: Frame): string {
  const { t, number } = frame;
  const shown = shownEvents(data, state);
  if (!shown[0]) return t('diplomacy.describe.none');
  const counts = tones.map((tone, n) => [tone, number(shown.filter(({ i }) => Number(data.signs[i]) === n).length)]);
  const isShown = (place: number) => shown.some(({ i }) => i === place);
  const lit = data.lit[state.names]!.filter(isShown).slice(0, NAMED);
  return [
    t('diplomacy.describe.all', {
      count: number(shown.length),
      from: told(data, shown[0], frame).date,
      to: told(data, shown.at(-1)!, frame).date,
    }),
    t('diplomacy.describe.tones', Object.fromEntries(counts) as Record<string, string>),
    ...shown
      .filter(({ i }) => lit.includes(i))
      .map((one) => {
        const { date, title } = told(data, one, frame);
        return t('diplomacy.describe.one', { date, title });
      }),
  ].join(' ');
}

/** The events in the order of time. */
export function table(data: DiplomacyData, state: DiplomacyState, frame: Frame): Table {
  const all = shownEvents(data, state).map((one) => told(data, one, frame));
  const columns = ['date', 'title', 'tone', 'kind', 'actors'];
  return {
    columns: columns.map((id) => ({ id, label: frame.t(`diplomacy.column.${id}`), numeric: false })),
    rows: all.map(({ date, title, tone, kind, actors: who }) => [date, title, tone, kind, listed(who, frame)]),
    keys: all.map(({ id }) => id),
  };
}

/** Every event, in the order of time. */
export const inspect = (data: DiplomacyData, state: DiplomacyState, frame: Frame): Spot[] =>
  layout(data, state, frame).places.map((place) => {
    const { id, title, date, kind, tone } = told(data, place, frame);
    const lines = [date, `${kind} · ${tone}`, frame.t('diplomacy.opens')];
    return { key: id, x: place.x, y: place.y, title, lines, opens: `event.${id}` };
  });

/** How many events there are in all. */
export const values = ({ gaps }: DiplomacyData, _: DiplomacyState, { number }: Frame) => ({ count: number(gaps.length) });
