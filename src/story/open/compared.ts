import type { Frame } from '../../charts/chart.ts';
import type { GuessData } from '../../charts/guess/types.ts';

function row(tag: 'th' | 'td', cells: readonly string[]): HTMLElement {
  const made = document.createElement('tr');
  for (const [i, words] of cells.entries()) {
    const cell = document.createElement(i ? tag : 'th');
    cell.textContent = words;
    if (cell.tagName === 'TH') cell.scope = tag === 'th' ? 'col' : 'row';
    made.append(cell);
  }
  return made;
}

/** What the reader drew beside what was counted, year by year, as a table. */
export function compared({ answer }: GuessData, drawn: readonly number[], { number, date, t }: Frame): HTMLElement {
  const table = document.createElement('table');
  table.createCaption().textContent = t('draw.table');
  table.append(
    row(
      'th',
      ['year', 'own', 'counted', 'off'].map((id) => t(`draw.table.${id}`)),
    ),
  );
  for (const [i, [year, deaths]] of answer.entries()) {
    const off = drawn[i]! - deaths;
    table.append(row('td', [date(String(year)), number(drawn[i]!), number(deaths), (off > 0 ? '+' : '') + number(off)]));
  }
  return table;
}
