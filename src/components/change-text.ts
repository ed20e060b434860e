import type { Change } from '../data/changes.ts';
import { dataset } from '../data/read.ts';
import { rowAddress } from '../data/row-address.ts';
import type { Dataset, Row } from '../data/schema.ts';
import { speak } from '../i18n/read.ts';

/** One thing that an entry changed, in words, and the path where it stands now. */
export interface ChangedLine {
  readonly words: string;
  readonly path: string;
}

/** Where an entry stands on the page of corrections. */
export const changePath = ({ id }: Change): string => `/corrections/#${id}`;

/** Everything pages and feeds say of an entry of content/changes.json, in the reader's language. */
export function changeText(change: Change, lang: string) {
  const { t, date } = speak(lang);
  const { kind, dataset: name, counts, vintage, more } = change;
  const what = name ? dataset(name).title : t('corrections.values');
  const numbers = counts && Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, write(value, lang)]));
  return {
    id: change.id,
    what,
    headline: t('corrections.headline', { kind: t(`corrections.kind.${kind}`), what }),
    date: date(change.date),
    summary: change.summary[lang] ?? change.summary['en']!,
    vintage: vintage ? t('corrections.vintage', { was: date(vintage.was), now: date(vintage.now) }) : '',
    // A first day says its number of rows in its sentence.
    counts: numbers && kind !== 'first' ? t('corrections.counts', numbers) : '',
    lines: linesOf(change, lang),
    more: more ? t('corrections.more', { count: write(more, lang) }) : '',
  };
}

function write(value: unknown, lang: string): string {
  const { t, number } = speak(lang);
  if (value === null || value === '') return t('corrections.empty');
  if (typeof value === 'number') return Number.isInteger(value) ? number(value) : number(value, decimalsOf(value));
  return String(value);
}

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

function linesOf({ cells = [], facts = [], dataset: name }: Change, lang: string): readonly ChangedLine[] {
  const { t } = speak(lang);
  const values = facts.map(({ fact, was, now }) => ({
    words: t('corrections.fact', { fact: t(`fact.${fact}.label`), was: write(was, lang), now: write(now, lang) }),
    path: `/ledger/#fact.${fact}`,
  }));
  if (!name) return values;
  const set = dataset(name);
  const inSet = cells.map(({ row, field, was, now }) => ({
    words: t('corrections.cell', {
      place: placeOf(set, row),
      field: shortTitle(set, field),
      was: write(was, lang),
      now: write(now, lang),
    }),
    path: rowAddress(set, row),
  }));
  return [...inSet, ...values];
}

/** A field's title without its explanation: up to the first sign that begins one. */
const shortTitle = ({ schema }: Dataset, field: string) =>
  (schema.fields.find(({ name }) => name === field)?.title ?? field).split(/[;:,(]/)[0]!.trim();
const placeOf = ({ schema }: Dataset, row: Row) => schema.primaryKey.map((name) => String(row[name])).join(', ');

/** The entries of a list by day, newest day first. */
export const byDay = (list: readonly Change[]): readonly (readonly [day: string, entries: readonly Change[]])[] =>
  [...new Set(list.map(({ date }) => date))].map((day) => [day, list.filter(({ date }) => date === day)] as const);
