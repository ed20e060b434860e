import { expect, test } from 'vitest';
import { stepsIn } from '../../src/data/steps.ts';
import { pointedOut, pointingStyle } from '../../src/render/pointing.ts';

const scene = (...steps: string[]) =>
  `<Scene show="deaths.all">\n${steps.map((one) => `<Step ${one}>\n\nText.\n\n</Step>`).join('\n')}\n</Scene>`;

test('a step is read with its picture, with what it points at, and with whether it begins a scene', () => {
  expect(stepsIn(scene('id="a.one" show="deaths.all"', 'id="a.two" show="deaths.all" points="line-*" link="toll"'))).toEqual([
    { id: 'a.one', show: 'deaths.all', isFirst: true },
    { id: 'a.two', show: 'deaths.all', points: 'line-*', isFirst: false },
  ]);
});

test('a step may point at a mark, at marks with a beginning and at marks of a class; all else recedes', () => {
  const style = pointingStyle([scene('id="a.one" show="deaths.all" points="line-all_drugs end-* .is-provisional"')], 'en');
  expect(style).toContain('&[data-step="a.one"]');
  expect(style).toContain(':not([data-key="line-all_drugs"],[data-key^="end-"],.is-provisional)');
});

test('a step that points at no mark lets the whole picture recede', () => {
  const style = pointingStyle([scene('id="a.one" show="deaths.all" points=""')], 'en');
  expect(style).toContain('& text{');
  expect(style).not.toContain('):not(');
});

test('what a step points at is named in the words of its picture, the lines of a label together', () => {
  expect(pointedOut('deaths.after-2019', 'moment*', 'en')).toEqual(['1 May 2019', 'China controls the whole class']);
  expect(pointedOut('deaths.all', 'line-*', 'en')).toEqual([]);
});

test('a story whose steps point at nothing has no such style', () => {
  expect(pointingStyle([scene('id="a.one" show="deaths.all"'), undefined], 'en')).toBe('');
});

test('a step that points at what its picture does not have stops the build', () => {
  expect(() => pointingStyle([scene('id="a.one" show="deaths.all" points="no-such"')], 'en')).toThrow(
    'The step "a.one" points at "no-such", and the picture deaths.all has no such mark.',
  );
});

test('a step that changes nothing in the picture before it stops the build; a scene may begin with any picture', () => {
  const [one, two] = ['id="a.one" show="deaths.all"', 'id="a.two" show="deaths.all"'];
  expect(() => pointingStyle([scene(one, two)], 'en')).toThrow('The step "a.two" leaves deaths.all as the step "a.one" has it.');
  expect(pointingStyle([`${scene(one)}\n${scene(two)}`], 'en')).toBe('');
});
