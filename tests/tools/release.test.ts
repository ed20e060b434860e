import { cpSync, globSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseChanges } from '../../src/data/changes.ts';
import { datasetsDrawnBy, makeChartData } from '../../src/data/chart-data.ts';
import { pictureUses } from '../../src/data/picture-use.ts';
import { dataset, withDataset } from '../../src/data/read.ts';
import type { Release } from '../../src/data/schema-vintages.ts';
import { openStore } from '../../src/data/vintage-store.ts';
import { checkVintages, correctedSince, datasetDays, frozenDays, frozenPages, frozenPicture } from '../../src/data/vintages.ts';
import { freeze, look } from '../../src/render/freeze.ts';
import { addresses } from '../../src/render/picture.ts';
import { datedCitation } from '../../tools/release/citation.ts';
import { freezeAll, type Shown } from '../../tools/release/freeze-all.ts';
import { unnamed, untold, withFirstDays } from '../../tools/release/told.ts';
import { messageOf } from '../boundaries/fixture.ts';

const sets = ['overdose-deaths-annual', 'policy-events'];
const key = { year: 2024, drug: 'synthetic_opioids', series: 'final' };
const folderOf = () => join(mkdtempSync(join(tmpdir(), 'chain-reaction-')), 'vintages');
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

/** What the site shows, with two of its datasets, and a folder in which its first release is kept. */
let shown: Shown;
let kept: { folder: string; release: Release };
beforeAll(() => {
  shown = {
    date: '2026-12-01',
    version: '1.0.0',
    changes: 1,
    look: Buffer.from(look()),
    pictures: Object.fromEntries(addresses.map((address) => [address, bytes(freeze(address))])),
    datasets: Object.fromEntries(sets.map((name) => [name, readFileSync(`content/data/${name}.json`)])),
  };
  const folder = folderOf();
  kept = { folder, release: freezeAll(shown, folder)! };
}, 120_000);

const first = () => {
  const folder = folderOf();
  cpSync(kept.folder, folder, { recursive: true });
  return { folder, release: kept.release };
};

test('the first release keeps everything, and what it kept is what is read again', () => {
  const { folder, release } = first();
  const store = openStore(folder);
  checkVintages(store);
  expect(Object.keys(release.pictures).sort()).toEqual([...addresses].sort());
  expect(store.read(release.pictures['deaths.all']!)).toEqual(shown.pictures['deaths.all']);
  expect(store.read(release.datasets[sets[0]!]!)).toEqual(shown.datasets[sets[0]!]);
  expect(frozenPicture(release.pictures['deaths.all']!, store)).toEqual(freeze('deaths.all'));
}, 60_000);

test('a release twice in a row keeps nothing more, on whatever day', () => {
  const { folder } = first();
  const before = globSync(`${folder}/*`).map((file) => [file, statSync(file).mtimeMs]);
  expect(freezeAll({ ...shown, date: '2026-12-02' }, folder)).toBeUndefined();
  expect(globSync(`${folder}/*`).map((file) => [file, statSync(file).mtimeMs])).toEqual(before);
}, 60_000);

test('a day is written once: what changed later that day waits for the next', () => {
  const { folder } = first();
  const changed = { ...shown, pictures: { ...shown.pictures, 'deaths.all': bytes({}) } };
  expect(messageOf(() => freezeAll(changed, folder))).toContain('npm run release -- --date=2026-12-02');
}, 60_000);

test('a changed cell makes a release keep exactly the pictures that draw it', () => {
  const { folder } = first();
  const set = dataset('overdose-deaths-annual');
  const isRow = (row: object) => Object.entries(key).every(([name, value]) => (row as Record<string, unknown>)[name] === value);
  const was = set.data.find(isRow)!['deaths'] as number;
  const later = { ...set, data: set.data.map((row) => (isRow(row) ? { ...row, deaths: was + 1000 } : row)) };
  const drawnAnew = withDataset(later, () => {
    const touched = addresses.filter((address) => datasetsDrawnBy(address.split('.')[0]!).includes(set.name));
    return Object.fromEntries(
      touched.map((address) => [address, bytes(freeze(address, 'en', makeChartData(address.split('.')[0]!)))]),
    );
  });
  const next = { ...shown, date: '2026-12-08', pictures: { ...shown.pictures, ...drawnAnew } };
  const names = Object.keys(freezeAll(next, folder)!.pictures);
  const entry = {
    date: '2026-12-08',
    kind: 'correction' as const,
    dataset: set.name,
    summary: { en: 'A fixture.' },
    cells: [{ row: key, field: 'deaths', was: was + 1000, now: was }],
  };
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual(addresses.filter((address) => pictureUses(address, entry)).sort());
}, 60_000);

test('every release has a dated page for every picture: what was kept that day, or a way to the day it was kept', () => {
  const { folder } = first();
  const { 'deaths.waves': _, ...others } = shown.pictures;
  freezeAll({ ...shown, date: '2026-12-08', pictures: { ...others, 'deaths.all': bytes({ new: 1 }) } }, folder);
  freezeAll({ ...shown, date: '2026-12-15', pictures: { ...others, 'deaths.all': bytes({ new: 2 }) } }, folder);
  const { releases } = openStore(folder);
  const pages = frozenPages(releases);
  const of = (address: string) =>
    pages.filter((page) => page.address === address).map((page) => ('to' in page ? `${page.date} > ${page.to}` : page.date));
  expect(of('deaths.all')).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
  expect(of('deaths.synthetic')).toEqual(['2026-12-01', '2026-12-08 > 2026-12-01', '2026-12-15 > 2026-12-01']);
  expect(of('deaths.waves')).toEqual(['2026-12-01']);
  const written = new Set(pages.flatMap((page) => ('to' in page ? [] : [`${page.address} ${page.date}`])));
  expect(pages.filter((page) => 'to' in page && !written.has(`${page.address} ${page.to}`))).toEqual([]);
  expect(frozenDays('deaths.all', releases)).toEqual(['2026-12-15', '2026-12-08', '2026-12-01']);
  expect(datasetDays(sets[0]!, releases).map(({ date }) => date)).toEqual(['2026-12-01']);
}, 60_000);

