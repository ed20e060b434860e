/** What a table needs to know of a field; the schema's fields have more. */
export interface TableField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'yearmonth' | 'date' | 'array';
  readonly title: string;
  readonly unit?: string | undefined;
}

export type TableCell = string | number | boolean | null | readonly string[];

/** How the reader's language writes things. */
export interface Speak {
  readonly number: (value: number, decimals?: number) => string;
  readonly date: (iso: string) => string;
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
}

/** What stands over a field's column: its title, and its unit unless the title says it. */
export const headingOf = ({ title, unit }: TableField, { t }: Pick<Speak, 't'>): string =>
  unit && !title.toLowerCase().includes(unit.toLowerCase()) ? t('table.unit', { title, unit }) : title;

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

/** Whether a field's cells are counted or measured, and stand at the right edge of their column. */
export const isNumeric = ({ type }: TableField): boolean => type === 'integer' || type === 'number';

/** A cell as the reader's language writes it, with every decimal that it has; an empty cell says in a word why it is empty, as far as its row's status tells. */
export function written(field: TableField, value: TableCell | undefined, status: TableCell | undefined, speak: Speak): string {
  if (value === null || value === undefined || value === '')
    return speak.t(status === 'suppressed' && isNumeric(field) ? 'table.withheld' : 'table.empty');
  if (typeof value === 'boolean') return speak.t(value ? 'table.yes' : 'table.no');
  if (typeof value === 'number') return field.type === 'year' ? String(value) : speak.number(value, decimalsOf(value));
  if (typeof value !== 'string') return value.join(', ');
  return field.type === 'date' || field.type === 'yearmonth' ? speak.date(value) : value;
}
