/** The end of a month (or a day) as a year with its fraction. */
export function yearOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number | undefined];
  return year + (day === undefined ? month : month - 1 + (day - 1) / 31) / 12;
}

/** A month so many months after another. */
export function monthAfter(start: string, months: number): string {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** How many months one month is after another. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}
