import { headingOf, isNumeric, type Speak, written } from './cell.ts';
import { cellOf, keyOf, placeOf, type TableFile } from './data.ts';
import { make } from './make.ts';
import { inSight, middleOf } from './window.ts';

/** Widest column, in characters. */
const WIDEST = 30;

/** How wide each column is, in characters: as its longest value, the longest word of its heading or a quarter of the heading, within reason. */
export const widths = (file: TableFile, speak: Speak): number[] =>
  file.fields.map((field, i) => {
    const longest = Math.max(...file.columns[i]!.values.map((value) => written(field, value, null, speak).length));
    const heading = headingOf(field, speak);
    const word = Math.max(...heading.split(/\s+/).map(({ length }) => length));
    return Math.min(WIDEST, Math.max(longest, word + 2, Math.ceil(heading.length / 4) + 2, 7)) + 3;
  });

/** The rows of the table that stand in its window; the others are two empty rows as high as they would be. */
export class Rows {
  readonly body = make('tbody');
  private readonly file: TableFile;
  private readonly speak: Speak;
  private readonly frame: HTMLElement;
  private shown = new Uint32Array();
  private marked = -1;
  private rowHeight = 36;
  private drawn = '';

  constructor(file: TableFile, speak: Speak, frame: HTMLElement) {
    this.file = file;
    this.speak = speak;
    this.frame = frame;
    let waits = false;
    frame.addEventListener(
      'scroll',
      () => {
        if (waits) return;
        waits = true;
        requestAnimationFrame(() => {
          waits = false;
          this.draw();
        });
      },
      { passive: true },
    );
    new ResizeObserver(() => this.draw()).observe(frame);
  }

  /** Shows these rows in this order, and marks one of them. */
  put(rows: Uint32Array<ArrayBuffer>, marked: number): void {
    this.shown = rows;
    this.marked = marked;
    this.drawn = '';
    this.draw();
  }

  /** Scrolls the window, not the page, until a row stands in its middle. */
  bring(row: number): void {
    const place = this.shown.indexOf(row);
    if (place < 0) return;
    this.frame.scrollTop = middleOf(place, { height: this.frame.clientHeight, row: this.rowHeight });
    this.draw();
  }

  private draw(): void {
    const at = { top: this.frame.scrollTop, height: this.frame.clientHeight, row: this.rowHeight };
    const { from, to } = inSight(at, this.shown.length);
    if (this.drawn === `${from}-${to}`) return;
    this.drawn = `${from}-${to}`;
    const focused = this.body.contains(document.activeElement)
      ? document.activeElement?.closest('tr')?.dataset['row']
      : undefined;
    const rows = Array.from(this.shown.subarray(from, to), (row, i) => this.row(row, from + i));
    this.body.replaceChildren(this.gap(from), ...rows, this.gap(this.shown.length - to));
    if (focused !== undefined) {
      const again = rows.find((row) => row.dataset['row'] === focused)?.querySelector('a');
      (again ?? this.frame).focus({ preventScroll: true });
    }
    const height = rows[0]?.getBoundingClientRect().height;
    if (height && Math.abs(height - this.rowHeight) > 0.5) {
      this.rowHeight = height;
      this.drawn = '';
      this.draw();
    }
  }

  private gap(rows: number): HTMLElement {
    const cell = make('td', { colspan: String(this.file.fields.length) });
    const gap = make('tr', { class: 'table-gap', 'aria-hidden': 'true' }, cell);
    gap.hidden = rows <= 0;
    cell.style.height = `${rows * this.rowHeight}px`;
    return gap;
  }

  private row(row: number, place: number): HTMLTableRowElement {
    const { file, speak } = this;
    const status = placeOf(file, 'status');
    const cells = file.fields.map((field, i) => {
      const words = written(field, cellOf(file, row, i), cellOf(file, row, status), speak);
      const attributes = isNumeric(field) ? { class: 'numeric' } : {};
      if (i > 0) return make('td', attributes, words);
      return make('th', { scope: 'row' }, make('a', { href: `?row=${encodeURIComponent(keyOf(file, row))}` }, words));
    });
    return make(
      'tr',
      {
        'aria-rowindex': String(place + 2),
        'data-row': String(row),
        ...(row === this.marked ? { class: 'is-marked', 'aria-current': 'true' } : {}),
      },
      ...cells,
    );
  }
}
