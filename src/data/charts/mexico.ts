import type { MexicoData, Statement } from '../../charts/mexico/types.ts';
import { dataset } from '../read.ts';
import type { Row } from '../schema.ts';

const spans: Readonly<Record<string, Statement['span']>> = {
  'calendar year': 'whole',
  'part of a year': 'part-year',
  'single case': 'case',
};

const slug = (words: unknown): string =>
  String(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const numberOf = (words: string) => Number(words.replace(',', ''));

/** Figures that a row's note gives beside the row's own: another report of the same period, or the headline of its source. */
export function alsoSaid(note: unknown): readonly { readonly by: string; readonly kg: number }[] {
  const words = String(note ?? '');
  const ministry = /([\d,]+) kg \(SSPC, \d{4}\)/.exec(words);
  const headline = /headline of the copy says ([\d,]+)/.exec(words);
  return [
    ...(ministry ? [{ by: 'security-ministry', kg: numberOf(ministry[1]!) }] : []),
    ...(headline ? [{ by: 'headline', kg: numberOf(headline[1]!) }] : []),
  ];
}

interface Told extends Statement {
  /** The row, and the field of it in which the figure stands. */
  readonly row: Row;
  readonly field: 'kg' | 'note';
}

/** Every statement of kilograms for a year, a part of one or a single case, with its row: figures for several years are left out. */
export function told(): Told[] {
  const rows = dataset('mexico-seizures').data.filter(({ kg, span }) => kg !== null && span !== 'several years');
  const all = rows.flatMap((row): Told[] => {
    const { year, period, authority, kg, note, span } = row;
    const shared = { year: Number(year), period: slug(period), span: spans[String(span)]!, about: false, row };
    return [
      { ...shared, by: slug(authority), kg: kg as number, about: /^about\b/i.test(String(note ?? '')), field: 'kg' },
      ...alsoSaid(note).map((also) => ({ ...shared, ...also, field: 'note' as const })),
    ];
  });
  // Statements about one period stand together, in the order in which the periods come.
  const periods = [...new Set(all.map(({ year, period }) => `${year} ${period}`))];
  return all.toSorted((a, b) => periods.indexOf(`${a.year} ${a.period}`) - periods.indexOf(`${b.year} ${b.period}`));
}

/** What the chart `mexico` draws. */
export const mexicoData = (): MexicoData => ({ statements: told().map(({ row: _row, field: _field, ...one }) => one) });
