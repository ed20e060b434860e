import type { Frame, Table } from '../../../charts/chart.ts';
import { make } from './make.ts';

/** Where the rows of the data stand: an address with a `*` for the name of the row, and the names by the keys of a table's rows, ready to stand in an address. */
export interface RowsAt {
  readonly at: string;
  readonly rows: Readonly<Record<string, string>>;
}

/**
 * A picture's table as an element; a cell without a value is a dash that says so. A row whose name is known leads to it from its head;
 * a number under a column `what.part` leads to the row that its key and that part name.
 */
export function tableOf(
  { columns, rows, keys }: Table,
  caption: string,
  { number, t }: Frame,
  { at, rows: names }: RowsAt,
): HTMLElement {
  const cells = (row: Table['rows'][number], r: number) =>
    row.map((value, i): HTMLElement => {
      const { id, numeric, decimals } = columns[i]!;
      const look = numeric ? 'numeric' : undefined;
      if (value === null)
        return make('td', { class: look }, [make('span', { role: 'img', 'aria-label': t('explore.table.none'), text: '–' })]);
      const text = typeof value === 'number' ? number(value, decimals) : value;
      const key = keys[r]!;
      const [, part] = id.split('.');
      // A table has states by year or years by state; the rows are named by state and year.
      const name = part ? [key, part].sort().reverse().join('~') : i ? '' : names[key];
      const said = name ? make('a', { href: at.replace('*', name), text }) : new Text(text);
      return make(i ? 'td' : 'th', { scope: i ? '' : 'row', class: look }, [said]);
    });
  const head = columns.map(({ label, numeric }) =>
    make('th', { scope: 'col', class: numeric ? 'numeric' : undefined, text: label }),
  );
  return make('section', { class: 'table-frame', 'aria-label': caption, tabindex: '0' }, [
    make('table', {}, [
      make('caption', { text: caption }),
      make('thead', {}, [make('tr', {}, head)]),
      make(
        'tbody',
        {},
        rows.map((row, r) => make('tr', {}, cells(row, r))),
      ),
    ]),
  ]);
}
