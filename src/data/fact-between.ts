import type { Found } from './fact.ts';
import { origin } from './fact-rows.ts';
import { rowsAbout, type Where } from './ledger.ts';
import type { Row } from './schema.ts';
import type { FactEntry } from './schema-facts.ts';

type Between = Extract<FactEntry, { kind: 'between' }>;

const said = (where: Where) => Object.values(where).join(', ');
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The two rows whose dates a figure sets apart: the first and the last. */
export const endsOf = (id: string, { dataset, field, from, to }: Between): readonly [Row, Row] => [
  only(id, dataset, field, from),
  only(id, dataset, field, to),
];

function only(id: string, dataset: string, field: string, where: Where): Row {
  const [row, next] = rowsAbout(id, dataset, where, [field]);
  if (next) throw new Error(`content/facts.json, fact "${id}": ${said(where)} is more than one row of ${dataset}. Name one row.`);
  return row!;
}

/** The days, or whole calendar months, from one date of a dataset to a later one. */
export function between(id: string, found: Between): Found {
  const { dataset, field, from, to, unit } = found;
  const rows = endsOf(id, found);
  const [start, end] = rows.map((row) => dateOf(id, row, found)) as [string, string];
  if (end < start)
    throw new Error(
      `content/facts.json, fact "${id}": ${end} comes before ${start}. Exchange "from" and "to", or correct the rows.`,
    );
  return {
    value: unit === 'days' ? (Date.parse(end) - Date.parse(start)) / 86_400_000 : monthOf(end) - monthOf(start),
    formula: `${unit} from ${start} to ${end} (${dataset}: ${field} of ${said(from)} and of ${said(to)})`,
    ...origin(rows, dataset, field),
    asOf: end,
  };
}

const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

function dateOf(id: string, row: Row, { field, unit, dataset }: Between): string {
  const date = String(row[field] ?? '');
  if (unit === 'days' && (!day.test(date) || row['precision'] === 'month'))
    throw new Error(
      `content/facts.json, fact "${id}": "${date}" in ${dataset} is not known to the day, so days cannot be counted. Write "unit": "months", or name another row.`,
    );
  if (!/^\d{4}-\d{2}/.test(date))
    throw new Error(
      `content/facts.json, fact "${id}": "${date}" in the field "${field}" of ${dataset} is no date. Name another row.`,
    );
  return unit === 'days' ? date : date.slice(0, 7);
}
