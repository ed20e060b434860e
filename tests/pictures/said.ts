import type { AnyDrawing, Frame, FrameName, Mark } from '../../src/charts/chart.ts';
import { type Box, textBox } from '../../src/charts/marks.ts';
import { t } from '../../src/i18n/read.ts';
import { frameOf } from '../../src/render/frame.ts';
import { spoken, type Tongue } from './tongues.ts';

const texts = (marks: readonly Mark[]): string[] =>
  marks.flatMap(({ tag, text, children }) => [...(tag === 'text' && text ? [text] : []), ...texts(children ?? [])]);

/** Words without what lines break at. */
const bare = (words: string) => words.replace(/[\s-]/g, '');
const isNumber = (words: string) => /^[\d.,−-]+$/.test(words);
const escaped = (words: string) => words.replaceAll('.', '\\.');

/** Whether words stand in texts, in one line or in several; a number only where it is no part of another. */
export function standsIn(words: string, all: readonly string[]): boolean {
  if (!isNumber(words)) return all.map(bare).join('').includes(bare(words));
  const whole = new RegExp(`(?<!\\d[.,]?)${escaped(bare(words))}(?![.,]?\\d)`);
  return all.some((text) => whole.test(bare(text)));
}

/** What is drawn in a tongue. */
export interface Said {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  /** The words, numbers and dates that stand in it, by what they say: a key of the words, a number, a day. */
  readonly said: ReadonlyMap<string, readonly string[]>;
}

/** Draws in a tongue, and notes of all that the drawing asks words for what of it stands there. */
export function saidIn(
  chart: Pick<AnyDrawing, 'heights'>,
  name: FrameName,
  tongue: Tongue,
  draw: (frame: Frame) => readonly Mark[],
): Said {
  const asked = new Map<string, Set<string>>();
  const note = (key: string, words: string): string => {
    asked.set(key, (asked.get(key) ?? new Set()).add(words));
    return words;
  };
  const say = spoken(t('en'), tongue);
  const frame = frameOf(chart, name, { lang: tongue.lang, scope: 'said', t: say });
  const marks = draw({
    ...frame,
    // A short form says the same.
    t: (key, values) => note(key.replace(/\.short$/, ''), say(key, values)),
    number: (value, decimals) => note(`number ${value}`, frame.number(value, decimals)),
    date: (iso) => note(`date ${iso}`, frame.date(iso)),
  });
  const all = texts(marks);
  const said = new Map([...asked].map(([key, forms]) => [key, [...forms].filter((words) => words && standsIn(words, all))]));
  return { frame, marks, said };
}

/** What one drawing says and another does not, or not as often. */
export const unsaid = (whole: Said, other: Said): string[] =>
  [...whole.said].filter(([key, forms]) => (other.said.get(key)?.length ?? 0) < forms.length).map(([key]) => key);

/** The texts that an inner window of a picture cuts, by their keys. */
export function cut(marks: readonly Mark[], frame: Frame, window?: Omit<Box, 'key'>): string[] {
  return marks.flatMap((mark) => {
    const { x, y, width, height } = mark.attrs as Record<'x' | 'y' | 'width' | 'height', number>;
    const inner = mark.tag === 'svg' ? { left: x, right: x + width, top: y, bottom: y + height } : window;
    const { left, right, top, bottom } = mark.tag === 'text' && mark.text && window ? textBox(mark, frame) : { ...window! };
    const isCut = window && (left < window.left || right > window.right || top < window.top || bottom > window.bottom);
    return [...(isCut ? [mark.key] : []), ...cut(mark.children ?? [], frame, inner)];
  });
}
