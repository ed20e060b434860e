import { expect, test } from 'vitest';
import { broken } from '../../src/charts/lines.ts';
import { monthAfter } from '../../src/charts/months.ts';
import { marked } from '../../src/charts/potency/draw.ts';
import { alsoFiscal, potencyData } from '../../src/data/charts/potency.ts';
import { dataset, withDataset } from '../../src/data/read.ts';
import { picture } from '../../src/render/picture.ts';

const data = potencyData();

test('purity is highest in the middle of 2023 and falls by more than half to its last month', () => {
  const { peak, last } = marked(data);
  expect(monthAfter(data.start, peak)).toMatch(/^2023-0[5-8]$/);
  expect(data.purity[last]!).toBeLessThan(data.purity[peak]! / 2);
});

test('every value of purity that a reader meets is called about, and its readers are credited', () => {
  const { frames, description, source, subtitle } = picture('potency.purity', 'en');
  for (const { marks } of Object.values(frames))
    for (const words of marks.map(({ text }) => text ?? '').filter((one) => one.includes('%')))
      expect(words).toMatch(/^about \d+%/);
  expect(description.match(/\d+%/g)).toHaveLength(description.match(/about \d+%/g)!.length);
  expect(source).toContain('Vangelov');
  expect(subtitle).toContain('About');
});

test('a month that stands twice in the copy is a gap in the line', () => {
  const set = dataset('fentanyl-purity');
  const row = set.data.find(({ measure, month }) => measure === 'powder_average_purity' && month === '2020-06')!;
  const ambiguous = { ...set, data: set.data.map((one) => (one === row ? { ...one, ambiguous: true } : one)) };
  const { start, purity } = withDataset(ambiguous, potencyData);
  expect(purity[17]).toBeNull();
  expect(monthAfter(start, 17)).toBe('2020-06');
  expect(broken([[0, 1], null, [2, 3], [4, 5]])).toBe('M0,1ZM2,3L4,5');
});

test('every share of pills that the DEA gave is shown, fiscal years apart from calendar years', () => {
  expect(data.pills.map(({ year, fiscal, share }) => `${fiscal ? 'FY ' : ''}${year}: ${share}`)).toEqual([
    '2021: 40',
    '2022: 60',
    '2023: 70',
    'FY 2023: 76',
    '2024: 50',
    'FY 2025: 29',
  ]);
  expect(alsoFiscal('KVIA says close to 80 million pills; DEA later gave 76% for fiscal 2023')).toEqual({
    year: 2023,
    share: 76,
  });
  expect(alsoFiscal(null)).toBeUndefined();
});

test('the shares of pills are in the words of the DEA, and no dose is drawn or said beyond them', () => {
  const { frames, description, subtitle, title } = picture('potency.pills', 'en');
  expect(subtitle).toContain('in the DEA’s words');
  const words = [title, ...frames.compact.marks.map(({ text }) => text ?? '')].join(' ');
  expect(words).not.toMatch(/dose|lethal|milligram/i);
  expect(description).toContain('in the words of the DEA');
});
