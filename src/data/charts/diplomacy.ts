import { actors, kinds, named, shortOf } from '../../charts/diplomacy/named.ts';
import { type DiplomacyData, tones } from '../../charts/diplomacy/types.ts';
import { dataset } from '../read.ts';

/** The place of a value in a list, which must have it. */
function placeOf(list: readonly string[], value: unknown, event: unknown): number {
  const place = list.indexOf(value as string);
  if (place < 0)
    throw new Error(
      `content/data/policy-events.json, event "${event}": the chart of events does not know "${value}". Add it in src/charts/diplomacy/ or correct the row; known: ${list.join(', ')}.`,
    );
  return place;
}

/** What the chart of events draws from: months and tones, and apart from them the words. Throws when a view names an event that does not exist. */
export function diplomacyData(): DiplomacyData {
  const rows = dataset('policy-events').data;
  const ids = rows.map(({ id }) => id as string);
  const months = rows.map(({ date }) => Number(String(date).slice(0, 4)) * 12 + Number(String(date).slice(5, 7)) - 1);
  const missing = Object.values(named)
    .flat()
    .filter((id) => !ids.includes(id));
  if (missing.length > 0)
    throw new Error(
      `src/charts/diplomacy/named.ts names events that are not in content/data/policy-events.json: ${missing.join(', ')}. Correct their ids there.`,
    );
  const lit = Object.fromEntries(Object.entries(named).map(([view, all]) => [view, all.map((id) => ids.indexOf(id))]));
  const places = [...new Set(Object.values(lit).flat())].sort((a, b) => a - b);
  const bits = (row: (typeof rows)[number]) =>
    (row['actors'] as readonly string[]).reduce((sum, code) => sum + 2 ** placeOf(actors, code, row['id']), 0);
  return {
    gaps: months.map((month, i) => month - (months[i - 1] ?? 0)),
    signs: rows.map(({ tone, id }) => placeOf(tones, tone, id)).join(''),
    ids: Object.fromEntries(places.map((i) => [i, shortOf(ids[i]!)])),
    // Whoever filters sees the names of whatever is left.
    lit: { ...lit, any: [...new Set(Object.values(lit).flat())] },
    told: {
      ids: ids.map((id, i) => {
        const year = String(Math.floor(months[i]! / 12));
        return id.endsWith(`-${year}`) ? id.slice(0, -year.length) : id;
      }),
      titles: rows.map(({ title }) => title as string),
      days: rows.map(({ date, precision }) => (precision === 'month' ? 0 : Number(String(date).slice(8)))),
      kinds: rows.map(({ kind, id }) => placeOf(kinds, kind, id)).join(''),
      actors: rows.map((row) => bits(row).toString(16)).join(''),
    },
  };
}
