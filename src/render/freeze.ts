import { datasetsDrawnBy } from '../data/chart-data.ts';
import type { FrozenPicture } from '../data/schema-vintages.ts';
import { notesOf } from './notes.ts';
import { picture } from './picture.ts';
import { sheet } from './sheet.ts';

const bare = (svg: string) => svg.replace(/ data-key="[^"]*"/g, '');

/** A picture as a reader sees it today, to be kept; `given` draws from other data. */
export function freeze(address: string, lang = 'en', given?: unknown): FrozenPicture {
  const { chart, title, subtitle, source, description, table, frames } = picture(address, lang, 'embed', given);
  return {
    address,
    chart: chart.id,
    title,
    subtitle,
    source,
    note: notesOf(chart.id, lang),
    description,
    datasets: [...datasetsDrawnBy(chart.id)].sort(),
    table: { columns: table.columns.map(({ id: _, ...seen }) => seen), rows: table.rows.map((row) => [...row]) },
    compact: bare(frames.compact.svg),
    wide: bare(frames.wide.svg),
  };
}

/** The colours and rules that pictures are painted with today, to be kept with them. */
export const look = (): string => sheet(['styles/tokens.css', 'styles/chart.css'], {});
