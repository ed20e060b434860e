import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { headOf, monthly, ours, project, row } from './copy.ts';
import { vsrrCsv, vsrrJson } from './layouts.ts';
import { file, nextMonth, same, take, theirs, with_ } from './vsrr.ts';

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

test('a share that CDC writes as 99.5+ is 99.5', async () => {
  const at = project();
  const { error } = await take(at, with_(same).replace('"1,450",100,', '"1,450",99.5+,'));
  expect(error).toBe('');
  expect(at.rows(monthly).find(({ state, month }) => state === 'NC' && month === '2026-04')).toMatchObject({
    percent_complete: 99.5,
  });
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
