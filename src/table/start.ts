import { date, number } from '../i18n/format.ts';
import { translator } from '../i18n/words.ts';
import { readAddress, writeAddress } from './address.ts';
import { cardOf } from './card.ts';
import type { Speak } from './cell.ts';
import { countOf, keyOf, type TableFile } from './data.ts';
import { filtersOf, headOf, markSort } from './head.ts';
import { make } from './make.ts';
import { Rows, widths } from './rows.ts';
import { rowsIn, type View } from './view.ts';

/** How long the printed rows wait for the file that makes the table answer, in milliseconds; then they are shown as they are. */
const patience = 8000;

/** Turns the printed table of a dataset's page into one that sorts, filters and shows single rows. */
function open(root: HTMLElement, file: TableFile): void {
  const lang = document.documentElement.lang;
  const t = translator(file.words, () => '');
  const speak: Speak = { number: number(lang), date: date(t), t };
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const frame = root.querySelector<HTMLElement>('.table-frame')!;
  const rows = new Rows(file, speak, frame);
  const told = make('p', { role: 'status', class: 'table-told' });
  const place = make('div');
  const head = headOf(file, speak, (field) => {
    const isUp = view.sort?.field === field && !view.sort.isDown;
    const isDown = view.sort?.field === field && view.sort.isDown;
    const { sort: _, ...rest } = view;
    ask(isDown ? rest : { ...rest, sort: { field, isDown: isUp } });
  });
  const filters = filtersOf(file, speak, compare, () => ask({ ...view, ...filters.read() }));
  let { view, row } = readAddress(file, location.search);

  const write = (how: 'pushState' | 'replaceState') =>
    history[how](null, '', location.pathname + writeAddress(view, row < 0 ? undefined : keyOf(file, row)));
  function draw(): void {
    const shown = rowsIn(file, view, speak, compare) as Uint32Array<ArrayBuffer>;
    rows.put(shown, row);
    markSort(head, view);
    table.setAttribute('aria-rowcount', String(shown.length + 1));
    told.textContent = speak.t('table.shown', { shown: speak.number(shown.length), count: speak.number(countOf(file)) });
  }
  function ask(next: View): void {
    view = next;
    frame.scrollTop = 0;
    draw();
    write('replaceState');
  }
  function show(next: number): void {
    row = next;
    place.replaceChildren(...(row < 0 ? [] : [cardOf(file, row, speak, leave)]));
  }
  function leave(): void {
    show(-1);
    draw();
    write('pushState');
    frame.focus({ preventScroll: true });
  }
  /** What the address asks for; a row that the view hides is shown among all rows. */
  function follow(): void {
    const asked = readAddress(file, location.search);
    view = asked.view;
    show(asked.row);
    draw();
    filters.put(view);
    rows.bring(row);
    if (row >= 0) place.scrollIntoView({ block: 'start' });
  }
  frame.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(Number(link.closest('tr')!.dataset['row']));
    write('pushState');
    draw();
    place.querySelector<HTMLElement>('.row-card')?.focus();
  });
  addEventListener('popstate', follow);

  const columns = widths(file, speak).map((width) => {
    const column = make('col');
    column.style.width = `${width}ch`;
    return column;
  });
  const table = make('table', { class: 'is-windowed' }, make('colgroup', {}, ...columns), head, rows.body);
  root.classList.add('is-open');
  frame.replaceChildren(table);
  frame.before(place, filters.element, told);
  follow();
}

const root = document.querySelector<HTMLElement>('.data-table[data-file]');
if (root)
  fetch(root.dataset['file']!, { signal: AbortSignal.timeout?.(patience) ?? null })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then((file: TableFile) => open(root, file))
    // The printed rows and the downloads stay: they are complete without this.
    .catch(() => root.classList.add('is-printed'));
