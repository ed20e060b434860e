import { placeOf, rowNamed, type TableFile } from './data.ts';
import { choices, type View } from './view.ts';

const LONGEST = 120;

/** What an address asks of a table: a view and a row. Whatever the table does not know is ignored. */
export function readAddress(file: TableFile, search: string): { view: View; row: number } {
  const asked = new URLSearchParams(search);
  const sort = asked.get('sort') ?? '';
  const field = sort.replace(/^-/, '');
  const chosen = choices(file).flatMap((i): [string, string][] => {
    const { name } = file.fields[i]!;
    const wanted = asked.get(name);
    const isKnown = wanted !== null && file.columns[i]!.values.some((value) => String(value ?? '') === wanted);
    return isKnown ? [[name, wanted]] : [];
  });
  return {
    view: {
      text: (asked.get('q') ?? '').slice(0, LONGEST),
      chosen: Object.fromEntries(chosen),
      ...(placeOf(file, field) < 0 ? {} : { sort: { field, isDown: sort.startsWith('-') } }),
    },
    row: asked.has('row') ? rowNamed(file, asked.get('row')!) : -1,
  };
}

/** The query of an address for a view, and for a row by its name. */
export function writeAddress({ text, chosen, sort }: View, row?: string): string {
  const query = new URLSearchParams({
    ...(row === undefined ? {} : { row }),
    ...(text ? { q: text } : {}),
    ...chosen,
    ...(sort ? { sort: `${sort.isDown ? '-' : ''}${sort.field}` } : {}),
  });
  return query.size > 0 ? `?${query}` : '';
}
