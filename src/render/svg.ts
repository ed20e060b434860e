import type { Mark } from '../charts/chart.ts';
import { KEPT } from '../charts/marks.ts';
import { escapeAttr, escapeText } from './escape.ts';

/** A number with at most two decimals, as it stands in the markup; a string unchanged. */
export const attrValue = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : value;

/** The element that a mark becomes: points are a group of what stands for them in markup. */
export const tagOf = (tag: Mark['tag']): string => (tag === 'points' ? 'g' : tag);

/** One mark and its children as markup, with `data-key` so that the browser can adopt the node. */
export function markToSvg({ key, tag: kind, attrs, text, children }: Mark): string {
  const tag = tagOf(kind);
  const kept = Object.keys(attrs).find((name) => attrs[name] === KEPT);
  if (kept)
    throw new Error(
      `The mark "${key}" has no value for "${kept}" at build. Give its chart the outline, under \`outlines\` of its data.`,
    );
  const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeAttr(attrValue(value))}"`);
  const inner = text === undefined ? toSvgInner(children ?? []) : escapeText(text);
  return `<${tag} data-key="${escapeAttr(key)}"${written.join('')}>${inner}</${tag}>`;
}

/** All marks of a picture as markup: what stands between `<svg>` and `</svg>`. */
export const toSvgInner = (marks: readonly Mark[]): string => marks.map(markToSvg).join('');

export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  readonly className: string;
  /** What a screen reader says for the whole picture. */
  readonly label: string;
}

/** A whole picture as inline SVG for a page. */
export function toSvg(marks: readonly Mark[], { width, height, className, label }: SvgOptions): string {
  return `<svg viewBox="0 0 ${width} ${height}" class="${className}" role="img" aria-label="${escapeAttr(label)}">${toSvgInner(marks)}</svg>`;
}
