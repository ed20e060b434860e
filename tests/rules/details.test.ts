import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { chartsWithDetails, detailsOf } from '../../src/data/details.ts';
import { dataset } from '../../src/data/read.ts';
import { picture } from '../../src/render/picture.ts';

test('every event opens to its summary and to all its sources, each with an address', () => {
  const { told } = detailsOf('diplomacy', 'en');
  const rows = dataset('policy-events').data;
  expect(Object.keys(told)).toEqual(rows.map(({ id }) => `event.${id}`));
  for (const row of rows) {
    const one = told[`event.${row['id']}`]!;
    expect(one).toMatchObject({ title: row['title'], text: row['summary'], note: row['note'] ?? '' });
    expect(one.sources).toHaveLength((row['sources'] as string[]).length);
    for (const { title, publisher, url } of one.sources)
      expect(title && publisher && /^https?:/.test(url), `${row['id']}`).toBe(true);
  }
});

test('what a spot of a picture opens is told of, and a claim with one source says so', () => {
  for (const id of chartsWithDetails) {
    const { told } = detailsOf(id, 'en');
    const chart = charts.find((one) => one.id === id)!;
    for (const state of Object.keys(chart.states)) {
      const { data, frames } = picture(`${id}.${state}`, 'en');
      for (const spot of chart.inspect(data, chart.states[state], frames.compact.frame))
        expect(told).toHaveProperty([spot.opens!]);
    }
  }
  const alone = dataset('policy-events').data.filter(({ confidence }) => confidence === 'one_source');
  for (const { id } of alone) expect(detailsOf('diplomacy', 'en').told[`event.${id}`]!.lines).toContain('One source reports it.');
});
