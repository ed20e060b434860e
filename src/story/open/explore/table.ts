import type { Frame, Table } from '../../../charts/chart.ts';
import { make } from './make.ts';

/** A picture's table as an element; a cell without a value is a dash that says so. */
export function tableOf({ columns, rows }: Table, caption: string, { number, t }: Frame): HTMLElement {
  const cell = (value: string | number | null, i: number): HTMLElement => {
    const { numeric, decimals } = columns[i]!;
    const look = numeric ? 'numeric' : undefined;
    if (value === null)
      return make('td', { class: look }, [make('span', { role: 'img', 'aria-label': t('explore.table.none'), text: '–' })]);
    const text = typeof value === 'number' ? number(value, decimals) : value;
    return i === 0 ? make('th', { scope: 'row', text }) : make('td', { class: look, text });
  };
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
        rows.map((row) => make('tr', {}, row.map(cell))),
      ),
    ]),
  ]);
}
