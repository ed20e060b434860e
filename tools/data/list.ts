import type { Content } from './content.ts';
import type { Feed } from './feed.ts';

const dayMs = 86_400_000;

/** How old a vintage is: "59 days". A month or year counts from its end. */
export function ageOf(vintage: string, now: Date): string {
  const [year = 0, month, day] = vintage.split('-').map(Number);
  const end = Date.UTC(year, day === undefined ? (month ?? 12) : month! - 1, day ?? 0);
  const days = Math.max(0, Math.floor((now.getTime() - end) / dayMs));
  return `${days} day${days === 1 ? '' : 's'}`;
}

/** The feeds, and the age of what they refresh. */
export function list(feeds: readonly Feed[], content: Content, now: Date): string[] {
  return [
    ...feeds.flatMap(({ id, title, page, targets }) => [
      `${id.padEnd(12)} ${title}`,
      `${' '.repeat(13)}${page}`,
      ...targets
        .filter(({ dataset }) => content.has(dataset))
        .map(({ dataset }) => {
          const { vintage, data } = content.dataset(dataset);
          return `${' '.repeat(13)}${dataset.padEnd(34)} ${vintage.padEnd(10)}  ${ageOf(vintage, now).padStart(9)} old  ${data.length.toLocaleString('en-US')} rows`;
        }),
      '',
    ]),
    'npm run data -- refresh [feed] --dry-run   shows what would move;   npm run data -- --help   says more',
  ];
}
