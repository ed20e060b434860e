import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The rules that look at colours: what another theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe, smaller than it names itself: its bytes travel to each page that is looked at. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** For a tab that opens many pages: it gets axe once, and a page runs it only when it is asked for. */
export const axeAtHand = `Object.defineProperty(window, 'axe', { configurable: true, get() { delete window.axe; ${source}; return window.axe; } });`;

/**
 * Rows, entries of lists and figures of the ledger come from templates by the hundred. Of those with the same elements, classes and
 * attributes one stays in each table and list, with two of what it repeats itself; ids and references html-validate sees in all of them.
 */
export async function keepOneOfEachShape(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = /^(id|src|value|title|datetime|aria-label|data-sets)$/;
    const said = ({ name, value }: Attr) =>
      `${name}=${own.test(name) && value ? '…' : name === 'href' ? value.slice(0, 1) : value}`;
    const shapeOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent?.trim() ? 'text' : '';
      const parts = [...node.childNodes].map(shapeOf);
      const kept = parts.filter((part, i) => parts.indexOf(part) === i || parts.indexOf(part, parts.indexOf(part) + 1) === i);
      return `<${[node.localName, ...[...node.attributes].map(said)].join(' ')}>${kept.join('')}</>`;
    };
    const seen = new Set<string>();
    const places = [...document.querySelectorAll('*')];
    for (const one of document.querySelectorAll('tr, li, .detail-list > article, .ledger-fact')) {
      const parent = one.parentElement!;
      const shape = `${one.matches('.ledger-fact') ? parent.className : places.indexOf(parent)} ${shapeOf(one)}`;
      if (seen.has(shape)) one.remove();
      seen.add(shape);
    }
  });
}

interface Look {
  /** The only part of the page that is looked at, as a selector. */
  readonly within?: string;
  /** The only rules that are asked; else all of WCAG 2.2 AA and of best practice. */
  readonly rules?: readonly string[];
}

/**
 * What axe objects to on a page, a line for each rule with its first three elements. It runs in the page itself, which
 * takes a fifth of the time of the builder for Playwright. What fades in is looked at when it is there. Frames are not entered: what is
 * framed is a page of the site too, and is looked at where it stands alone.
 */
export async function objections(page: Page, { within, rules }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([context, runOnly]) => {
      // A fade that something newer ends before its time is over too.
      const moving = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      for (let some = moving(); some.length; some = moving()) await Promise.allSettled(some.map(({ finished }) => finished));
      const result = await window.axe.run(context, { runOnly, resultTypes: ['violations'], iframes: false });
      return result.violations.map(({ id, nodes }) => ({ id, targets: nodes.slice(0, 3).map(({ target }) => target.join(' ')) }));
    },
    [within ?? 'html', rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags }] as const,
  );
  return violations.map(({ id, targets }) => `${id}: ${targets.join(' | ')}`);
}
