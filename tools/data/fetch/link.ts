import { shown } from './address.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The newest file that a page links to: by the month of its folder, then by its place on the page. */
export function newestLink(html: string, page: string, link: RegExp): string {
  const found = [...html.matchAll(new RegExp(link.source, 'gi'))].map(([path]) => path);
  if (found.length === 0)
    throw new Error(
      `${shown(page)} links to no file of the form ${link.source}. Open the page; give the file with --url or --from FILE, or correct "link" in tools/data/feeds.ts.`,
    );
  const dated = (path: string) => /(\d{4})-(\d{2})\//.exec(path)?.[0] ?? '';
  const ends = (path: string) => {
    const [, year = '0', month = ''] = /fy(\d{2})-([a-z]{3})[^/]*$/i.exec(path) ?? [];
    // Fiscal years begin in October.
    return Number(year) * 12 + ((months.indexOf(month.toLowerCase()) + 3) % 12);
  };
  const [newest] = found.sort((a, b) => dated(b).localeCompare(dated(a)) || ends(b) - ends(a));
  return new URL(newest!, page).href;
}
