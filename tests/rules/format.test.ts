import { expect, test } from 'vitest';
import { datasets } from '../../src/data/read.ts';
import { date, number } from '../../src/i18n/format.ts';
import { speak } from '../../src/i18n/read.ts';
import { translator } from '../../src/i18n/words.ts';

const locales = { en: 'en-GB', de: 'de-DE', zh: 'zh-CN', es: 'es-MX' };
const hard = [
  0, 1, 12, 999, 1000, 999_999.95, 1_234_567.891, 482_311, 1.005, 1.045, 0.05, 2.5, 0.5, -2.5, -1234.5, 8.345, 69.94999,
];
const written = (lang: keyof typeof locales, value: number, decimals: number) =>
  new Intl.NumberFormat(locales[lang], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

test('Numbers are written as Unicode writes them in each language, to the last half', () => {
  for (const lang of ['en', 'de', 'zh', 'es'] as const)
    for (const decimals of [0, 1, 2, 3])
      expect(hard.map((value) => number(lang)(value, decimals))).toEqual(hard.map((value) => written(lang, value, decimals)));
});

test('Every number of every dataset is written as Unicode writes it, with up to three decimals', () => {
  const values = new Set(
    datasets().flatMap(({ data }) => data.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'))),
  );
  const wrong = [0, 1, 2, 3].flatMap((decimals) =>
    [...values].filter(
      (value) => number('en')(value, decimals) !== written('en', value, decimals).replace(/^-(?=0(\.0*)?$)/, ''),
    ),
  );
  expect(wrong).toEqual([]);
  expect(values.size).toBeGreaterThan(1000);
});

test('What is rounded to nothing has no sign', () => {
  expect(number('en')(-0.04, 1)).toBe('0.0');
  expect(number('en')(-0)).toBe('0');
});

test('Every day of a year is written as British papers write it, and a year stays a year', () => {
  const say = speak('en').date;
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
    const iso = new Date(at).toISOString().slice(0, 10);
    expect(say(iso)).toBe(day.format(at));
    expect(say(iso.slice(0, 7))).toBe(month.format(at));
  }
  expect(['2024', '', 'FY 2024', '2024-03/2024-05'].map(say)).toEqual(['2024', '', 'FY 2024', '2024-03/2024-05']);
});

test('The words say in which order a language writes a date', () => {
  const words = {
    'date.months': '1月, 2月, 3月, 4月, 5月',
    'date.day': '{year}年{month}{day}日',
    'date.month': '{year}年{month}',
  };
  const say = date(translator(words, (key) => key));
  expect([say('2019-05-01'), say('2019-05')]).toEqual(['2019年5月1日', '2019年5月']);
});
