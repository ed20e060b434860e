import type { Explore, Frame, Mark } from '../chart.ts';
import { chosen, whole } from '../query.ts';
import { draw } from './draw.ts';
import { panel } from './panel.ts';
import type { StatesState } from './scale.ts';
import type { StatesData } from './types.ts';

/** A year, and perhaps a state that is looked at. */
export interface ExploredStates extends StatesState {
  readonly picked?: string;
}

const yearsOf = ({ country }: StatesData) => Object.keys(country.years).map(Number);
const span = (data: StatesData): [number, number] => [Math.min(...yearsOf(data)), Math.max(...yearsOf(data))];
const LAST = 2024;

/** Marks with one shape told apart: on the map it is drawn last, so that no neighbour covers its edge. */
function picking(marks: readonly Mark[], key: string): readonly Mark[] {
  const pick = (mark: Mark): Mark => {
    const { class: look, 'stroke-width': wide } = mark.attrs;
    return { ...mark, attrs: { ...mark.attrs, class: `${look} is-picked`, 'stroke-width': Number(wide) * 2.5 } };
  };
  return marks.map((mark) => {
    if (mark.key === key) return pick(mark);
    const own = mark.key === 'map' ? mark.children?.find((one) => one.key === key) : undefined;
    return own ? { ...mark, children: [...mark.children!.filter((one) => one !== own), pick(own)] } : mark;
  });
}

/** What a state's year says, as a part of a sentence. */
function saidOf(data: StatesData, id: string | undefined, year: number, frame: Frame): string {
  const { years, few } = data.states.find((state) => state.id === id) ?? data.country;
  const rate = years[year];
  if (rate == null) return frame.t('states.withheld');
  return frame.t(few.includes(year) ? 'states.explore.unreliable' : 'states.explore.rate', { rate: frame.number(rate, 1) });
}

/** Every final year, and a state that the reader looks at. */
export const explore: Explore<StatesData, ExploredStates> = {
  start: 'y2024',
  pick: ({ year }, picked) => ({ year, picked }),
  controls(data, { year, picked }, frame) {
    const names = data.states
      .map(({ id }) => ({ value: id, label: frame.t(`states.name.${id}`) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    const [min, max] = span(data);
    return [
      {
        kind: 'choice',
        name: 'state',
        label: frame.t('states.explore.state'),
        options: [{ value: '', label: frame.t('states.explore.all') }, ...names],
        value: picked ?? '',
      },
      {
        kind: 'range',
        name: 'year',
        label: frame.t('chart.year'),
        min,
        max,
        value: year,
        text: frame.date(String(year)),
        play: true,
      },
    ];
  },
  fromQuery(query, data) {
    const picked = chosen(
      query,
      'state',
      data.states.map(({ id }) => id),
    );
    const year = whole(query, 'year', span(data), LAST);
    return picked ? { year, picked } : { year };
  },
  toQuery: ({ year, picked }) =>
    new URLSearchParams({ ...(picked ? { state: picked } : {}), ...(year === LAST ? {} : { year: String(year) }) }),
  head(data, { year, picked }, frame) {
    const values = { year: frame.date(String(year)), country: frame.number(data.country.years[year]!, 1) };
    const title = picked
      ? frame.t('states.explore.title.one', {
          ...values,
          name: frame.t(`states.name.${picked}`),
          value: saidOf(data, picked, year, frame),
        })
      : frame.t('states.explore.title', values);
    return { title, subtitle: frame.t('states.explore.subtitle', values) };
  },
  draw(data, state, frame) {
    const marks = draw(data, state, frame);
    return state.picked ? picking(marks, `state-${state.picked}`) : marks;
  },
  panel,
};
