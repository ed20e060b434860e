import { states } from '../../charts/deaths/states.ts';
import type { DeathsData } from '../../charts/deaths/types.ts';
import type { GuessData } from '../../charts/guess/types.ts';
import { chartData } from '../chart-data.ts';

/** The final counts of deaths.after-2019: known up to the year of the control, the answer from then on. */
export function guessData(): GuessData {
  const { series, control } = chartData('deaths') as DeathsData;
  const { final } = series.find(({ drug }) => drug === 'synthetic_opioids')!;
  const last = Number(control.slice(0, 4));
  return {
    known: final.filter(([year]) => year >= states['after-2019'].from && year <= last),
    answer: final.filter(([year]) => year > last),
  };
}
