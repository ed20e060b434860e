import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { headOf, monthly, ours, project, row, run } from './copy.ts';
import { type Vsrr, vsrrCsv, vsrrJson } from './layouts.ts';

const file = `content/data/${monthly}.json`;
/** What CDC would give for what we have. */
const theirs: readonly Vsrr[] = ours.map(({ state, month, reported, predicted }) => ({
  state: state as string,
  year: 2026,
  month: month === '2026-03' ? 'March' : 'April',
  reported: reported as number,
  predicted: predicted as number,
}));
const with_ = (change: (one: Vsrr) => Partial<Vsrr> | undefined, ...more: readonly Vsrr[]) =>
  vsrrCsv([
    ...theirs.flatMap((one) => {
      const to = change(one);
      return to ? [{ ...one, ...to }] : [];
    }),
    ...more,
  ]);
const same = () => ({});
const take = (at: ReturnType<typeof project>, body: string | Uint8Array, ...args: readonly string[]) =>
  run(at, ['refresh', 'cdc-vsrr', '--from', at.put('vsrr.csv', body), '--vintage', '2026-11-18', ...args]);
const may = { year: 2026, month: 'May' };
const nextMonth: readonly Vsrr[] = [
  { state: 'US', ...may, reported: 29_500, predicted: 30_100 },
  { state: 'NC', ...may, reported: 1_400, predicted: 1_450 },
  { state: 'OH', ...may, reported: 1_950, predicted: 2_050 },
];

test('a new release adds its months, changes what moved and leaves an entry, a source and a vintage behind', async () => {
  const at = project();
  const { error, said } = await take(
    at,
    with_((one) => (one.state === 'NC' && one.month === 'April' ? { reported: 1_546, predicted: 1_569 } : same()), ...nextMonth),
  );
  expect(error).toBe('');
  expect(said.split('\n').slice(0, 8)).toEqual([
    `${monthly}: 2026-09-26 → 2026-11-18 (VSRR-2026-11)`,
    '  rows       6 → 9: 3 added, 1 changed, 0 withdrawn',
    '  added      3 rows: US 2026-05, NC 2026-05, OH 2026-05',
    '  reported   1 up, 0 down; the largest:',
    '             NC 2026-04: 1,450 → 1,546 (+96, +6.6%)',
    '  predicted  1 up, 0 down; the largest:',
    '             NC 2026-04: 1,480 → 1,569 (+89, +6%)',
    `  read again "notes" and "made" of ${file}: some name months or releases`,
  ]);
  expect(
    at.rows(monthly).map(({ state, month, reported, source, vintage }) => [state, month, reported, source, vintage].join(' ')),
  ).toEqual([
    'US 2026-03 31000 VSRR-2026-11 2026-11-18',
    'US 2026-04 30000 VSRR-2026-11 2026-11-18',
    'US 2026-05 29500 VSRR-2026-11 2026-11-18',
    'NC 2026-03 1500 VSRR-2026-11 2026-11-18',
    'NC 2026-04 1546 VSRR-2026-11 2026-11-18',
    'NC 2026-05 1400 VSRR-2026-11 2026-11-18',
    'OH 2026-03 2100 VSRR-2026-11 2026-11-18',
    'OH 2026-04 2000 VSRR-2026-11 2026-11-18',
    'OH 2026-05 1950 VSRR-2026-11 2026-11-18',
  ]);
  const set = at.json(file);
  expect(set.vintage).toBe('2026-11-18');
  expect(set.schema.fields.find(({ name }: { name: string }) => name === 'month').constraints.maximum).toBe('2026-05');
  expect(set.sources.at(-1)).toEqual({
    title: 'Provisional Drug Overdose Death Counts (VSRR), release of November 2026',
    path: 'https://www.cdc.gov/nchs/nvss/vsrr/drug-overdose-data.htm',
    id: 'VSRR-2026-11',
  });
  expect(at.json('content/sources.json').find(({ id }: { id: string }) => id === 'VSRR-2026-11')).toMatchObject({
    publisher: 'National Center for Health Statistics (CDC)',
    issued: { 'date-parts': [[2026, 11, 18]] },
    status: 'provisional',
  });
  expect(at.json('content/changes.json')).toEqual([
    {
      date: '2026-11-24',
      kind: 'refresh',
      dataset: monthly,
      summary: { en: expect.stringContaining('3 rows added, 1 changed, 0 withdrawn.') },
      vintage: { was: '2026-09-26', now: '2026-11-18' },
      counts: { added: 3, changed: 1, withdrawn: 0 },
      cells: [
        { row: { state: 'NC', month: '2026-04' }, field: 'reported', was: 1_450, now: 1_546 },
        { row: { state: 'NC', month: '2026-04' }, field: 'predicted', was: 1_480, now: 1_569 },
      ],
    },
  ]);
});

test('the same file a second time is nothing new', async () => {
  const at = project();
  await take(at, with_(same, ...nextMonth));
  const before = at.all();
  const { error, said } = await take(at, with_(same, ...nextMonth));
  expect([error, said]).toEqual(['', `${monthly}: nothing new; as it was on 2026-11-18.`]);
  expect(at.all()).toEqual(before);
});

