import type { Mark } from '../charts/chart.ts';
import { type NamedStep, stepsIn } from '../data/steps.ts';
import { t } from '../i18n/read.ts';
import { frameNames } from './frame.ts';
import { picture } from './picture.ts';

/** The classes of what stands for data; land, grid and axes never recede. */
const shapes = ['dot', 'flow', 'head', 'bar', 'event', 'line', 'area', 'leader', 'moment'];

const classesOf = ({ attrs }: Mark) => String(attrs['class'] ?? '').split(' ');

interface Pointer {
  readonly selector: string;
  readonly hits: (mark: Mark) => boolean;
}

/** What a word of `points` means: `.class`, the beginning of keys with a star, or one key. */
function pointerOf(word: string): Pointer {
  if (word.startsWith('.')) return { selector: word, hits: (mark) => classesOf(mark).includes(word.slice(1)) };
  if (word.endsWith('*')) {
    const start = word.slice(0, -1);
    return { selector: `[data-key^="${start}"]`, hits: ({ key }) => key.startsWith(start) };
  }
  return { selector: `[data-key="${word}"]`, hits: ({ key }) => key === word };
}

const withChildren = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => [mark, ...withChildren(mark.children ?? [])]);

const wordsOf = (points: string) => points.split(/\s+/).filter((word) => word !== '');

/** The words in a picture that a step points at, those of each label together; none where it points at nothing that is named. */
export function pointedOut(show: string, points: string, lang: string): string[] {
  const pointers = wordsOf(points).map(pointerOf);
  const labels = new Map<string, string>();
  for (const mark of withChildren(picture(show, lang).frames.wide.marks)) {
    if (!mark.text || !pointers.some(({ hits }) => hits(mark))) continue;
    // The lines of a label have numbers at the end of their keys.
    const label = mark.key.replace(/-\d$/, '');
    labels.set(label, [labels.get(label), mark.text].filter(Boolean).join(' '));
  }
  return [...labels.values()];
}

/** The sentence, without its stop, that says what a step points at; nothing where that has no name in the picture. */
export function pointedSentence(show: string, points: string | undefined, lang: string): string | undefined {
  const named = points ? pointedOut(show, points, lang) : [];
  return named.length > 0 ? t(lang)('read.points', { what: named.join('; ') }) : undefined;
}

function wrong(id: string, word: string, show: string): never {
  throw new Error(
    `The step "${id}" points at "${word}", and the picture ${show} has no such mark. Write keys of its marks (data-key in the page), a key's beginning with a star, or a class with a dot.`,
  );
}

/** Throws where a step changes nothing in the picture of the step before it in its scene. */
function checkChange(steps: readonly NamedStep[]): void {
  for (const [i, { id, show, points, isFirst }] of steps.entries()) {
    const before = steps[i - 1];
    if (!isFirst && before?.show === show && before.points === points)
      throw new Error(
        `The step "${id}" leaves ${show} as the step "${before.id}" has it. Let it point at marks (points="…") or show another picture.`,
      );
  }
}

function ruleOf(id: string, show: string, points: string, lang: string): string {
  const { chart, frames } = picture(show, lang);
  const marks = frameNames.flatMap((name) => withChildren(frames[name].marks));
  const words = wordsOf(points);
  const pointers = words.map(pointerOf);
  for (const [i, { hits }] of pointers.entries()) if (!marks.some(hits)) wrong(id, words[i]!, show);
  const rest = words.length > 0 ? `:not(${pointers.map(({ selector }) => selector).join()})` : '';
  // Browsers find rules by the class of what they are for, and pass over those below a class that is not there: no other chart pays for these.
  const drawn = shapes.filter((shape) => marks.some((mark) => classesOf(mark).includes(shape)));
  const receding = drawn.map((shape) => `& .${shape}${rest}`).join();
  return `&[data-step="${id}"] .chart-${chart.id}{${receding}{fill-opacity:.25;stroke-opacity:.25}& text${rest}{fill:var(--ink-2)}}`;
}

/**
 * The style that lets steps point: where a step names marks of its picture, the other shapes recede and the other words turn
 * quiet while it is read. Words keep a contrast of 4.5 to 1. Throws where a step points at what its picture does not have, and
 * where it changes nothing.
 */
export function pointingStyle(texts: readonly (string | undefined)[], lang: string): string {
  const steps = texts.flatMap((text) => stepsIn(text ?? ''));
  checkChange(steps);
  const rules = steps.flatMap(({ id, show, points }) => (points === undefined ? [] : [ruleOf(id, show, points, lang)]));
  return rules.length === 0 ? '' : `@media screen{html:not([data-read="plain"]) .scene{${rules.join('')}}}`;
}
