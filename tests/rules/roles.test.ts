import { expect, test } from 'vitest';
import { back, chain, states } from '../../src/charts/roles/states.ts';
import { roleRow } from '../../src/data/charts/supply.ts';
import { dataset } from '../../src/data/read.ts';
import { words } from '../../src/i18n/read.ts';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const mine = addresses.filter((address) => address.startsWith('roles.'));
const said = words('en');

test('every role of every view rests on a row with sources, and says in words who says so', () => {
  for (const { reports } of Object.values(states))
    for (const key of Object.keys(reports)) {
      expect(roleRow(key).row['sources'], key).not.toEqual([]);
      for (const what of ['role', 'what', 'by']) expect(said[`roles.${what}.${key}`], key).toBeTruthy();
    }
});

test('every hexagon that a view names is in its table, and can be asked', () => {
  for (const address of mine) {
    const { chart, state, table, data, frames } = picture(address, 'en');
    for (const name of frameNames) {
      const spots = chart.inspect(data, chart.states[state], frames[name].frame).map(({ key }) => key);
      expect(spots.filter((key) => !table.keys.includes(key))).toEqual([]);
    }
  }
});

test('an accusation is told as one, in the picture and in the table', () => {
  expect(said['roles.said.brokers']).toContain('allege');
  for (const key of ['bankers', 'firms', 'networks-money', 'sellers-money'])
    expect(said[`roles.by.${key}`], key).toMatch(/allegation|accusation/);
  for (const { id } of back.map(([one]) => ({ id: one }))) expect(said[`roles.said.${id}`], id).toContain('alleges');
  expect(picture('roles.money', 'en').subtitle).toContain('allege');
});

test('China’s and Mexico’s own positions stand in the picture of the roles', () => {
  for (const name of frameNames) {
    const shown = picture('roles.people', 'en')
      .frames[name].marks.map(({ text }) => text ?? '')
      .join(' ');
    expect(shown).toMatch(/China.*trade with Mexico exists/);
    expect(shown).toMatch(/Mexico.*laboratory/);
  }
  expect(picture('roles.people', 'en').table.keys).toEqual(expect.arrayContaining(['china', 'mexico']));
});

test('the figures in the words of the roles are those of their rows', () => {
  const value = (id: string, part = 'whole') =>
    dataset('supply-facts').data.find((row) => row['id'] === id && row['part'] === part)!['value'] as number;
  const share = ['FY2023', 'FY2024', 'FY2025'].map((part) => value('poe-share', part));
  expect(said['roles.what.makers']).toContain(
    `${value('cn-company-count', 'lowest').toLocaleString('en')} and ${value('cn-company-count', 'highest').toLocaleString('en')}`,
  );
  expect(said['roles.what.drivers']).toContain(`${value('vehicles-90')} percent`);
  expect(said['roles.what.networks']).toContain(`${value('two-cartels')} states`);
  expect(said['roles.what.mexico']).toContain(`${value('mx-denial')} pill-making`);
  expect(said['roles.what.bankers']).toContain(`${value('laundering-50m')} million`);
  expect(said['roles.what.cartels-law']).toContain(`${value('transfers-92')} cartel figures`);
  expect(said['roles.what.sellers-law']).toContain(`${value('first-indictment-precursors')} kilograms`);
  expect(said['roles.what.networks-law']).toContain(`${value('dea-2024')} million pills`);
  expect(roleRow('drivers-law').row['statement']).toContain('Between 83 and 92 percent');
  for (const one of share) expect(one > 83 && one < 92).toBe(true);
});

test('the picture names offices, groups and roles: no person, no seller and no company', () => {
  const all = Object.entries(said).filter(([key]) => key.startsWith('roles.'));
  expect(all.filter(([, text]) => /Zhang|Zambada|Guzm|Wang|\b(Co|Ltd|Inc)\b/.test(text))).toEqual([]);
  expect(chain.map(([, link]) => link)).toEqual(['makers', 'makers', 'cartels', 'cartels', 'border', 'toll', 'toll']);
});
