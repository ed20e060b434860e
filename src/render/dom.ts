import type { Mark } from '../charts/chart.ts';
import { KEPT } from '../charts/marks.ts';
import { ease } from './ease.ts';
import { attrValue, tagOf } from './svg.ts';

const SVG = 'http://www.w3.org/2000/svg';
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** One attribute on its way: `at(1)` is exactly the value that `draw` gave. */
type Move = (share: number) => void;

/** A change that ends a motion: the exact values, and the removal of what has left. */
interface Plan {
  readonly moves: Move[];
  readonly settle: (() => void)[];
}

const running = new WeakMap<Element, () => void>();

/** Numbers inside two strings of the same shape, tweened; undefined when the shapes differ. Class names are never tweened. */
function between(from: string, to: string): ((share: number) => string) | undefined {
  if (from.replace(NUMBER, '#') !== to.replace(NUMBER, '#')) return undefined;
  const starts = from.match(NUMBER)?.map(Number) ?? [];
  const ends = to.match(NUMBER)?.map(Number) ?? [];
  return (share) => {
    let i = 0;
    return to.replace(NUMBER, () => {
      const [a, b] = [starts[i]!, ends[i++]!];
      return String(Math.round((a + (b - a) * share) * 100) / 100);
    });
  };
}

function planAttribute(node: Element, name: string, to: string, { moves, settle }: Plan): void {
  const from = node.getAttribute(name);
  if (from === to || to === KEPT) return;
  const tween = from === null || name === 'class' || name === 'id' ? undefined : between(from, to);
  if (!tween) {
    node.setAttribute(name, to);
    return;
  }
  moves.push((share) => node.setAttribute(name, tween(share)));
  settle.push(() => node.setAttribute(name, to));
}

function planOpacity(node: Element, from: number, to: number, { moves, settle }: Plan, then: () => void): void {
  moves.push((share) => node.setAttribute('opacity', String(from + (to - from) * share)));
  settle.push(then);
}

/** Puts marks in place without motion: what stands for points is not seen where they are painted. */
function settled(parent: Element, marks: readonly Mark[]): void {
  const into: Plan = { moves: [], settle: [] };
  plan(parent, marks, into);
  for (const settle of into.settle) settle();
}

/** Joins marks to the children of a node by key: adopt, enter, leave, and put them in the order drawn. */
function plan(parent: Element, marks: readonly Mark[], into: Plan): void {
  const old = new Map([...parent.children].map((node) => [node.getAttribute('data-key'), node]));
  let before: Element | null = null;
  for (const mark of marks) {
    let node = old.get(mark.key);
    old.delete(mark.key);
    if (!node || node.tagName !== tagOf(mark.tag)) {
      node?.remove();
      node = document.createElementNS(SVG, tagOf(mark.tag));
      node.setAttribute('data-key', mark.key);
      for (const [name, value] of Object.entries(mark.attrs)) node.setAttribute(name, attrValue(value));
      planOpacity(node, 0, 1, into, () => node!.removeAttribute('opacity'));
    } else {
      for (const [name, value] of Object.entries(mark.attrs)) planAttribute(node, name, attrValue(value), into);
      if (node.hasAttribute('opacity'))
        planOpacity(node, Number(node.getAttribute('opacity')), 1, into, () => node!.removeAttribute('opacity'));
    }
    if (mark.points) settled(node, mark.children ?? []);
    else if (mark.text === undefined) plan(node, mark.children ?? [], into);
    else if (node.textContent !== mark.text) node.textContent = mark.text;
    const next: Element | null = before ? before.nextElementSibling : parent.firstElementChild;
    if (next !== node) parent.insertBefore(node, next);
    before = node;
  }
  for (const node of old.values()) planOpacity(node, Number(node.getAttribute('opacity') ?? 1), 0, into, () => node.remove());
}

/**
 * Shows marks in an svg that holds others: nodes are adopted by key, numbers move for `ms` milliseconds, and
 * the end is exactly the markup that the build writes. A call while another runs starts from where that one is.
 */
export function show(svg: Element, marks: readonly Mark[], ms: number): void {
  running.get(svg)?.();
  const into: Plan = { moves: [], settle: [] };
  plan(svg, marks, into);
  const end = () => {
    running.delete(svg);
    for (const settle of into.settle) settle();
  };
  if (ms <= 0 || into.moves.length === 0) {
    end();
    return;
  }
  let frame = 0;
  let start: number | undefined;
  running.set(svg, () => cancelAnimationFrame(frame));
  const tick = (now: number) => {
    start ??= now;
    const share = Math.min(1, (now - start) / ms);
    if (share === 1) return end();
    for (const move of into.moves) move(ease(share));
    frame = requestAnimationFrame(tick);
  };
  for (const move of into.moves) move(0);
  frame = requestAnimationFrame(tick);
}
