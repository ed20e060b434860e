import { expect, test } from 'vitest';
import { headOf, monthly, ours, project, row, run } from './copy.ts';
import { vsrrCsv } from './layouts.ts';
import { file, same, take, theirs, with_ } from './vsrr.ts';

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
