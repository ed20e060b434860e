import type { WhoData } from '../charts/who/types.ts';
import { cellAt } from './cell.ts';
import { chartData } from './chart-data.ts';
import { groups } from './charts/who.ts';
import type { Origin } from './trace.ts';

/** What stands behind a figure of the chart `who`: by its age group, or by its year and the short name of its group. */
export function whoOrigin(key: string, column: string): Origin {
  const at = (year: number, group: string, measure: string) => {
    const cell = cellAt('overdose-deaths-demographics', { indicator: 'synthetic_opioids', year, group, measure }, 'value');
    return { cells: cell ? [cell] : [] };
  };
  if (column === 'group') return { cells: [] };
  if (column === 'deaths') return at((chartData('who') as WhoData).year, key, 'deaths');
  const race = groups.race[column];
  return race ? at(Number(key), race, 'age_adjusted_rate') : at(Number(key), groups.sex[column]!, 'deaths');
}
