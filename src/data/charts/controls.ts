import { type Body, bodies, type ControlsData, type Role, sizes } from '../../charts/controls/types.ts';
import { dataset } from '../read.ts';
import type { Row } from '../schema.ts';

const roles: Readonly<Record<string, Role>> = {
  'fentanyl-class opioid': 'class',
  precursor: 'precursor',
  'pre-precursor': 'precursor',
  'non-fentanyl synthetic opioid': 'opioid',
  'new psychoactive substances': 'mixed',
  'precursor and others': 'mixed',
};

const idOf = (words: string) =>
  words
    .replace(/(,| \().*/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
const bodyOf = (row: Row) => idOf(row['controlled_by'] as string) as Body;
/** The abbreviation of a substance where its name has one, else the name without what stands in brackets. */
const substanceOf = ({ substance }: Row) =>
  idOf(/\((?!class|list)([\w-]+)[,)]/.exec(substance as string)?.[1] ?? (substance as string));

/** One substance, a list, or a class, as the name in the file says. */
const sizeOf = ({ substance }: Row): (typeof sizes)[number] =>
  /\(class\)$/.test(substance as string) ? 'class' : /^\d+ /.test(substance as string) ? 'list' : 'one';

/** The day of a control: of the UN's vote, elsewhere the day of effect, or of the decision where no other is known. */
const dayOf = (row: Row): string | null =>
  ((bodyOf(row) === 'un' ? row['decided'] : (row['in_force'] ?? row['decided'])) as string | null) ?? null;

/** A day as a year with its fraction; a month or a year stands in its middle. */
function yearOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number | undefined, number | undefined];
  const into = month === undefined ? 6 : month - 1 + (date === undefined ? 0.5 : (date - 1) / 31);
  return Math.round((year + into / 12) * 1000) / 1000;
}

const lastOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toJSON().slice(0, 10);

/** Days from one day to another; from a month, the fewest and the most they can be. */
export function daysBetween(from: string, to: string): readonly [least: number, most: number] {
  const since = (day: string) => Math.round((Date.parse(to) - Date.parse(day)) / 86_400_000);
  return /^\d{4}-\d{2}$/.test(from) ? [since(lastOf(from)), since(`${from}-01`)] : [since(from), since(from)];
}

/** Every row of the control lists with its key: substance, body, and a number where a body listed it more than once. */
export function controlRows(): readonly { readonly key: string; readonly row: Row }[] {
  const seen = new Map<string, number>();
  return dataset('chemical-controls').data.map((row) => {
    const key = `${substanceOf(row)}.${bodyOf(row)}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return { key: seen.get(key) === 1 ? key : `${key}.${seen.get(key)}`, row };
  });
}

/** The row of a substance's first entry on the lists of a body. */
export const controlRow = (substance: string, body: Body): Row | undefined =>
  controlRows().find(({ key }) => key === `${substance}.${body}`)?.row;

function lagsOf(ids: readonly string[]): ControlsData['lags'] {
  const votes = new Map<string, number[]>();
  for (const [i, id] of ids.entries()) {
    const [vote, control] = [controlRow(id, 'un'), controlRow(id, 'china')];
    if (!vote?.['decided'] || !control?.['in_force']) continue;
    const key = [vote['decided'], vote['in_force'] ?? '', control['in_force']].join(' ');
    votes.set(key, [...(votes.get(key) ?? []), i]);
  }
  return [...votes].map(([key, some]) => {
    const [vote, effect, control] = key.split(' ') as [string, string, string];
    return [some, ...daysBetween(vote, control), effect ? yearOf(effect) : null] as const;
  });
}

/** What the charts of control lists draw from. */
export function controlsData(): ControlsData {
  const all = controlRows()
    .map((one) => ({ ...one, day: dayOf(one.row) }))
    .sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
  const ids = [...new Set(all.map(({ row }) => substanceOf(row)))];
  const dated = all.filter(({ day }) => day !== null);
  const placed = ({ row }: { row: Row }) => [ids.indexOf(substanceOf(row)), bodies.indexOf(bodyOf(row))] as const;
  return {
    substances: ids.map((id) => [id, roles[all.find(({ row }) => substanceOf(row) === id)!.row['role'] as string]!] as const),
    entries: dated.map((one) => [...placed(one), sizes.indexOf(sizeOf(one.row)), yearOf(one.day!)] as const),
    classes: dated.flatMap(({ key, row, day }, i) => (sizeOf(row) === 'class' ? [[i, key, day!] as const] : [])),
    lags: lagsOf(ids),
    told: {
      entries: all.map(
        (one) =>
          [
            one.key.slice(`${substanceOf(one.row)}.${bodyOf(one.row)}`.length),
            ...placed(one),
            idOf((one.row['instrument'] as string).replace(/[(),.]/g, '')),
            one.row['decided'] as string | null,
            one.row['in_force'] as string | null,
          ] as const,
      ),
    },
  };
}
