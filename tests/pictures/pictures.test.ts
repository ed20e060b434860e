import { existsSync, globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { markToSvg } from '../../src/render/svg.ts';
import { hashOfPoints } from './points.ts';

/** One mark a line, so that a reviewer reads the diff; of points where every one of them stands, as a hash. */
const lines = (address: string, frame: 'compact' | 'wide') =>
  picture(address, 'en')
    .frames[frame].marks.flatMap((mark) => [markToSvg(mark), ...(mark.points ? [`<!-- ${hashOfPoints(mark.points)} -->`] : [])])
    .map((line) => `${line}\n`)
    .join('');

for (const address of addresses) {
  for (const frame of frameNames) {
    test(`${address} in the ${frame} frame is the committed picture`, async () => {
      const file = `snapshots/${address}.${frame}.svg`;
      await expect(lines(address, frame)).toMatchFileSnapshot(file);
    });
  }
}

test('no committed picture is left of an address that does not exist', () => {
  const known = new Set(
    addresses.flatMap((address) => frameNames.map((frame) => `tests/pictures/snapshots/${address}.${frame}.svg`)),
  );
  expect(globSync('tests/pictures/snapshots/*.svg').filter((file) => !known.has(file))).toEqual([]);
  expect([...known].filter((file) => !existsSync(file))).toEqual([]);
});
