import { expect, test } from 'vitest';
import { dataset } from '../../src/data/read.ts';

/** Every disagreement between sources that was found when the data were gathered, with the datasets whose notes must tell it. */
const disagreements: readonly (readonly [what: string, figures: readonly string[], datasets: readonly string[]])[] = [
  ['the total of 2024', ['79,384', '79,385'], ['overdose-deaths-annual', 'national-figures']],
  ['2024 by system', ['79,384', '80,856', '80,391'], ['overdose-deaths-annual', 'overdose-deaths-monthly']],
  ['2023 by system', ['105,007', '106,881', '107,543', '110,037'], ['overdose-deaths-annual', 'overdose-deaths-monthly']],
  ['first estimates of 2024', ['80,391', '54,743', '48,422', '107,543'], ['national-figures']],
  [
    'synthetic opioids 2024',
    ['47,735', '48,661', '48,662', '48,422'],
    ['overdose-deaths-annual', 'synthetic-opioid-deaths-monthly'],
  ],
  ['the peak of all drugs', ['114,670', '111,466', '111,825', '113,401'], ['overdose-deaths-monthly', 'national-figures']],
  ['the peak as of January 2025', ['111,629', '111,825', '113,401', '111,466'], ['overdose-deaths-drugs-monthly']],
  ['12 months to August 2025', ['73,000', '69,000'], ['overdose-deaths-monthly', 'national-figures']],
  ['any opioid 1999', ['8,050', '8,048'], ['overdose-deaths-annual']],
  ['any opioid 2022', ['unsigned', 'unconfirmed'], ['overdose-deaths-annual']],
  ['columns of an older table', ['swaps the male and female'], ['overdose-deaths-demographics']],
  [
    'prescription opioids by sex 2021',
    ['6,393', '3,251'],
    ['overdose-deaths-demographics', 'overdose-deaths-with-synthetic-opioids'],
  ],
  ['SUDORS', ['75,118', 'another system'], ['overdose-deaths-annual']],
  ['state rates of a repository', ['AndreaB0703'], ['overdose-deaths-states']],
  ['annual and monthly exports', ['167 of 170', '218 of 225', '382 and 375', '1,619 and 1,613'], ['overdose-deaths-states']],
  ['final and provisional by state', ['635', '427', '12,369', '11,378'], ['overdose-deaths-states', 'overdose-deaths-monthly']],
  ['two releases of synthetic opioids', ['1,554', '1,555', '48,661', '48,662'], ['synthetic-opioid-deaths-monthly']],
  ['North Carolina 2023', ['900', '4,400'], ['overdose-deaths-annual', 'overdose-deaths-states']],
  ['North Carolina 2025', ['1,242', '1,546'], ['synthetic-opioid-deaths-monthly']],
  ['low counts of some states', ['New Jersey 2009', 'West Virginia 2005'], ['overdose-deaths-annual', 'overdose-deaths-states']],
  ['unknown ages', ['47,735', '47,732'], ['overdose-deaths-demographics']],
  ['the county file', ['2,059', '1,083', 'too large'], ['overdose-deaths-counties']],
  ['codes before 1999', ['ICD-9'], ['overdose-deaths-1980-1998']],
];

test.each(disagreements)('the notes tell of %s', (_, figures, names) => {
  for (const name of names) {
    const { notes, made = '' } = dataset(name);
    const told = [...notes, made].join('\n');
    expect([name, figures.filter((figure) => !told.includes(figure))]).toEqual([name, []]);
  }
});

test('figures in the notes that stand in the data are those of the data', () => {
  const annual = dataset('overdose-deaths-annual').data;
  const deaths = (year: number, drug: string, series: string) =>
    annual.find((row) => row['year'] === year && row['drug'] === drug && row['series'] === series)!['deaths'];
  expect([
    deaths(2024, 'all_drugs', 'final'),
    deaths(2024, 'all_drugs', 'provisional_december'),
    deaths(2023, 'all_drugs', 'final'),
    deaths(2023, 'all_drugs', 'provisional_december'),
    deaths(2024, 'synthetic_opioids', 'provisional_december'),
    deaths(1999, 'any_opioid', 'final'),
  ]).toEqual([79_384, 80_856, 105_007, 106_881, 48_661, 8_050]);
  const states = dataset('overdose-deaths-states').data;
  const synthetic = (state: string, year: number) =>
    states.find((row) => row['state'] === state && row['year'] === year && row['indicator'] === 'synthetic_opioids')!['deaths'];
  expect([synthetic('IL', 2006), synthetic('KY', 2022)]).toEqual([375, 1613]);
});
