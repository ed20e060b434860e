import { monthAfter, monthsBetween } from '../../charts/months.ts';
import type { PotencyData } from '../../charts/potency/types.ts';
import { dataset } from '../read.ts';
import type { Row } from '../schema.ts';

/** The rows of the DEA's statements that give a share of pills. */
export const pillRows = (): Row[] => dataset('dea-seizures').data.filter(({ pill_share: share }) => share !== null);

/** The share for a fiscal year that a row's note gives beside the one of the row; nothing when it gives none. */
export function alsoFiscal(note: unknown): { readonly year: number; readonly share: number } | undefined {
  const found = /gave (\d+)% for fiscal (\d{4})/.exec(String(note ?? ''));
  return found ? { share: Number(found[1]), year: Number(found[2]) } : undefined;
}

/** The reading of a month that is no other's, if there is one. */
export const purityRow = (month: string): Row | undefined =>
  dataset('fentanyl-purity').data.find(
    (row) => row['measure'] === 'powder_average_purity' && row['month'] === month && row['ambiguous'] === false,
  );

/** What the chart `potency` draws: purity of powder by month without ambiguous readings, and every share of pills that the DEA gave. */
export function potencyData(): PotencyData {
  const months = dataset('fentanyl-purity')
    .data.filter(({ measure }) => measure === 'powder_average_purity')
    .map(({ month }) => month as string)
    .sort();
  const start = months[0]!;
  return {
    start,
    purity: Array.from({ length: monthsBetween(start, months.at(-1)!) + 1 }, (_, i) => {
      const row = purityRow(monthAfter(start, i));
      return row ? (row['value'] as number) : null;
    }),
    pills: pillRows().flatMap(({ year, pill_share: share, pill_share_as_said: said, note }) => {
      const own = {
        year: year as number,
        share: share as number,
        ten: / in 10$/.test(String(said)),
        fiscal: /FY/.test(String(said)),
      };
      const also = alsoFiscal(note);
      return also ? [own, { ...also, ten: false, fiscal: true }] : [own];
    }),
  };
}
