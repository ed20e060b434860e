import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { release } from '../../src/data/release.ts';

const text = z.string().min(1);
/** The fields of the Citation File Format 1.2.0 that this file uses, as its schema asks. */
const CitationFile = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: text,
  type: z.enum(['software', 'dataset']),
  title: text,
  abstract: text,
  authors: z.array(z.strictObject({ name: text })).min(1),
  version: text,
  'date-released': z.iso.date(),
  license: z.array(z.enum(['MIT', 'CC-BY-4.0'])).min(1),
  keywords: z.array(text).min(1),
});
const file: unknown = parse(readFileSync('CITATION.cff', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('CITATION.cff holds what the Citation File Format asks', () => {
  expect(CitationFile.safeParse(file).error?.issues ?? []).toEqual([]);
});

test('CITATION.cff names the version that package.json has, and citations are dated by it', () => {
  expect(CitationFile.parse(file).version).toBe(version);
  expect(release()).toEqual({ version, date: CitationFile.parse(file)['date-released'] });
});
