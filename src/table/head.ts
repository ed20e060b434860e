import { headingOf, isNumeric, type Speak, written } from './cell.ts';
import type { TableFile } from './data.ts';
import { make } from './make.ts';
import { choices, ranks, type View } from './view.ts';

/** The head of the table: in each column a button that sorts by it. */
export function headOf(file: TableFile, speak: Speak, sortBy: (field: string) => void): HTMLTableSectionElement {
  const cells = file.fields.map((field) => {
    const button = make('button', { type: 'button' }, headingOf(field, speak));
    button.addEventListener('click', () => sortBy(field.name));
    return make('th', { scope: 'col', 'data-field': field.name, ...(isNumeric(field) ? { class: 'numeric' } : {}) }, button);
  });
  return make('thead', {}, make('tr', { 'aria-rowindex': '1' }, ...cells));
}

/** Says in the head by which column the rows are sorted. */
export function markSort(head: HTMLElement, { sort }: View): void {
  for (const cell of head.querySelectorAll<HTMLElement>('th')) {
    if (sort && cell.dataset['field'] === sort.field) cell.setAttribute('aria-sort', sort.isDown ? 'descending' : 'ascending');
    else cell.removeAttribute('aria-sort');
  }
}

export interface Filters {
  readonly element: HTMLElement;
  /** Puts a view into the fields. */
  readonly put: (view: View) => void;
  readonly read: () => Pick<View, 'text' | 'chosen'>;
}

/** A field for words and, for each column of few values, a choice. `asked` is called as the reader changes them. */
export function filtersOf(file: TableFile, speak: Speak, compare: (a: string, b: string) => number, asked: () => void): Filters {
  const { t } = speak;
  const text = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: '120' });
  text.addEventListener('input', asked);
  const selects = choices(file).map((i) => {
    const field = file.fields[i]!;
    const { values } = file.columns[i]!;
    const rank = ranks(values, false, compare);
    const options = [...values.keys()]
      .filter((place) => values[place] !== null && values[place] !== '')
      .sort((a, b) => rank[a]! - rank[b]!)
      .map((place) => make('option', { value: String(values[place]) }, written(field, values[place], null, speak)));
    const select = make('select', { name: field.name }, make('option', { value: '' }, t('table.all')), ...options);
    select.addEventListener('change', asked);
    return { select, label: make('label', {}, make('span', {}, field.title), select) };
  });
  const clear = make('button', { type: 'button' }, t('table.clear'));
  const put = (view: View) => {
    if (document.activeElement !== text) text.value = view.text;
    for (const { select } of selects) select.value = view.chosen[select.name] ?? '';
  };
  clear.addEventListener('click', () => {
    text.value = '';
    put({ text: '', chosen: {} });
    asked();
  });
  return {
    element: make(
      'div',
      { class: 'table-filters', role: 'search', 'aria-label': t('table.filters') },
      make('label', { class: 'table-find' }, make('span', {}, t('table.find')), text),
      ...selects.map(({ label }) => label),
      clear,
    ),
    put,
    read: () => ({
      text: text.value.trim(),
      chosen: Object.fromEntries(selects.filter(({ select }) => select.value).map(({ select }) => [select.name, select.value])),
    }),
  };
}
