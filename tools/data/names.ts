import type { Feed } from './feed.ts';

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const spoken = (day: string) => month.format(new Date(day));

/** A release called by the month in which it was issued: VSRR-2026-11. */
export const byMonth =
  (id: string, title: string): Feed['called'] =>
  (_file, issued) => ({ id: `${id}${issued.slice(0, 7)}`, title: `${title}, release of ${spoken(issued)}` });

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** CBP's files say in their names which years they hold: nationwide-drugs-fy23-fy26-sep.csv. */
export const byCbpFile: Feed['called'] = (file, issued) => {
  const [name, from, to, last] = /nationwide-drugs-fy(\d{2})-fy(\d{2})(?:-([a-z]{3}))?/i.exec(file) ?? [];
  const number = months.indexOf(last?.toLowerCase() ?? '') + 1;
  if (!name || (last && number === 0))
    return { id: `cbp-nationwide-drugs-${issued.slice(0, 7)}`, title: `Nationwide drug seizures, file of ${spoken(issued)}` };
  // Fiscal years begin in October of the year before.
  const end =
    number === 0 ? `20${to}` : spoken(`${2000 + Number(to) - (number >= 10 ? 1 : 0)}-${String(number).padStart(2, '0')}-01`);
  return {
    id: `cbp-${name.toLowerCase()}`,
    title: `Nationwide drug seizures, fiscal years 20${from} to ${end} (${name.toLowerCase()}.csv)`,
  };
};
