import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { catalogLd, datasetLd, scriptText } from '../../src/data/dataset-ld.ts';
import { chartsFrom, coverageOf, datasetsByLink, factsFrom } from '../../src/data/dataset-use.ts';
import { downloadsOf } from '../../src/data/downloads.ts';
import { facts } from '../../src/data/facts.ts';
import { dataset, datasets } from '../../src/data/read.ts';

// Thousands of rows, on machines that have other work.
vi.setConfig({ testTimeout: 120_000 });

const site = { name: 'Chain Reaction: data', at: (path: string) => `https://example.org${path}` };
const time = /^\d{4}(-\d{2}(-\d{2})?)?/;
const organisation = z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1), url: z.url().optional() });

/** What schema.org and the guidelines of search engines ask of a Dataset. */
const Described = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Dataset'),
  '@id': z.url(),
  name: z.string().min(1),
  description: z.string().min(50).max(5000),
  url: z.url(),
  identifier: z.string(),
  version: z.string().regex(time),
  dateModified: z.string().regex(time),
  license: z.url(),
  isAccessibleForFree: z.literal(true),
  creator: organisation,
  publisher: organisation,
  temporalCoverage: z.string().regex(time).optional(),
  isBasedOn: z.array(z.url()).min(1),
  variableMeasured: z
    .array(
      z.strictObject({
        '@type': z.literal('PropertyValue'),
        name: z.string(),
        description: z.string(),
        unitText: z.string().optional(),
      }),
    )
    .min(1),
  includedInDataCatalog: z.strictObject({ '@type': z.literal('DataCatalog'), '@id': z.url(), name: z.string(), url: z.url() }),
  distribution: z
    .array(
      z.strictObject({
        '@type': z.literal('DataDownload'),
        name: z.string(),
        encodingFormat: z.enum([
          'text/csv',
          'application/json',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ]),
        contentUrl: z.url(),
        contentSize: z.string().regex(/^\d+ B$/),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .length(3),
});

for (const set of datasets())
  test(`${set.name} is described as schema.org has it, with its three files`, async () => {
    const said = JSON.parse(scriptText(datasetLd(set, await downloadsOf(set, 'https://example.org/'), site)));
    expect(Described.safeParse(said).error?.issues ?? []).toEqual([]);
  });

test('the catalogue names every dataset with its page', () => {
  const { dataset: listed } = catalogLd(datasets(), 'All of them.', site);
  expect(listed.map(({ url }) => url)).toEqual(datasets().map(({ name }) => `https://example.org/data/${name}/`));
});

test('no text in a description can end the script element that holds it', () => {
  expect(scriptText({ name: '</script><script>alert(1)</script><!--' })).not.toContain('<');
  expect(JSON.parse(scriptText({ name: 'a < b' }))).toEqual({ name: 'a < b' });
});

test('every dataset stands under the link of the chain that its file names', () => {
  for (const { name, link } of datasets()) expect([name, link]).toEqual([name, expect.any(String)]);
  expect(datasetsByLink().flatMap(([, sets]) => sets)).toHaveLength(datasets().length);
});

test('a dataset knows the charts that draw it and the figures that rest on it, through other figures too', () => {
  expect(chartsFrom('overdose-deaths-annual')).toContain('deaths');
  const ids = factsFrom('overdose-deaths-annual').map(({ id }) => id);
  expect(ids).toContain('deaths-all-2022');
  expect(ids).toContain('deaths-all-per-day-2022');
  expect(facts().filter(({ datasetId, id }) => datasetId === 'overdose-deaths-annual' && !ids.includes(id))).toEqual([]);
});

test('the time that a dataset covers runs from its first row to its last, whatever their order', () => {
  const set = dataset('synthetic-opioid-deaths-monthly');
  const months = set.data.map(({ month }) => month as string).toSorted();
  expect(coverageOf(set)).toEqual({ from: '2015-01', to: months.at(-1) });
});
