import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
    /** The texts of a page by how they look. */
    looks: Map<string, Element[]>;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe, smaller than it names itself: its bytes travel to each page that is looked at. A script for every page would cost all others a tenth of a second. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rows, entries of lists, figures of the ledger and what folds open under a picture come from templates by the hundred. Of those with the same
 * elements, classes and attributes, below the same, one stays in the page, with two of what it repeats itself; ids and references html-validate
 * sees in all of them.
 */
export async function keepOneOfEachShape(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = /^(id|src|value|title|datetime|download|aria-label|data-sets)$/;
    const said = ({ name, value }: Attr) =>
      `${name}=${own.test(name) && value ? '…' : name === 'href' ? value.slice(0, 1) : value}`;
    const tagOf = (one: Element) => `<${[one.localName, ...[...one.attributes].map(said)].join(' ')}>`;
    const shapeOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent?.trim() ? 'text' : '';
      const parts = [...node.childNodes].map(shapeOf);
      const kept = parts.filter((part, i) => parts.indexOf(part) === i || parts.indexOf(part, parts.indexOf(part) + 1) === i);
      return `${tagOf(node)}${kept.join('')}</>`;
    };
    const paths = new Map<Element, string>();
    const pathOf = (one: Element | null): string => {
      if (!one) return '';
      if (!paths.has(one)) paths.set(one, pathOf(one.parentElement) + tagOf(one));
      return paths.get(one)!;
    };
    const seen = new Set<string>();
    for (const one of document.querySelectorAll('tr, li, dl > div, details, .detail-list > article, .ledger-fact')) {
      if (!one.isConnected) continue;
      const shape = `${pathOf(one.parentElement)} ${shapeOf(one)}`;
      if (seen.has(shape)) one.remove();
      seen.add(shape);
    }
  });
}

/**
 * Takes the marks out of the pictures: axe judges a picture by its label, and of all text in one it says that it cannot tell the contrast.
 * A page that draws from here on may fail, so this is the last that is done to it; where dots are painted they stay, because they are painted at any time.
 */
export async function leaveOutMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const means = ({ name }: Attr) => /^(role|tabindex|href|aria-.+)$/.test(name);
    const isDrawn = (one: Element) => !one.matches('title, desc') && ![...one.attributes].some(means);
    for (const svg of document.querySelectorAll('svg:not(:has(.points))'))
      if ([...svg.querySelectorAll('*')].every(isDrawn)) svg.replaceWith(svg.cloneNode());
  });
}

/** Lays out what rests far from the reader, which would lie upon its neighbors where it is only measured. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

interface Look {
  /** The only part of the page that is looked at, as a selector. */
  readonly within?: string;
}

/**
 * What axe objects to on a page, a line for each rule with its first three elements. It runs in the page itself, which
 * takes a fifth of the time of the builder for Playwright. What fades in is looked at when it is there. Frames are not entered: what is
 * framed is a page of the site too, and is looked at where it stands alone.
 */
export async function objections(page: Page, { within = 'html' }: Look = {}): Promise<string[]> {
  await bringAxe(page);
  const found = await page.evaluate(
    async ([context, values]) => {
      // A fade that something newer ends before its time is over too.
      const moving = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      for (let some = moving(); some.length; some = moving()) await Promise.allSettled(some.map(({ finished }) => finished));
      const runOnly = { type: 'tag' as const, values: [...values] };
      const { violations } = await window.axe.run(context, { runOnly, resultTypes: ['violations'], iframes: false });
      return violations.map(({ id, nodes }) => ({ id, targets: nodes.slice(0, 3).map(({ target }) => target.join(' ')) }));
    },
    [within, tags] as const,
  );
  return found.map(line);
}

const line = ({ id, targets }: { id: string; targets: readonly string[] }) => `${id}: ${targets.join(' | ')}`;

/** How texts looked that axe has judged in another theme than light, in this worker. */
const judged = new Set<string>();

/**
 * What axe objects to in the colours of a page that was looked at in full in another theme. A theme changes colours and nothing else: texts
 * with the same letters and the same colours under and around them, of the same placed elements, are judged on the first page that has them.
 */
export async function objectionsToColours(page: Page): Promise<string[]> {
  const looks = await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    const grounds = new Map<Element, string>();
    const groundOf = (one: Element | null): string => {
      if (!one) return '';
      if (!grounds.has(one)) {
        const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = getComputedStyle(one);
        const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join(' ');
        const place = position === 'static' ? '' : `${position} ${one.localName}.${one.className}`;
        const isClear = own === 'rgba(0, 0, 0, 0) none 1 none normal';
        grounds.set(one, [groundOf(one.parentElement), isClear ? '' : own, place].filter(Boolean).join(' / '));
      }
      return grounds.get(one)!;
    };
    const lettersOf = (one: Element) => {
      const style = getComputedStyle(one);
      const { color, fontSize, fontWeight, fontStyle, textDecorationLine, textShadow, borderBottom } = style;
      return [color, fontSize, fontWeight, fontStyle, textDecorationLine, textShadow, borderBottom].join(' ');
    };
    const isText = (node: ChildNode) => node instanceof Text && node.data.trim() !== '';
    window.looks = new Map();
    for (const one of document.querySelectorAll('body *:not(svg *, script, style, template)')) {
      if (!one.matches('input:not([type=checkbox], [type=radio]), select, textarea') && ![...one.childNodes].some(isText))
        continue;
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { width, right, bottom } = one.getBoundingClientRect();
      if (width <= 1 || right <= 0 || bottom + scrollY <= 0) continue;
      const around = one.matches('a') ? lettersOf(one.parentElement!) : '';
      const look = [one.localName === 'a', lettersOf(one), around, groundOf(one)].join('; ');
      window.looks.set(look, [...(window.looks.get(look) ?? []), one]);
    }
    return [...window.looks.keys()];
  });
  const fresh = looks.filter((look) => !judged.has(look));
  if (!fresh.length) return [];
  await bringAxe(page);
  const { found, sure } = await page.evaluate(async (some) => {
    const runOnly = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
    const include = some.flatMap((look) => window.looks.get(look)!);
    const { violations, passes } = await window.axe.run({ include }, { runOnly, elementRef: true, iframes: false });
    const seen = new Set(
      passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes.map(({ element }) => element)),
    );
    return {
      found: violations.map(({ id, nodes }) => ({ id, targets: nodes.slice(0, 3).map(({ target }) => target.join(' ')) })),
      sure: some.filter((look) => window.looks.get(look)!.some((one) => seen.has(one as HTMLElement))),
    };
  }, fresh);
  for (const look of sure) judged.add(look);
  return found.map(line);
}

async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
}
