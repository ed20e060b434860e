import { states } from '../charts/diplomacy/states.ts';
import { type DiplomacyData, type Tone, tones } from '../charts/diplomacy/types.ts';
import { dataset } from './read.ts';

const named = new Set<string>(Object.values(states).flatMap(({ lit }) => lit));

/** What the chart of events draws from: days and tones, and apart from them the words. Throws when a view names an event that does not exist. */
export function diplomacyData(): DiplomacyData {
  const rows = dataset('policy-events').data;
  const missing = [...named].filter((id) => !rows.some((row) => row['id'] === id));
  if (missing.length > 0)
    throw new Error(
      `src/charts/diplomacy/states.ts names events that are not in content/data/policy-events.json: ${missing.join(', ')}. Correct their ids there.`,
    );
  return {
    events: rows.map(({ id, date, tone }) => {
      const day = Number(String(date).replaceAll('-', ''));
      const place = tones.indexOf(tone as Tone);
      return named.has(id as string) ? [day, place, id as string] : [day, place];
    }),
    told: rows.map(({ id, date, precision, title, kind, actors }) => ({
      id: id as string,
      date: precision === 'month' ? String(date).slice(0, 7) : String(date),
      title: title as string,
      kind: kind as string,
      actors: actors as readonly string[],
    })),
  };
}