test('a dry run shows what would move and writes nothing', async () => {
  const at = project();
  const before = at.all();
  const { said } = await take(at, with_(same, ...nextMonth), '--dry-run');
  expect(said).toContain('3 added');
  expect(said).toContain('Nothing was written (--dry-run).');
  expect(at.all()).toEqual(before);
});

test('a count that is revised downward is taken and told', async () => {
  const at = project();
  const { said } = await take(
    at,
    with_((one) => (one.state === 'OH' ? { reported: one.reported! - 14 } : same())),
  );
  expect(said).toContain('reported   0 up, 2 down; the largest:');
  expect(said).toContain('OH 2026-04: 2,000 → 1,986 (-14, -0.7%)');
});

test('a count that the new release withholds stays as it was, with its own vintage, and is told', async () => {
  const at = project();
  const { said } = await take(
    at,
    with_((one) => (one.state === 'OH' && one.month === 'April' ? { reported: null, predicted: 2_060 } : same())),
  );
  expect(said).toContain('kept       1 row as they were, where the new file has no value: OH 2026-04');
  expect(at.rows(monthly).find(({ state, month }) => state === 'OH' && month === '2026-04')).toEqual(ours[5]);
});

test('rows that the new release no longer has stay too', async () => {
  const at = project();
  const { said } = await take(
    at,
    with_(({ state }) => (state === 'OH' ? undefined : {})),
  );
  expect(said).toContain('kept       2 rows as they were, where the new file has no value: OH 2026-03, OH 2026-04');
  expect(at.rows(monthly).filter(({ source }) => source === 'VSRR-2026-09')).toHaveLength(2);
});

test('with --withdraw a withheld count is taken over as withheld, without the count that CDC predicts, and a missing row goes', async () => {
  const at = project();
  const body = with_(({ state, month }) =>
    state === 'NC' && month === 'March'
      ? undefined
      : state === 'OH' && month === 'April'
        ? { reported: null, predicted: 2_060 }
        : {},
  );
  const { said } = await take(at, body, '--withdraw');
  expect(said).toContain('withheld   1 row now: OH 2026-04');
  expect(said).toContain('withdrawn  1 row: NC 2026-03');
  expect(at.rows(monthly).find(({ state, month }) => state === 'OH' && month === '2026-04')).toMatchObject({
    reported: null,
    predicted: null,
    status: 'withheld',
  });
  expect(at.json('content/changes.json')[0].counts).toEqual({ added: 0, changed: 1, withdrawn: 1 });
});

test('months before the file begins stay as they are', async () => {
  const at = project({ [monthly]: headOf(monthly, [row('US', '2019-05', 29_000), ...ours]) });
  const { said } = await take(at, with_(same));
  expect(said).not.toContain('kept');
  expect(at.rows(monthly)[0]).toEqual(row('US', '2019-05', 29_000));
});

test('a prediction is not taken from another release than the report beside it', async () => {
  const at = project();
  await take(
    at,
    with_((one) => (one.state === 'NC' ? { reported: 1_460, predicted: null } : same())),
  );
  expect(
    at
      .rows(monthly)
      .filter(({ state }) => state === 'NC')
      .map(({ reported, predicted }) => [reported, predicted]),
  ).toEqual([
    [1_460, null],
    [1_460, null],
  ]);
});

const refused = async (body: string | Uint8Array, ...args: readonly string[]) => {
  const at = project();
  const before = at.all();
  const { error } = await take(at, body, ...args);
  expect(at.all()).toEqual(before);
  return error;
};

test('a cell that is no number is refused with line, field and what to change, and nothing is written', async () => {
  const error = await refused(with_(same).replace('"1,450"', '"1,4S0"'));
  expect(error).toBe(
    'vsrr.csv cannot be used:\n  vsrr.csv, line 5, field "Data Value": "1,4S0" is not a number; look at the line, and correct it if the file was edited',
  );
});

test('a month that is none, and a year that is none, are named', async () => {
  expect(await refused(with_(same).replace('OH,2026,March', 'OH,2026,Mrach'))).toContain(
    'line 6, field "Month": "Mrach" is not a month',
  );
  expect(await refused(with_(same).replace('OH,2026,March', 'OH,26,March'))).toContain(
    'line 6, field "Year": "26" is not a year',
  );
});

test('a row outside the schema is refused by the line it came from, even with --force', async () => {
  const error = await refused(
    with_((one) => (one.state === 'NC' ? { state: 'ZZ' } : same())),
    '--force',
  );
  expect(error).toContain('vsrr.csv, line 4 (ZZ 2026-03), field "state": "ZZ" is not a known value');
});

test('a month after the day of the file is refused', async () => {
  expect(await refused(with_(same, { state: 'US', year: 2027, month: 'May', reported: 29_000 }))).toContain(
    'line 8 (US 2027-05), field "month": "2027-05" is above 2026-04',
  );
});

test('the same jurisdiction and month twice is refused with both lines', async () => {
  expect(await refused(with_(same, theirs[5]!))).toContain(
    'vsrr.csv, line 8 (OH 2026-04), field "state + month": repeats vsrr.csv, line 7',
  );
});

