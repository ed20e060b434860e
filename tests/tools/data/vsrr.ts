import { monthly, ours, type project, run } from './copy.ts';
import { type Vsrr, vsrrCsv } from './layouts.ts';

/** The file of CDC's monthly counts. */
export const file = `content/data/${monthly}.json`;
/** What CDC would give for what we have. */
export const theirs: readonly Vsrr[] = ours.map(({ state, month, reported, predicted }) => ({
  state: state as string,
  year: 2026,
  month: month === '2026-03' ? 'March' : 'April',
  reported: reported as number,
  predicted: predicted as number,
}));
/** CDC's file with some rows changed or left out, and more behind them. */
export const with_ = (change: (one: Vsrr) => Partial<Vsrr> | undefined, ...more: readonly Vsrr[]) =>
  vsrrCsv([
    ...theirs.flatMap((one) => {
      const to = change(one);
      return to ? [{ ...one, ...to }] : [];
    }),
    ...more,
  ]);
export const same = () => ({});
/** Takes a file of CDC's into a project, as of 18 November 2026. */
export const take = (at: ReturnType<typeof project>, body: string | Uint8Array, ...args: readonly string[]) =>
  run(at, ['refresh', 'cdc-vsrr', '--from', at.put('vsrr.csv', body), '--vintage', '2026-11-18', ...args]);
const may = { year: 2026, month: 'May' };
/** The month after those that we have. */
export const nextMonth: readonly Vsrr[] = [
  { state: 'US', ...may, reported: 29_500, predicted: 30_100 },
  { state: 'NC', ...may, reported: 1_400, predicted: 1_450 },
  { state: 'OH', ...may, reported: 1_950, predicted: 2_050 },
];
