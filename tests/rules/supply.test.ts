import { expect, test } from 'vitest';
import { dataset, datasets, source } from '../../src/data/read.ts';
import type { Row } from '../../src/data/schema.ts';

const events = dataset('policy-events').data;
const controls = dataset('chemical-controls').data;
const statements = dataset('supply-facts').data;
const mexico = dataset('mexico-seizures').data;
const dea = dataset('dea-seizures').data;
const purity = dataset('fentanyl-purity').data;
const seizures = dataset('fentanyl-seizures-monthly').data;
const notes = (id: string) => dataset(id).notes.join('\n');
const supply = ['policy-events', 'chemical-controls', 'supply-facts', 'mexico-seizures', 'dea-seizures', 'fentanyl-purity'];

test('the timeline holds its hundred events and the one that this project added, in the order of their dates', () => {
  expect(events.length).toBe(101);
  const dates = events.map(({ date }) => date as string);
  expect(dates).toEqual([...dates].sort());
  for (const { id, date, precision } of events)
    if (precision === 'month') expect([id, (date as string).endsWith('-01')]).toEqual([id, true]);
});

test('two publishers are claimed only where the sources of a row have two', () => {
  for (const row of [...supply, 'route-places', 'route-flows'].flatMap((id) => dataset(id).data)) {
    const publishers = new Set([row['sources'] ?? row['source']].flat().map((id) => source(id as string).publisher));
    const name = row['id'] ?? row['substance'] ?? row['period'];
    if (row['confidence'] === 'two_sources') expect([name, publishers.size >= 2]).toEqual([name, true]);
  }
});

test('a row with a single source is marked so', () => {
  for (const row of [...supply, 'route-places', 'route-flows'].flatMap((id) => dataset(id).data)) {
    const cited = [row['sources'] ?? row['source']].flat();
    if (cited.length === 1) expect([cited[0], row['confidence']]).toEqual([cited[0], 'one_source']);
  }
});

test('there are 47 controls, and none takes effect before it is decided', () => {
  expect(controls.length).toBe(47);
  for (const { substance, decided, decided_precision: precision, in_force: force } of controls) {
    const parts = (decided as string | null)?.split('-').length;
    expect([substance, parts]).toEqual([substance, { day: 3, month: 2, year: 1, unknown: undefined }[precision as string]]);
    if (decided && force) expect([substance, (force as string) >= (decided as string)]).toEqual([substance, true]);
  }
});

test('a control that matches an event carries that event’s sources and confidence', () => {
  for (const { event, sources, confidence } of controls.filter((row) => row['event'])) {
    const found = events.find(({ id }) => id === event)!;
    expect([event, confidence]).toEqual([event, found['confidence']]);
    expect(sources).toEqual(expect.arrayContaining(found['sources'] as string[]));
  }
});

test('there are 67 statements, each with a figure, words, or neither, and each figure says its unit', () => {
  expect(new Set(statements.map(({ id }) => id)).size).toBe(67);
  for (const { id, value, unit, in_words: words } of statements) {
    if (value !== null) expect([id, Boolean(unit), words]).toEqual([id, true, null]);
    if (words !== null) expect([id, value]).toEqual([id, null]);
  }
});

test('statements about CBP’s file are what the file gives', () => {
  const inYear = (year: number, is: (row: Row) => boolean = () => true) =>
    seizures.filter((row) => row['fiscal_year'] === year && is(row)).reduce((sum, row) => sum + (row['pounds'] as number), 0);
  const share = (year: number, is: (row: Row) => boolean) => Math.round((1000 * inYear(year, is)) / inYear(year)) / 10;
  const of: Readonly<Record<string, (year: number) => number>> = {
    'cbp-fy2019-2025': (year) => Math.round(100 * inYear(year)) / 100,
    'poe-share': (year) => share(year, ({ component }) => component === 'Office of Field Operations'),
    'sw-share': (year) => share(year, ({ region }) => region === 'Southwest Border'),
  };
  for (const { id, part, value } of statements.filter((row) => of[row['id'] as string]))
    expect([id, part, value]).toEqual([id, part, of[id as string]!(Number((part as string).slice(2)))]);
});

