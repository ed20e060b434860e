import { expect, test } from 'vitest';
import { codeOf } from '../../src/embed/doctor/code.ts';
import { resized, type Said, saidAfter } from '../../src/embed/doctor/host/said.ts';
import { codeFor, hostIds } from '../../src/embed/doctor/hosts.ts';
import { readReport, verdictOn } from '../../src/embed/doctor/report.ts';

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
  expect(readReport({ ...report, need: undefined })).toEqual({ ...report, need: undefined });
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
    { ...report, scrolls: 'true' },
  ])
    expect(readReport(wrong)).toBeUndefined();
});

/** What a chart says in a frame of 300 px: heights, each with its moment. */
const saying = (...heights: readonly (readonly [need: number, atMs: number])[]) =>
  heights.reduce<Said | undefined>((known, [need, atMs]) => saidAfter(known, { need, atMs, height: 300 }), undefined)!;

test('a chart that says its height once more after a silence lets its reader scroll', () => {
  expect(saying([500, 0], [500, 40], [500, 1540]).scrolls).toBe(true);
  expect(saying([500, 0], [500, 1500], [520, 1600]).scrolls).toBe(true);
});

test('a chart that says its height in one breath, another height, or one that it has room for, does not', () => {
  expect(saying([500, 0]).scrolls).toBe(false);
  expect(saying([500, 0], [500, 200], [500, 400]).scrolls).toBe(false);
  expect(saying([500, 0], [520, 1540]).scrolls).toBe(false);
  expect(saying([300, 0], [300, 1540]).scrolls).toBe(false);
});

test('a chart that got its room, and lost it again, has to say anew that its reader can scroll', () => {
  const boxed = saying([500, 0], [500, 1500]);
  expect(resized(boxed, 400).scrolls).toBe(true);
  expect(resized(resized(boxed, 500), 300).scrolls).toBe(false);
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
