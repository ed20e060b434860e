import type { Explore, Frame } from '../chart.ts';
import { chosen, chosenOf, put, whole } from '../query.ts';
import { shownEvents } from './layout.ts';
import { actors, kinds } from './named.ts';
import { states } from './states.ts';
import { type DiplomacyData, type DiplomacyState, type Tone, tones } from './types.ts';

interface Asked {
  readonly tone: readonly Tone[];
  readonly actor: (typeof actors)[number] | '';
  readonly kind: (typeof kinds)[number] | '';
  /** The first year; one before the scale begins stands for all that is older too. */
  readonly from: number;
  readonly to: number;
}

/** A view of the events that a reader asked for. */
export interface ExploredEvents extends DiplomacyState {
  readonly asked: Asked;
}

const yearOf = (month: number) => Math.floor(month / 12);
const FIRST = yearOf(states.all.from) - 1;
const LAST = yearOf(states.all.until);
const span = [FIRST, LAST] as const;

function stateOf({ signs, told }: DiplomacyData, asked: Asked): ExploredEvents {
  const isWanted = (i: number) =>
    asked.tone.includes(tones[Number(signs[i])]!) &&
    (asked.kind === '' || asked.kind === kinds[Number(told.kinds[i])]) &&
    (asked.actor === '' || (Number.parseInt(told.actors[i]!, 16) & (1 << actors.indexOf(asked.actor))) > 0);
  const isEarly = asked.from === FIRST;
  const isWhole = isEarly && asked.to === LAST && asked.tone.length === tones.length && !asked.actor && !asked.kind;
  return {
    asked,
    from: isEarly ? states.all.from : asked.from * 12,
    until: asked.to === LAST ? states.all.until : (asked.to + 1) * 12,
    isEarly,
    // Whoever sets nothing sees the first view, and who filters the names of what is left.
    names: isWhole ? 'all' : 'any',
    only: told.ids.flatMap((_, i) => (isWanted(i) ? [i] : [])),
  };
}

/** The years of a view as its reader set them. */
function yearsOf(data: DiplomacyData, { asked: { from, to } }: ExploredEvents, frame: Frame) {
  const first = from === FIRST ? yearOf(data.gaps[0]!) : from;
  return { from: frame.date(String(first)), to: frame.date(String(to)) };
}

const list = (values: readonly string[], key: string, { t }: Frame) =>
  values.map((value) => ({ value, label: t(`${key}.${value}`) }));

/** All events, by tone, country, kind and years. */
export const explore: Explore<DiplomacyData, ExploredEvents> = {
  start: 'all',
  controls(data, state, frame) {
    const { tone, actor, kind, from, to } = state.asked;
    const any = { value: '', label: frame.t('diplomacy.explore.any') };
    const years = yearsOf(data, state, frame);
    const range = { kind: 'range', min: FIRST, max: LAST, play: false } as const;
    const label = (name: string) => ({ name, label: frame.t(`diplomacy.explore.${name}`) });
    return [
      { kind: 'many', ...label('tone'), options: list(tones, 'diplomacy.tone', frame), value: tone },
      { kind: 'choice', ...label('country'), options: [any, ...list(actors, 'diplomacy.actor', frame)], value: actor },
      { kind: 'choice', ...label('kind'), options: [any, ...list(kinds, 'diplomacy.kind', frame)], value: kind },
      { ...range, ...label('from'), value: from, text: years.from },
      { ...range, ...label('to'), value: to, text: years.to },
    ];
  },
  fromQuery(query, data) {
    const from = whole(query, 'from', span, FIRST);
    const to = whole(query, 'to', span, LAST);
    // Who asks for an end before the beginning gets the two the other way round.
    return stateOf(data, {
      tone: chosenOf(query, 'tone', tones),
      actor: chosen(query, 'country', actors) ?? '',
      kind: chosen(query, 'kind', kinds) ?? '',
      from: Math.min(from, to),
      to: Math.max(from, to, FIRST + 1),
    });
  },
  toQuery({ asked: { tone, actor, kind, from, to } }) {
    const query = new URLSearchParams();
    if (tone.length < tones.length) put(query, 'tone', tone);
    if (actor) query.set('country', actor);
    if (kind) query.set('kind', kind);
    if (from !== FIRST) query.set('from', String(from));
    if (to !== LAST) query.set('to', String(to));
    return query;
  },
  head(data, state, frame) {
    const { tone, actor, kind } = state.asked;
    const filters = [
      ...(tone.length < tones.length ? tone.map((one) => frame.t(`diplomacy.tone.${one}`)) : []),
      ...(actor ? [frame.t(`diplomacy.actor.${actor}`)] : []),
      ...(kind ? [frame.t(`diplomacy.kind.${kind}`)] : []),
    ];
    const values = {
      count: frame.number(shownEvents(data, state).length),
      all: frame.number(data.gaps.length),
      filters: filters.join(' · '),
      ...yearsOf(data, state, frame),
    };
    return {
      title: frame.t(state.names === 'all' ? 'diplomacy.explore.title.all' : 'diplomacy.explore.title', values),
      subtitle: frame.t(filters.length > 0 ? 'diplomacy.explore.subtitle.some' : 'diplomacy.explore.subtitle', values),
    };
  },
};