test('each figure of Mexico names its authority and period, and 2019 and 2020 keep both values', () => {
  const kg = (year: string) => mexico.filter((row) => row['year'] === year).map((row) => [row['kg'], row['span']]);
  expect(kg('2019')).toEqual([
    [222, 'calendar year'],
    [419, 'calendar year'],
  ]);
  expect(kg('2020')).toEqual([
    [1301, 'calendar year'],
    [1242, 'calendar year'],
  ]);
  for (const { period, kg: mass, pills, labs } of mexico) expect([period, mass ?? pills ?? labs]).not.toEqual([period, null]);
});

test('a month that stands twice in the readings of purity is marked ambiguous, and no other is', () => {
  for (const { measure, month, ambiguous } of purity) {
    const own = purity.filter((row) => row['measure'] === measure && row['month'] === month);
    expect([measure, month, ambiguous]).toEqual([measure, month, own.length > 1]);
  }
  const clear = purity.filter((row) => row['measure'] === 'powder_average_purity' && !row['ambiguous']);
  const top = clear.reduce((best, row) => ((row['value'] as number) > (best['value'] as number) ? row : best));
  expect([top['month'], Math.round(top['value'] as number)]).toEqual(['2023-07', 26]);
});

test('the share of pills is the number in its words', () => {
  for (const { pill_share: share, pill_share_as_said: said } of dea) {
    const inTen = /^(\d) in 10$/.exec((said as string | null) ?? '');
    if (inTen) expect(share).toBe(Number(inTen[1]) * 10);
    else expect([said, share]).toEqual([said, said === null ? null : Number.parseInt(said as string, 10)]);
  }
});

test('every disagreement between sources stands in the notes of its dataset', () => {
  const listed: readonly (readonly [string, ...RegExp[]])[] = [
    [
      'policy-events',
      /four people and one company.*five people and two/,
      /more than 70.*more than 80/,
      /27 or 28 February 2025/,
      /15 years; one weak source says 20/,
      /tariff orders/,
    ],
    ['policy-events', /1 July 2025.*20 July 2025/, /Obama-Xi list/, /FEND Off Fentanyl Act/, /any event after July 2026/],
    [
      'dea-seizures',
      /77 million.*80 million/,
      /7 in 10.*76 percent/,
      /60 million.*61\.1 million.*21,936/,
      /100,000 pounds.*9,320/,
      /two milligrams/,
      /No seizure count of 2021/,
    ],
    [
      'mexico-seizures',
      /222.*419.*491/,
      /1,301.*1,242/,
      /1,503.*1,593/,
      /341.*1,100/,
      /calendar 2022/,
      /mostly of methamphetamine/,
    ],
    ['fentanyl-purity', /about 26 percent, July 2023/, /Vangelov/, /No licence/, /leave them out/],
    ['chemical-controls', /only proposed/, /early-stage precursor/, /one notice/],
    ['supply-facts', /100,000 people a year/, /for all drugs/, /44 percent.*49\.5 percent/, /Financial Times/, /Not found:/],
  ];
  for (const [id, ...all] of listed) for (const one of all) expect([id, one, one.test(notes(id))]).toEqual([id, one, true]);
});

test('no dataset names a trade site, or tells how drugs are hidden', () => {
  const text = JSON.stringify(datasets().map(({ title, description, notes: said, data }) => [title, description, said, data]));
  expect(/made-in-china|alibaba|hidden in|concealed|stash/i.exec(text)?.[0]).toBeUndefined();
});

test('every dataset of the supply side says who counted, how it was made, and has notes', () => {
  for (const id of [
    ...supply,
    'fentanyl-seizures-monthly',
    'drug-seizures-annual',
    'fentanyl-seizures-annual',
    'air-marine-seizures',
    'route-places',
    'route-flows',
  ]) {
    const { made, publisher, notes: said } = dataset(id);
    expect([id, Boolean(made), Boolean(publisher), said.length > 2]).toEqual([id, true, true, true]);
  }
});
