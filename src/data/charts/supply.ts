import { states as listings } from '../../charts/listings/states.ts';
import type { ListingsData } from '../../charts/listings/types.ts';
import { states as roles } from '../../charts/roles/states.ts';
import type { RolesData } from '../../charts/roles/types.ts';
import { dataset } from '../read.ts';
import type { Row } from '../schema.ts';

/** Where a report that a chart rests on stands: a whole statement of supply-facts, or an event of policy-events. */
export function reportRow(id: string): { readonly set: 'supply-facts' | 'policy-events'; readonly row: Row } {
  const statement = dataset('supply-facts').data.find((row) => row['id'] === id);
  if (statement) return { set: 'supply-facts', row: statement };
  const event = dataset('policy-events').data.find((row) => row['id'] === id);
  if (event) return { set: 'policy-events', row: event };
  throw new Error(
    `src/data/charts/supply.ts: no report is called "${id}" in content/data/supply-facts.json or policy-events.json. Add the row there or correct the id in src/charts/.`,
  );
}

/** When a report was said, as exactly as its row knows. */
function whenOf(id: string): string {
  const { row } = reportRow(id);
  const day = (row['as_of'] ?? row['date']) as string;
  return row['precision'] === 'month' ? day.slice(0, 7) : day;
}

/** The days and reports behind the schematic of a trade site. */
export function listingsData(): ListingsData {
  const ids = [...new Set(Object.values(listings).flatMap(({ reports }): readonly string[] => reports))];
  return {
    seen: whenOf('ft-story-2024'),
    later: whenOf('trade-resumed'),
    told: { reports: ids.map((id) => [id, whenOf(id), reportRow(id).row['confidence'] as string] as const) },
  };
}

/** The row that tells of a role, by the role's key. */
export function roleRow(key: string): ReturnType<typeof reportRow> {
  const ids: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(roles).map(({ reports }) => reports));
  return reportRow(ids[key] ?? key);
}

/** When each role's report was said. */
export function rolesData(): RolesData {
  const keys = Object.values(roles).flatMap(({ reports }) => Object.entries(reports) as [string, string][]);
  return { told: { reports: keys.map(([key, id]) => [key, whenOf(id), reportRow(id).row['confidence'] as string] as const) } };
}
