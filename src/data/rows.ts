import { didYouMean } from './near.ts';
import type { Cell, Field } from './schema.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isDay = (value: unknown) =>
  isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);

/** What each type of field takes, and how to write it. */
const types: Readonly<Record<Field['type'], { is: (value: unknown) => unknown; write: string }>> = {
  string: { is: isText, write: 'a text in quotes' },
  integer: { is: Number.isSafeInteger, write: 'a whole number without quotes or separators' },
  number: { is: Number.isFinite, write: 'a number without quotes' },
  boolean: { is: (value) => typeof value === 'boolean', write: 'true or false' },
  year: { is: Number.isSafeInteger, write: 'a year such as 2024, without quotes' },
  yearmonth: { is: (value) => isText(value) && /^\d{4}-(0[1-9]|1[0-2])$/.test(value), write: 'a month such as "2026-04"' },
  date: { is: isDay, write: 'a day such as "2026-01-31"' },
  array: {
    is: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    write: 'a list of texts with at least one entry',
  },
};

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** What is wrong with one cell and what to change, or nothing. */
export function problemOf({ type, constraints = {} }: Field, value: unknown): string | undefined {
  const { is, write } = types[type];
  const { required, minimum, maximum, enum: known, pattern } = constraints;
  if (isEmpty(value)) return required ? `is empty; write ${write}` : undefined;
  const shown = JSON.stringify(value);
  if (!is(value)) return `${shown} has the wrong type; write ${write}`;
  if (minimum !== undefined && (value as Cell)! < minimum)
    return `${shown} is below ${minimum}, the least this field takes; correct the value`;
  if (maximum !== undefined && (value as Cell)! > maximum)
    return `${shown} is above ${maximum}, the most this field takes; correct the value, or raise "maximum" in schema.fields`;
  if (known && !known.includes(value as string))
    return `${shown} is not a known value.${didYouMean(value as string, known)} Use one of: ${known.join(', ')}`;
  if (pattern && !new RegExp(pattern).test(value as string))
    return `${shown} does not have the form ${pattern}; correct the value`;
  return undefined;
}
