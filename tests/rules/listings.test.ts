import { expect, test } from 'vitest';
import { states } from '../../src/charts/listings/states.ts';
import { reportRow } from '../../src/data/charts/supply.ts';
import { dataset } from '../../src/data/read.ts';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const mine = addresses.filter((address) => address.startsWith('listings.'));
const eventDay = (id: string) => dataset('policy-events').data.find((row) => row['id'] === id)!['date'] as string;

test('the picture calls itself a schematic and no count: in its subtitle, in itself, in its description and in its note', () => {
  for (const address of mine) {
    const { subtitle, description, frames } = picture(address, 'en');
    expect(subtitle).toMatch(/^Schematic, not counts/);
    expect(description).toMatch(/^A schematic .*not counts/);
    for (const name of frameNames) expect(frames[name].marks.map(({ text }) => text)).toContain('Schematic, not counts');
  }
});

test('every row of its table is a report with a source, and none carries a number of listings', () => {
  for (const { reports } of Object.values(states)) {
    for (const id of reports) expect(reportRow(id).row['sources']).not.toEqual([]);
  }
  const gone = reportRow('seed-suppliers-vanished').row;
  expect([gone['value'], gone['in_words']]).toEqual([null, 'dozens']);
});

test('the tiles of every row run out of the frame, so that they cannot be counted', () => {
  for (const address of mine) {
    for (const name of frameNames) {
      const { marks, frame } = picture(address, 'en').frames[name];
      const wall = marks.find(({ key }) => key === 'wall')!;
      const seen = Number(wall.attrs['width']) + Number(String(wall.attrs['viewBox']).split(' ')[0]);
      const rows = wall.children!.filter(({ key }) => /^tiles-/.test(key));
      expect(rows.length).toBeGreaterThan(4);
      for (const row of rows) {
        const last = String(row.attrs['d']).split('M').at(-1)!;
        const [left, , , half] = last.match(/-?[\d.]+/g)!.map(Number) as [number, number, number, number];
        expect(left + 2 * half).toBeGreaterThan(seen);
      }
      expect(Number(wall.attrs['x']) + Number(wall.attrs['width'])).toBe(frame.width);
    }
  }
});

test('the day in the picture is the Monday before the talks, and the report is of that day', () => {
  const seen = eventDay('ft-story-2024');
  expect(seen).toBe(reportRow('seed-suppliers-vanished').row['as_of']);
  expect(new Date(`${seen}T00:00:00Z`).getUTCDay()).toBe(1);
  expect(seen < eventDay('cnwg-beijing-2024')).toBe(true);
});

test('June is told as what sellers say of shipments, never as listings found again', () => {
  const { title, subtitle, description } = picture('listings.june', 'en');
  expect(`${title} ${description}`).toMatch(/sellers/i);
  expect(subtitle).toContain('Not a second search of the site');
  expect(description).toContain('was not reported');
});
