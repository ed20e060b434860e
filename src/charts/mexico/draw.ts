import { row, rowsOf } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { inside, text } from '../marks.ts';
import { wrapped } from '../wrap.ts';
import type { MexicoData, MexicoState, Statement } from './types.ts';

/** When a statement is about, in words. */
export const whenOf = ({ period, year }: Statement, { t, date }: Frame): string =>
  t(`mexico.period.${period}`, { year: date(String(year)) });

/** Who made it. */
export const byOf = ({ by }: Statement, { t }: Frame): string => t(`mexico.by.${by}`);

/** How much. */
export const amountOf = ({ kg, about }: Statement, { t, number }: Frame): string =>
  about ? t('mexico.about', { kg: number(kg) }) : number(kg);

/** The statements of a state, and where their rows stand: bars as long as the words after them let them be. */
export function layout({ statements }: MexicoData, { only }: MexicoState, frame: Frame) {
  const rows = statements.filter(({ year }) => only === undefined || year === only);
  const width = frame.textWidth;
  const left = Math.max(...rows.map((one) => width(whenOf(one, frame)))) + 10;
  const room = frame.width - left - 1;
  const words = (one: Statement) => width(amountOf(one, frame), 700) + (only ? 8 : width(byOf(one, frame)) + 14);
  // The longest bar is to be seen, whatever is said of others.
  const unit = Math.max(36 / Math.max(...rows.map(({ kg }) => kg)), Math.min(...rows.map((one) => (room - words(one)) / one.kg)));
  const fits = (one: Statement) => one.kg * unit + words(one) < room + 1;
  return { rows, left, room, unit, fits, ...rowsOf(rows.length, 22, frame.height - (only ? 40 : 0)) };
}

/** What each authority said: a solid bar is a whole year, a pale one a part of a year, a hollow one a single case. */
export function draw(data: MexicoData, state: MexicoState, frame: Frame): Mark[] {
  const { only } = state;
  const { rows, left, unit, fits, at, thick } = layout(data, state, frame);
  return [
    inside(text('head', left, 14, frame.t('mexico.head'), { weight: 600, class: 'strong cartels' }), frame),
    ...rows.flatMap((one, i) => {
      const when = whenOf(one, frame);
      const key = `${one.year}-${one.period}-${one.by}`;
      const said = only ? frame.t(`mexico.basis.${one.by}`) : '';
      // More than two lines would reach the next bar: then they begin at the edge.
      const [start, basis] = [left, 0]
        .map((x) => [x, wrapped(said, frame.width - x - 1, frame)] as const)
        .find(([x, lines]) => !x || !lines[2])!;
      return [
        ...row(
          {
            key,
            middle: at(i),
            thick,
            left,
            width: one.kg * unit,
            tones: `cartels is-${one.span}`,
            name: i > 0 && whenOf(rows[i - 1]!, frame) === when ? '' : when,
            value: amountOf(one, frame),
            ...(only || !fits(one) ? {} : { note: byOf(one, frame) }),
          },
          frame,
        ),
        ...(said ? basis.map((line, l) => text(`basis-${key}-${l}`, start, at(i) + thick / 2 + 18 + l * 17, line)) : []),
      ];
    }),
  ];
}