test('a stored file that was changed or lost stops the build and says how to mend it', () => {
  const { folder, release } = first();
  const file = `${folder}/${release.pictures['deaths.all']}.zst`;
  const good = readFileSync(file);
  const other = readFileSync(`${folder}/${release.pictures['deaths.waves']}.zst`);
  for (const bad of [other, good.subarray(0, good.length - 9), Buffer.from('{}')]) {
    writeFileSync(file, bad);
    expect(messageOf(() => checkVintages(openStore(folder)))).toContain(`${file} is not what was published`);
  }
  writeFileSync(file, good);
  writeFileSync(`${folder}/releases.json`, readFileSync(`${folder}/releases.json`, 'utf8').replace(/"look": "./, '"look": "x'));
  expect(messageOf(() => openStore(folder))).toContain('is not the name of a stored file');
}, 60_000);

test('ten releases, in each of which some pictures and cells change, take less than twice the room of one', () => {
  const { folder } = first();
  const size = () => globSync(`${folder}/*`).reduce((sum, file) => sum + statSync(file).size, 0);
  const one = size();
  const texts = (all: Readonly<Record<string, Buffer>>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value.toString()]));
  const [pictures, datasets] = [texts(shown.pictures), texts(shown.datasets)];
  for (let week = 1; week < 10; week++) {
    // Each week another fifth of the pictures moves a little, and every fortieth number of the datasets is another.
    for (const [i, name] of addresses.entries())
      if (i % 5 === week % 5)
        pictures[name] = pictures[name]!.replace(/\d{2}\.\d/g, (n, at: number) => (at % 7 ? n : `${Number(n) + week}`));
    for (const name of sets) {
      let cell = 0;
      datasets[name] = datasets[name]!.replace(/\d{4,}/g, (value) =>
        cell++ % 40 === week ? String(Number(value) + week) : value,
      );
    }
    const day = new Date(Date.parse(shown.date) + week * 7 * 86_400_000).toISOString().slice(0, 10);
    const asBytes = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Buffer.from(value)]));
    const release = freezeAll({ ...shown, date: day, pictures: asBytes(pictures), datasets: asBytes(datasets) }, folder)!;
    expect(Object.keys(release.pictures).length).toBeGreaterThan(2);
    expect(Object.keys(release.datasets)).toEqual(sets);
  }
  expect(openStore(folder).releases).toHaveLength(10);
  checkVintages(openStore(folder));
  expect(size()).toBeLessThan(2 * one);
}, 120_000);

test('a frozen picture tells of corrections of its cells that came after its release, and of no others', () => {
  const set = dataset('overdose-deaths-annual');
  const now = set.data.find((row) => Object.entries(key).every(([name, value]) => row[name] === value))!['deaths'] as number;
  const correction = {
    date: '2026-12-08',
    kind: 'correction',
    dataset: set.name,
    summary: { en: 'A fixture.' },
    cells: [{ row: key, field: 'deaths', was: now - 1000, now }],
  };
  const list = parseChanges([
    correction,
    { date: '2026-12-01', kind: 'first', dataset: set.name, summary: { en: 'A fixture.' } },
  ]);
  const since = (address: string, seen: number, isDrawn = true) =>
    correctedSince({ address, datasets: [set.name] }, { changes: seen }, { list, isDrawn })?.id;
  expect(since('deaths.synthetic', 1)).toBe('2026-12-08-overdose-deaths-annual');
  expect(since('deaths.synthetic', 2)).toBeUndefined();
  expect(since('monthly.peak', 1)).toBeUndefined();
  expect(since('deaths.gone', 1, false)).toBe('2026-12-08-overdose-deaths-annual');
});

test('a dataset may not change between releases without a word to readers', () => {
  const list = parseChanges([{ date: '2026-12-01', kind: 'first', dataset: 'route-flows', summary: { en: 'A fixture.' } }]);
  const last = { ...{ date: '2026-12-01', version: '1', look: '', pictures: {}, datasets: {} }, changes: 1 };
  expect(untold(['route-flows'], list, last)).toEqual(['route-flows']);
  expect(untold(['route-flows'], list, undefined)).toEqual([]);
  expect(unnamed(['route-flows', 'route-places'], list)).toEqual(['route-places']);
});

test('a dataset’s first day is written above what stands there, and into an empty file', () => {
  const days = new Map([['route-flows', 1014]]);
  const [entry] = JSON.parse(withFirstDays('[]\n', '2026-12-01', days)) as { summary: { en: string } }[];
  expect(entry!.summary.en).toBe('First published, with 1,014 rows.');
  const two = JSON.parse(withFirstDays('[\n  {"date": "2026-11-01"}\n]\n', '2026-12-01', days)) as { date: string }[];
  expect(two.map(({ date }) => date)).toEqual(['2026-12-01', '2026-11-01']);
});

test('CITATION.cff is given the version and the day of the release, and nothing else of it changes', () => {
  const text = readFileSync('CITATION.cff', 'utf8');
  const dated = datedCitation(text, { version: '2.3.4', date: '2027-01-31' });
  const changed = dated.split('\n').filter((line, i) => line !== text.split('\n')[i]);
  expect(changed).toEqual(['version: 2.3.4', 'date-released: 2027-01-31']);
  expect(messageOf(() => datedCitation('title: x', { version: '2.3.4', date: '2027-01-31' }))).toContain('no line "version:"');
});
