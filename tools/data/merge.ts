import { listed } from '../../src/data/json.ts';
import { problemOf } from '../../src/data/rows.ts';
import type { Dataset, Row } from '../../src/data/schema.ts';
import type { Gathered, Release, Target } from './feed.ts';
import { calledIn, highest, inOrder, keyOf } from './key.ts';

export interface Merged {
  readonly dataset: Dataset;
  /** Rows whose key is new, both states of those with other numbers, those taken away, and those kept though the file has no value. */
  readonly added: readonly Row[];
  readonly changed: readonly { was: Row; now: Row }[];
  readonly withdrawn: readonly Row[];
  readonly kept: readonly Row[];
}

/** The dataset with the rows of a release. Throws with file, line and field when a row does not fit the dataset's schema. */
export function merge(old: Dataset, gathered: readonly Gathered[], target: Target, release: Release): Merged {
  const schema = widened(old.schema, gathered, release);
  checkRows({ ...old, schema }, gathered);
  const file = new Map(gathered.map(({ row }) => [keyOf(old, row), row]));
  const rows = [...file.values()];
  const known = new Set(old.data.map((row) => keyOf(old, row)));
  const isEmpty = (row: Row) => row[target.measures[0]!] === null;
  const isSame = (a: Row, b: Row) => [...target.measures, 'status'].every((name) => a[name] === b[name]);
  const changed: Merged['changed'][number][] = [];
  const [withdrawn, kept]: [Row[], Row[]] = [[], []];
  const left = old.data.flatMap((was): Row[] => {
    const now = file.get(keyOf(old, was));
    const isGone = now ? isEmpty(now) && !isEmpty(was) : target.covers(was, rows);
    if (isGone && target.gone === 'keep') {
      if (!isEmpty(was)) kept.push(was);
      return [was];
    }
    if (isGone && !now) {
      withdrawn.push(was);
      return [];
    }
    if (!now) return [was];
    if (isSame(was, now)) return [target.same === 'take' ? now : was];
    changed.push({ was, now });
    return [now];
  });
  const added = rows.filter((row) => !known.has(keyOf(old, row)));
  const data = placed(left, added, schema);
  const touched = data.some((row) => [row['source'], row['sources']].flat().includes(release.source.id));
  return {
    dataset: touched || withdrawn.length > 0 ? dated({ ...old, schema, data }, release) : old,
    added,
    changed,
    withdrawn,
    kept,
  };
}

/** The rows in the order that the file has had, where it has one by its key. */
function placed(left: readonly Row[], added: readonly Row[], schema: Dataset['schema']): Row[] {
  if (added.length === 0) return [...left];
  const keys = schema.primaryKey.map((_, i) => [...schema.primaryKey.slice(i), ...schema.primaryKey.slice(0, i)]);
  const orders = keys.flatMap((key) => [inOrder(schema, key), inOrder(schema, key, false)]);
  const ordered = orders.find((by) => left.every((row, i) => i === 0 || by(left[i - 1]!, row) <= 0));
  return ordered ? [...left, ...added].sort(ordered) : [...left, ...added];
}

function checkRows(set: Dataset, gathered: readonly Gathered[]): void {
  const first = new Map<string, string>();
  const problems = gathered.flatMap(({ row, at }) => {
    const called = `${at} (${calledIn(set, row)})`;
    const key = keyOf(set, row);
    const twice = first.get(key);
    first.set(key, twice ?? at);
    return [
      ...set.schema.fields.flatMap((field) => {
        const problem = problemOf(field, row[field.name]);
        return problem ? [`${called}, field "${field.name}": ${problem}`] : [];
      }),
      ...(twice
        ? [
            `${called}, field "${set.schema.primaryKey.join(' + ')}": repeats ${twice}; see which of the two lines holds, and ask the publisher`,
          ]
        : []),
    ];
  });
  if (problems.length > 0) throw listed(gathered[0]!.at.replace(/, (line|record) \d+.*/, ''), problems);
}

/** A schema that takes the new periods: its highest year or month follows the file, but never past the day of the release. */
function widened(schema: Dataset['schema'], gathered: readonly Gathered[], { vintage }: Release): Dataset['schema'] {
  const fields = schema.fields.map((field) => {
    const { maximum } = field.constraints ?? {};
    if (maximum === undefined || !['year', 'yearmonth', 'date'].includes(field.type)) return field;
    const today = field.type === 'year' ? Number(vintage.slice(0, 4)) + 1 : vintage.slice(0, String(maximum).length);
    const given = gathered.map(({ row }) => row[field.name] as string | number);
    const most = highest([maximum, ...given.filter((value) => value !== null && value <= today)]) ?? maximum;
    return most === maximum ? field : { ...field, constraints: { ...field.constraints, maximum: most } };
  });
  return { ...schema, fields };
}

function dated(set: Dataset, { vintage, source }: Release): Dataset {
  const entry = { title: source.title, path: source.URL, id: source.id };
  const sources = set.sources.some(({ id }) => id === source.id) ? set.sources : [...set.sources, entry].sort(byId);
  return { ...set, vintage: vintage > set.vintage ? vintage : set.vintage, sources };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1);
