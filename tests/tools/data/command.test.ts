import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasets, sources } from '../../../src/data/read.ts';
import { contentOf, datasetFile, sourcesFile } from '../../../tools/data/content.ts';
import { feeds } from '../../../tools/data/feeds.ts';
import { permitted } from '../../../tools/data/fetch/address.ts';
import { addressOf } from '../../../tools/data/fetch/feed.ts';
import { ageOf, list } from '../../../tools/data/list.ts';
import { help, optionsOf } from '../../../tools/data/options.ts';
import { progress } from '../../../tools/data/progress.ts';
import { datasetText, withChange, withSource } from '../../../tools/data/write/lines.ts';
import { messageOf } from '../../boundaries/fixture.ts';

const asked = (...args: readonly string[]) => messageOf(() => optionsOf(args, feeds));

test('the list names each feed, what it refreshes and how old that is', () => {
  const lines = list(feeds, contentOf('.'), new Date('2026-11-24T12:00:00Z')).join('\n');
  for (const { id, targets } of feeds) {
    expect(lines).toContain(id);
    for (const { dataset } of targets)
      expect(lines).toMatch(new RegExp(`${dataset} +\\d{4}[-\\d]* +[\\d,]+ days? old +[\\d,]+ rows`));
  }
});

test('an age counts from the day of a vintage, or from the end of its month or year', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(['2026-11-23', '2026-10', '2025', '2026-12'].map((vintage) => ageOf(vintage, now))).toEqual([
    '1 day',
    '24 days',
    '328 days',
    '0 days',
  ]);
});

test('every dataset that a feed refreshes exists, and no two feeds refresh the same', () => {
  const targets = feeds.flatMap((feed) => feed.targets.map(({ dataset }) => dataset));
  const known = datasets().map(({ name }) => name);
  expect(targets.filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(targets).size).toBe(targets.length);
});

test('every address of a feed is one that may be asked', () => {
  for (const feed of feeds)
    for (const api of [false, true]) expect(permitted(addressOf(feed, { api }, {})).protocol).toBe('https:');
});

test('what is misspelt is named beside what was likely meant', () => {
  expect(asked('refesh')).toContain('"refesh" is no command. Did you mean "refresh"?');
  expect(asked('refresh', 'cdc-vsr')).toContain('No feed is called "cdc-vsr". Did you mean "cdc-vsrr"?');
  expect(asked('refresh', '--dryrun')).toContain("Unknown option '--dryrun'");
  expect(asked('refresh', '--from', 'a.csv')).toContain('Say which feed the file belongs to');
  expect(asked('refresh', 'cdc-vsrr', '--from', 'a.csv', '--vintage', '2026-13-01')).toContain('as 2026-11-24');
  expect(asked('refresh', 'cdc-vsrr', 'cbp-drugs')).toContain('One feed at a time');
});

test('without a feed all are refreshed, and without a command they are listed', () => {
  expect(optionsOf(['refresh'], feeds).feeds).toEqual(feeds);
  expect(optionsOf([], feeds).command).toBe('list');
  expect(optionsOf(['refresh', '--help'], feeds).command).toBe('help');
});

test('the help names every option', () => {
  for (const option of ['dry-run', 'from', 'vintage', 'api', 'url', 'force', 'withdraw', 'root', 'help'])
    expect(help).toContain(`--${option}`);
});

test('a dataset is written back byte for byte as it stands', () => {
  for (const set of datasets()) {
    const text = readFileSync(datasetFile(set.name), 'utf8');
    const read = contentOf('.').dataset(set.name);
    expect(datasetText(read, { set: read, text }) === text, set.name).toBe(true);
  }
});

test('a source finds its place by id and leaves every other line as it is', () => {
  const text = readFileSync(sourcesFile, 'utf8');
  const one = sources()[7]!;
  const without = text.replace(new RegExp(` {2}\\{\\n {4}"id": "${one.id}"[\\s\\S]*?\\n {2}\\},\\n`), '');
  expect(without.length).toBeLessThan(text.length);
  expect(withSource(without, one)).toBe(text);
});

test('a change goes on top of the list, also of an empty one', () => {
  expect(withChange('[]\n', { date: '2026-11-24' })).toBe('[\n  {"date": "2026-11-24"}\n]\n');
  expect(withChange('[\n  {"date": "2026-10-01"}\n]\n', { date: '2026-11-24' })).toBe(
    '[\n  {"date": "2026-11-24"},\n  {"date": "2026-10-01"}\n]\n',
  );
});

test('progress is one line that is overwritten on a terminal, and a line now and then elsewhere', () => {
  const said = (isTTY: boolean) => {
    const out: string[] = [];
    const bar = progress(
      { isTTY, write: (text: string | Uint8Array) => Boolean(out.push(String(text))) } as never,
      'a.csv',
      'rows',
      10,
    );
    for (let i = 1; i <= 25; i++) bar.at(i);
    bar.end();
    return out;
  };
  expect(said(false)).toEqual(['a.csv: 10 rows\n', 'a.csv: 20 rows\n']);
  expect(said(true)).toEqual(['\ra.csv: 10 rows', '\ra.csv: 20 rows', '\r\u001b[K']);
});

test('the monthly workflow asks for no more rights than it needs and names the version of each action', () => {
  const workflow = readFileSync('.github/workflows/refresh.yml', 'utf8');
  expect(workflow).toMatch(/^permissions: \{\}$/m);
  expect([...workflow.matchAll(/^ +([a-z-]+): write$/gm)].map(([, right]) => right)).toEqual(['contents', 'pull-requests']);
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action!);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});
