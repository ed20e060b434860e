import { expect, test } from 'vitest';
import { codeOf } from '../../src/embed/doctor/code.ts';
import { codeFor, hostIds } from '../../src/embed/doctor/hosts.ts';
import { readReport, verdictOn } from '../../src/embed/doctor/report.ts';

test('a chart is fitted when its frame is as high as it needs, give or take the rounding', () => {
  const box = { width: 360, need: 500, fit: 'box' } as const;
  expect(verdictOn({ ...box, height: 500 })).toBe('fitted');
  expect(verdictOn({ ...box, height: 498 })).toBe('fitted');
  expect(verdictOn({ ...box, height: 497 })).toBe('scrolled');
  expect(verdictOn({ ...box, height: 497, fit: undefined })).toBe('clipped');
  expect(verdictOn({ ...box, height: 470, fit: 'snug' })).toBe('fitted');
});

test('a message that is no report of a host is none', () => {
  const report = { doctor: 'pym', width: 300, height: 400, need: 410, fit: 'box' };
  expect(readReport({ ...report, more: '<b>' })).toEqual(report);
  expect(readReport({ ...report, need: undefined })).toEqual({ ...report, need: undefined });
  expect(readReport({ ...report, fit: '<b>' })).toEqual({ ...report, fit: undefined });
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
    { ...report, need: null },
    { ...report, need: 1e9 },
    { ...report, width: 1.5 },
  ])
    expect(readReport(wrong)).toBeUndefined();
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
