import type { Frame, Mark } from '../chart.ts';
import { line, TEXT, text } from '../marks.ts';
import { fallLimits, rateLimits, type StatesState } from './scale.ts';

const SWATCH = 27;
const TOP = 21;
const HIGH = 11;

const swatch = (key: string, x: number, y: number, width: number, look: string, fill: string): Mark => ({
  key: `key-${key}`,
  tag: 'rect',
  attrs: { class: `swatch ${look}`, x, y, width, height: HIGH, fill },
});

/** A small sign with its words: for what is not on the scale. */
function sign(frame: Frame, at: { key: string; x: number; y: number; look: string; fill: string }): Mark[] {
  return [
    swatch(at.key, at.x, at.y - HIGH, 16, at.look, at.fill),
    text(`key-${at.key}-words`, at.x + 22, at.y, frame.t(`states.key.${at.key}`)),
  ];
}

/** The steps of the scale with their limits between them and the unit above; then withheld and unreliable. */
export function key(frame: Frame, { since }: StatesState): Mark[] {
  const looks = since === undefined ? ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'] : ['fall-2', 'fall-1', 'fall-0', 'rise'];
  const limits =
    since === undefined
      ? rateLimits.map((limit) => frame.number(limit))
      : [...fallLimits]
          .reverse()
          .map((limit) => frame.number(-limit))
          .concat(frame.number(0));
  const wide = since === undefined ? SWATCH : 40;
  const right = looks.length * wide + 18;
  const hatch = `url(#${frame.scope}-hatch)`;
  return [
    text('key-unit', 0, 13, frame.t(since === undefined ? 'states.key.unit' : 'states.key.change')),
    ...looks.map((look, i) => swatch(look, i * wide, TOP, wide, look, 'none')),
    ...limits.map((words, i) => text(`key-limit-${i}`, (i + 1) * wide, TOP + HIGH + TEXT, words, { anchor: 'middle' })),
    ...(since === undefined
      ? [
          ...sign(frame, { key: 'withheld', x: right + 34, y: TOP + HIGH, look: 'is-withheld', fill: hatch }),
          ...sign(frame, { key: 'unreliable', x: right + 34, y: TOP + HIGH + 19, look: 'is-unreliable', fill: 'none' }),
        ]
      : []),
  ];
}

const pattern = (key: string, id: string, scale: number): Mark => ({
  key,
  tag: 'pattern',
  attrs: { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: `scale(${scale}) rotate(45)` },
  children: [line('stripe', 'stripe', [0, 0, 0, 6])],
});

/** The hatch that stands for a withheld count, never a colour of the scale: in frame units, and in the map's own. */
export const hatch = (frame: Frame, fine: number): Mark => ({
  key: 'defs',
  tag: 'defs',
  attrs: {},
  children: [
    pattern('hatch', `${frame.scope}-hatch`, 1),
    ...(frame.name === 'wide' ? [pattern('hatch-map', `${frame.scope}-hatch-map`, fine)] : []),
  ],
});
