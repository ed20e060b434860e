import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package, validate } from 'datapackage';
import { beforeAll, expect, test, vi } from 'vitest';
import { datapackage } from '../../src/data/datapackage.ts';
import { downloadsOf, sourcesDownload } from '../../src/data/downloads.ts';
import { datasets } from '../../src/data/read.ts';
import type { Field } from '../../src/data/schema.ts';

// Thousands of rows, on machines that have other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const sets = datasets();
/** The package as JSON has it: what the test needs of it. */
interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly schema: { readonly fields: readonly Field[] } }[];
}
const isMonth = ({ type }: Field) => type === 'yearmonth';

let folder: string;
let descriptor: Descriptor;
let readable: Descriptor;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'datapackage-'));
  mkdirSync(join(folder, 'data'));
  const files = await Promise.all(sets.map(async (set) => [set, (await downloadsOf(set, 'https://example.org/'))[0]!] as const));
  for (const { file, bytes } of [...files.map(([, file]) => file), sourcesDownload()])
    writeFileSync(join(folder, 'data', file), bytes);
  const front = { title: 'Data', description: 'All.', homepage: 'https://example.org/data/', sourcesTitle: 'Sources' };
  descriptor = JSON.parse(JSON.stringify(datapackage(front, files, sourcesDownload())));
  readable = structuredClone(descriptor);
  // This library compares months as text, "2025,2" with "2025,12". Their bounds are checked by src/data/rows.ts at every build.
  for (const { constraints } of readable.resources.flatMap(({ schema }) => schema.fields).filter(isMonth)) {
    delete constraints?.minimum;
    delete constraints?.maximum;
  }
});

test('the package holds every dataset, and the bibliography that their rows point to', () => {
  expect(descriptor.resources.map(({ name }) => name)).toEqual([...sets.map(({ name }) => name), 'sources']);
});

test('a Frictionless implementation finds nothing wrong with the package', async () => {
  expect(await validate(descriptor)).toMatchObject({ errors: [], valid: true });
});

for (const name of [...sets.map((set) => set.name), 'sources']) {
  test(`a Frictionless implementation reads ${name} against its schema, and finds each source that its rows name`, {
    timeout: 120_000,
  }, async () => {
    const pack = await Package.load(readable, { basePath: folder, strict: true });
    const resource = pack.getResource(name)!;
    const rows = await resource.read({ relations: true });
    expect(rows).toHaveLength(sets.find((set) => set.name === name)?.data.length ?? rows.length);
    expect(rows.length).toBeGreaterThan(0);
  });
}
