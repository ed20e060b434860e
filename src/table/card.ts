import { headingOf, type Speak, written } from './cell.ts';
import { cellOf, keyOf, placeOf, type TableFile } from './data.ts';
import { make } from './make.ts';

/** The sources a row names, once each. */
const sourcesOf = (file: TableFile, row: number): string[] => [
  ...new Set(file.citing.flatMap((name) => cellOf(file, row, placeOf(file, name)) ?? []).map(String)),
];

/** A row as a card: every field with its unit, who published it, how new it is, and its own address. */
export function cardOf(file: TableFile, row: number, speak: Speak, close: () => void): HTMLElement {
  const { t, date } = speak;
  const status = placeOf(file, 'status');
  const fields = file.fields.flatMap((field, i) => {
    const words = written(field, cellOf(file, row, i), cellOf(file, row, status), speak);
    return file.citing.includes(field.name) ? [] : [make('dt', {}, headingOf(field, speak)), make('dd', {}, words)];
  });
  const published = sourcesOf(file, row).flatMap((id) => {
    const [publisher, url] = file.sources[id] ?? [];
    if (!publisher || !url) return [];
    const base = location.pathname.split('/data/')[0];
    return [make('li', {}, make('a', { href: url }, publisher), ' · ', make('a', { href: `${base}/sources/#source.${id}` }, id))];
  });
  const button = make('button', { type: 'button', class: 'row-card-close', 'aria-label': t('table.close') }, '×');
  button.addEventListener('click', close);
  const address = `${location.pathname}?row=${encodeURIComponent(keyOf(file, row))}`;
  return make(
    'section',
    { class: 'row-card', tabindex: '-1', 'aria-label': t('table.row', { key: keyOf(file, row).replaceAll('~', ', ') }) },
    make('h3', {}, keyOf(file, row).replaceAll('~', ', ')),
    button,
    make(
      'dl',
      {},
      ...fields,
      make('dt', {}, t('table.published')),
      make('dd', {}, make('ul', { class: 'row-card-sources' }, ...published)),
      make('dt', {}, t('table.vintage')),
      make('dd', {}, date(String(cellOf(file, row, placeOf(file, 'vintage')) ?? file.vintage))),
      make('dt', {}, t('table.address')),
      make('dd', {}, make('a', { href: address }, new URL(address, location.href).href)),
    ),
  );
}
