import { bar, inRow, rowsOf, wrapped } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { TEXT, text } from '../marks.ts';
import type { MexicoData, MexicoState, Statement } from './types.ts';

const looks = { whole: '', part: 'is-open', case: 'is-hollow' };

/** When a statement is about, in words. */
export const whenOf = ({ period, year }: Statement, { t, date }: Frame): string =>
  t(`mexico.period.${period}`, { year: date(String(year)) });

/** Who made it. */
export const byOf = ({ by }: Statement, { t }: Frame): string => t(`mexico.by.${by}`);

/** How much. */
export const amountOf = ({ kg, about }: Statement, { t, number }: Frame): string =>
  about ? t('mexico.about', { kg: number(kg) }) : number(kg);

const keyOf = ({ year, period, by }: Statement) => `${year}-${period}-${by}`;

/** The statements of a state, and where their rows stand: bars as long as the words after them let them be. */
export function layout({ statements }: MexicoData, { only }: MexicoState, frame: Frame) {
  const rows = statements.filter(({ year }) => only === undefined || year === only);
  const width = (words: string, weight: 400 | 700 = 400) => frame.textWidth(words, { size: TEXT, weight });
  const left = Math.max(...rows.map((one) => width(whenOf(one, frame)))) + 10;
  const room = frame.width - left - 1;
  const words = (one: Statement) => width(amountOf(one, frame), 700) + (only ? 8 : width(byOf(one, frame)) + 14);
  const unit = Math.min(...rows.map((one) => (room - words(one)) / one.kg));
  return { rows, left, room, unit, ...rowsOf(rows.length, 22, frame.height - (only ? 40 : 0)) };
}

/** What each authority said: a solid bar is a whole year, a pale one a part of a year, a hollow one a single case. */
export function draw(data: MexicoData, state: MexicoState, frame: Frame): Mark[] {
  const { rows, left, room, unit, at, thick } = layout(data, state, frame);
  return [
    text('head', left, 14, frame.t('mexico.head'), { weight: 600, class: 'strong cartels' }),
    ...rows.flatMap((one, i) => {
      const key = keyOf(one);
      const y = at(i);
      const when = whenOf(one, frame);
      const amount = amountOf(one, frame);
      const end = left + one.kg * unit + 6;
      const basis = state.only ? wrapped(frame.t(`mexico.basis.${one.by}`), room, frame) : [];
      return [
        bar(`bar-${key}`, `cartels is-part ${looks[one.span]}`, left, y - thick / 2, one.kg * unit, thick),
        ...(i > 0 && whenOf(rows[i - 1]!, frame) === when ? [] : [inRow(`when-${key}`, 0, y, when)]),
        inRow(`value-${key}`, end, y, amount, { weight: 700, class: 'strong' }),
        ...(state.only
          ? []
          : [inRow(`by-${key}`, end + frame.textWidth(amount, { size: TEXT, weight: 700 }) + 6, y, byOf(one, frame))]),
        ...basis.map((line, l) => text(`basis-${key}-${l}`, left, y + thick / 2 + 18 + l * 17, line)),
      ];
    }),
  ];
}
