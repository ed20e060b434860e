import type { Explore } from '../chart.ts';
import { type ControlsState, states } from './states.ts';
import { type Body, bodies, type ControlsData } from './types.ts';

const isBody = (value: string): value is Body => bodies.some((body) => body === value);

/** Any substance in every lane, or in those of chosen bodies. */
export const explore: Explore<ControlsData, ControlsState> = {
  start: 'all',
  controls: ({ substances }, state, { t }) => [
    {
      kind: 'choice',
      name: 'substance',
      label: t('controls.explore.substance'),
      options: [
        { value: '', label: t('controls.explore.every') },
        ...substances
          .map(([id]) => ({ value: id, label: t(`controls.name.${id}`) }))
          .sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1)),
      ],
      value: state.only,
    },
    {
      kind: 'many',
      name: 'by',
      label: t('controls.explore.by'),
      options: bodies.map((body) => ({ value: body, label: t(`controls.body.${body}`) })),
      value: state.bodies,
    },
  ],
  fromQuery(query, { substances }) {
    const asked = query.getAll('by').filter(isBody);
    const only = query.get('substance') ?? '';
    return {
      ...states.all,
      // No body at all would be an empty picture: then all are shown.
      bodies: asked.length > 0 ? bodies.filter((body) => asked.includes(body)) : bodies,
      only: substances.some(([id]) => id === only) ? only : '',
    };
  },
  toQuery(state) {
    const query = new URLSearchParams();
    if (state.only) query.set('substance', state.only);
    if (state.bodies.length < bodies.length) for (const body of state.bodies) query.append('by', body);
    return query;
  },
  head: (_data, { only }, { t }) => ({
    title: only ? t('controls.explore.title', { name: t(`controls.name.${only}`) }) : t('controls.explore.title.every'),
    subtitle: t('controls.explore.subtitle'),
  }),
};