test('a 12-month count that leaps away from its neighbour is refused unless it is forced', async () => {
  const leap = with_((one) => (one.state === 'NC' && one.month === 'April' ? { reported: 450, predicted: 480 } : same()));
  expect(await refused(leap)).toContain(
    'NC 2026-04, field "reported": 450 lies more than 35 percent from the month before (1500)',
  );
  expect((await take(project(), leap, '--force')).error).toBe('');
});

test('jurisdictions that add up to more than the country are refused', async () => {
  expect(await refused(with_((one) => (one.state === 'US' ? { reported: 3_100, predicted: 3_200 } : same())))).toContain(
    "the jurisdictions add up to 3600, more than the country's 3100",
  );
});

test('a file that has lost many rows is refused as cut short', async () => {
  const months = ['01', '02', '03', '04'];
  const many = ['US', 'AK', 'AL', 'AR', 'AZ', 'CA', 'CO', 'CT'].flatMap((state) =>
    months.map((month) => row(state, `2026-${month}`, state === 'US' ? 20_000 : 900)),
  );
  const at = project({ [monthly]: headOf(monthly, many) });
  const { error } = await take(at, vsrrCsv([1, 4].map((i) => ({ state: 'US', year: 2026, month: String(i), reported: 20_000 }))));
  expect(error).toContain('30 of 32 rows are not in the file or have no value there; it was likely cut short');
});

test('a file older than what we have is refused, by its day and by how far it reaches, unless it is forced', async () => {
  const at = project();
  const old = (...args: readonly string[]) =>
    run(at, ['refresh', 'cdc-vsrr', '--from', at.put('old.csv', with_(same)), '--vintage', '2026-07-15', ...args]);
  const before = at.all();
  expect((await old()).error).toContain(
    `${monthly} is of 2026-09-26, newer than this file of 2026-07-15; --force takes the older file`,
  );
  const short = with_((one) => (one.month === 'April' ? undefined : {}));
  expect((await take(at, short)).error).toContain(
    `${monthly} reaches to 2026-04, this file only to 2026-03; --force takes the older file`,
  );
  expect(at.all()).toEqual(before);
  expect((await old('--force')).error).toBe('');
  expect(at.json(file).vintage).toBe('2026-09-26');
  expect(at.rows(monthly)[0]).toMatchObject({ vintage: '2026-07-15', source: 'VSRR-2026-07' });
});

test('a share that CDC writes as 99.5+ is 99.5', async () => {
  const at = project();
  const { error } = await take(at, with_(same).replace('"1,450",100,', '"1,450",99.5+,'));
  expect(error).toBe('');
  expect(at.rows(monthly).find(({ state, month }) => state === 'NC' && month === '2026-04')).toMatchObject({
    percent_complete: 99.5,
  });
});

test('a file without a dataset of its feed leaves that one as it is and says so; without any it is refused', async () => {
  const at = project({
    [monthly]: headOf(monthly, ours),
    'overdose-deaths-drugs-monthly': headOf('overdose-deaths-drugs-monthly', [
      {
        month: '2024-07',
        indicator: 'heroin',
        reported: 3_000,
        predicted: 3_000,
        unit: 'deaths',
        percent_complete: 100,
        percent_pending: 0.1,
        footnote: '**',
        status: 'provisional',
        source: 'VSRR-2025-01',
      },
    ]),
  });
  const onlyStates = vsrrCsv(theirs.filter(({ state }) => state !== 'US'));
  expect((await take(at, onlyStates)).error).toContain('the file has jurisdictions for this month and no row for the country');
  expect((await take(at, vsrrCsv([{ ...theirs[0]!, state: 'NC', indicator: 'Cocaine (T40.5)' }]))).error).toContain(
    'the file holds no row for',
  );
  const { said } = await take(at, with_(same));
  expect(said).toContain('overdose-deaths-drugs-monthly');
});

test('the same release from the API, packed, with a byte order mark or in UTF-16 gives the same rows', async () => {
  const rows = [...theirs, ...nextMonth];
  const text = vsrrCsv(rows);
  const bodies = [
    text,
    vsrrJson(rows),
    gzipSync(text),
    `\uFEFF${text}`,
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    text.replaceAll('\n', '\r\n'),
  ];
  const results = await Promise.all(
    bodies.map(async (body) => {
      const at = project();
      expect((await take(at, body)).error).toBe('');
      return at.text(file);
    }),
  );
  expect(new Set(results).size).toBe(1);
});

test('what counts other drugs, other periods or nothing for a jurisdiction that we do not have is passed by', async () => {
  const at = project();
  const body =
    with_(same, { ...theirs[0]!, indicator: 'Heroin (T40.1)', reported: 3 }, { ...theirs[0]!, state: 'LA', reported: null }) +
    vsrrCsv([{ ...theirs[0]!, reported: 7 }])
      .split('\n')[1]!
      .replace('12 month-ending', '3 month-ending') +
    '\n';
  const { error, said } = await take(at, body);
  expect(error).toBe('');
  expect(said).toContain('6 → 6: 0 added, 0 changed, 0 withdrawn');
});
