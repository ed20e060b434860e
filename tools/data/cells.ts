// Footnote marks that publishers put behind a number, or in its place.
const marks = /\s*[*†‡§¶#]+$/u;
const nothing = /^(|-|—|–|n\/a|na|null|suppressed|unreliable|not available)$/i;

const bare = (text: string) => text.trim().replace(marks, '');

/** A whole number as publishers write it ("1,234", "1234", "1,234**"), or null where they give none. */
export function wholeNumber(text: string, column: string): number | null {
  const value = number(text, column);
  if (value !== null && !Number.isSafeInteger(value))
    throw new Error(
      `field "${column}": "${text}" is not a whole number; look at the line, and correct it if the file was edited`,
    );
  return value;
}

/** A number as publishers write it, or null where they give none. */
export function number(text: string, column: string): number | null {
  const written = bare(text);
  if (nothing.test(written)) return null;
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(written))
    throw new Error(`field "${column}": "${text}" is not a number; look at the line, and correct it if the file was edited`);
  return Number(written.replaceAll(',', ''));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month that is written as a name, three letters or a number. */
export function monthNumber(text: string, column: string): number {
  const written = text.trim().toLowerCase();
  const found = /^\d{1,2}$/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3)) + 1;
  if (found < 1 || found > 12)
    throw new Error(`field "${column}": "${text}" is not a month; write a name such as April, or a number from 1 to 12`);
  return found;
}

/** A year, with or without the mark of a year that still runs: "2026 (FYTD)". */
export function yearOf(text: string, column: string): { year: number; running: boolean } {
  const [, year, mark] = /^\s*(\d{4})\s*(\(?\s*FYTD\s*\)?)?[*†]*\s*$/i.exec(text) ?? [];
  if (!year) throw new Error(`field "${column}": "${text}" is not a year; write 2026, or 2026 (FYTD) for the year that runs`);
  return { year: Number(year), running: Boolean(mark) };
}

/** A month as our datasets write it: 2026-04. */
export const yearMonth = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
