import { expect, test } from 'vitest';
import { mapYears, routeFlows, routePlaces, stateRates } from '../../src/data/map-data.ts';
import { dataset } from '../../src/data/read.ts';

const events = dataset('policy-events').data;
const control = '2019-05-01';

test('flows join places of the map and say whether they are schematic', () => {
  const places = routePlaces().map(({ id }) => id);
  for (const { from, to } of routeFlows())
    expect([places.includes(from), places.includes(to), from === to]).toEqual([true, true, false]);
  expect(dataset('route-flows').data.every(({ schematic, basis }) => schematic === String(basis).includes('schematic'))).toBe(
    true,
  );
});

test('no place stands where another does, and none at sea level of nothing (0, 0)', () => {
  const spots = routePlaces().map(({ lon, lat }) => `${lon},${lat}`);
  expect(new Set(spots).size).toBe(spots.length);
  expect(spots).not.toContain('0,0');
});

test('the map has 51 states in each of its years, and never 2025', () => {
  expect(stateRates().length).toBe(51);
  for (const { years } of stateRates()) expect(Object.keys(years).map(Number)).toEqual([...mapYears]);
});

test('events stand in the order of their dates, and month-only dates are written as the first', () => {
  const dates = events.map(({ date }) => String(date));
  expect(dates).toEqual(dates.toSorted());
  for (const { date, precision } of events) if (precision === 'month') expect(date).toMatch(/-01$/);
});

test('an event with two sources names two of them, or says in its note where the second is', () => {
  for (const { id, confidence, sources, note } of events)
    expect([id, confidence === 'one_source' || (sources as string[]).length > 1 || note !== null]).toEqual([id, true]);
});

test('the control that splits the periods took effect on 1 May 2019', () =>
  expect(events.find(({ id }) => id === 'cn-class-effect-2019')!['date']).toBe(control));
