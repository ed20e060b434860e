import { expect, test } from 'vitest';
import { queryOf, readAsk } from '../../src/embed/doctor/ask.ts';
import { codeOf } from '../../src/embed/doctor/code.ts';
import { codeFor, hostIds } from '../../src/embed/doctor/hosts.ts';
import { heightTold, readReport, verdictOn } from '../../src/embed/doctor/report.ts';

const known = ['deaths.all', 'deaths.waves', 'states.y2022'];
const usual = { chart: 'deaths.all', theme: 'auto', width: '360' };

test('an address of the doctor that means nothing shows the first chart', () => {
  for (const search of [
    '',
    '?chart=',
    '?chart=__proto__',
    '?chart=deaths',
    '?chart=deaths.all/../..',
    '?chart=%22%3E%3Cscript%3E',
    '?theme=blue&width=9',
    '?width=360px',
    '?chart[]=deaths.waves',
    '?%E0%A4%A',
  ])
    expect(readAsk(search, known)).toEqual(usual);
});

test('what the doctor is asked for reads back from the address that it writes', () => {
  for (const chart of known)
    for (const theme of ['auto', 'light', 'dark'] as const)
      for (const width of ['360', '600', '800'] as const) {
        const ask = { chart, theme, width };
        expect(readAsk(queryOf(ask, known), known)).toEqual(ask);
      }
  expect(queryOf(readAsk('', known), known)).toBe('');
});

test('a chart is fitted when its frame is as high as it needs, give or take the rounding', () => {
  const box = { width: 360, need: 500, scrolls: true };
  expect(verdictOn({ ...box, height: 500 })).toBe('fitted');
  expect(verdictOn({ ...box, height: 498 })).toBe('fitted');
  expect(verdictOn({ ...box, height: 497 })).toBe('scrolled');
  expect(verdictOn({ ...box, height: 497, scrolls: false })).toBe('clipped');
});

test('a message that is no report of a host is none', () => {
  const report = { doctor: 'pym', width: 300, height: 400, need: 410, scrolls: true };
  expect(readReport({ ...report, more: '<b>' })).toEqual(report);
  for (const wrong of [
    null,
    undefined,
    'pym',
    7,
    [],
    {},
    { ...report, doctor: 'nobody' },
    { ...report, doctor: ['pym'] },
    { ...report, width: '300' },
    { ...report, height: -1 },
    { ...report, need: Number.NaN },
    { ...report, need: 1e9 },
    { ...report, width: 1.5 },
    { ...report, scrolls: 'true' },
  ])
    expect(readReport(wrong)).toBeUndefined();
});

test('a height is read off a chart’s messages only where it is one', () => {
  expect(heightTold({ type: 'embed-size', height: 430.2 })).toBe(431);
  for (const said of [null, undefined, 'pymxPYMxaxPYMxheightxPYMx430', {}, { height: '430' }, { height: 0 }, { height: 1e9 }])
    expect(heightTold(said)).toBeUndefined();
});

test('every host has its code, and each names the chart and the credit', () => {
  const embedding = {
    site: 'https://example.org',
    address: 'deaths.waves',
    shown: 'deaths.waves',
    title: 'A "title" & more',
    height: 500,
    theme: 'dark',
    credit: 'Source: somebody.',
    overflow: 'More',
  } as const;
  for (const host of hostIds) {
    const code = codeOf(codeFor[host], embedding);
    expect(code).toContain('Source: somebody.');
    expect(code).toMatch(/deaths\.waves|chart="deaths" state="waves"/);
  }
  expect(codeOf('pym', embedding)).toContain('<div data-pym-src="https://example.org/embed/deaths.waves/?theme=dark"></div>');
});
