import type { Translate } from './words.ts';

/** What parts thousands, and what stands before decimals, by language of the site. English, Chinese and Mexico's Spanish write 1,234.5. */
const marks: Readonly<Record<string, readonly [group: string, point: string]>> = { de: ['.', ','] };

/**
 * A number as the language writes it, with exactly so many decimals (0 unless told); halves go away from zero, as they are written.
 * Our own, because the browser's formats cost a slow phone a tenth of a second to make, and are written otherwise in a later browser.
 */
export function number(lang: string): (value: number, decimals?: number) => string {
  const [group, point] = marks[lang] ?? [',', '.'];
  return (value, decimals = 0) => {
    // Fifteen digits are what a number surely holds: 1.005 is nearer to 1.00 by the sixteenth.
    const rounded = Math.round(Number((Math.abs(value) * 10 ** decimals).toPrecision(15))) / 10 ** decimals;
    const [whole = '', part] = rounded.toFixed(decimals).split('.');
    return `${value < 0 && rounded ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${part ? point + part : ''}`;
  };
}

/** An ISO year, month or day ("2024", "2023-06", "2019-05-01") as the language writes it; anything else unchanged. */
export const date =
  (t: Translate) =>
  (iso: string): string => {
    const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(iso) ?? [];
    if (!year || !month) return iso;
    const said = { year, month: t('date.months').split(', ')[Number(month) - 1]! };
    return day ? t('date.day', { ...said, day: String(Number(day)) }) : t('date.month', said);
  };
