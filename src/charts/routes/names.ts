import type { Frame, Mark } from '../chart.ts';
import { hexagon } from '../hexagon.ts';
import { place, type Side, type Wish } from '../labels.ts';
import { shape, TEXT, textBox } from '../marks.ts';
import { inLines } from '../wrap.ts';
import { curveIn, curveOf, pointOn } from './curves.ts';
import { viewOf } from './stage.ts';
import { flowsOf, placesOf, type RoutesState } from './states.ts';
import type { Kind, Place, Point, RoutesData } from './types.ts';
import { isInFrame, seen } from './view.ts';

/** Where a place's name would rather stand, by role: away from where its flows come and go. */
const sides: Readonly<Record<Place['role'], readonly Side[]>> = {
  maker: ['w', 'sw', 's', 'se', 'e', 'n', 'nw', 'ne'],
  origin: ['se', 's', 'e', 'sw', 'w'],
  mail: ['s', 'se', 'sw', 'w', 'e', 'n'],
  port: ['sw', 's', 'w', 'se', 'e'],
  cartel: ['e', 'ne', 'se', 'n', 's', 'w'],
  crossing: ['n', 'ne', 'nw', 'w', 'e'],
};

const shares = Array.from({ length: 41 }, (_, i) => i / 40);

/** The part of each line of a kind that is in the frame, as points. */
function linesOf(kind: Kind, data: RoutesData, state: RoutesState, frame: Frame): Point[][] {
  const view = viewOf(data, state, frame);
  return flowsOf(data, state)
    .filter((flow) => flow.kind === kind)
    .map((flow) => shares.map((t) => pointOn(curveIn(view, curveOf(data, flow)), t)).filter((point) => isInFrame(point, frame)));
}

function placeWish(one: Place, data: RoutesData, state: RoutesState, frame: Frame): Wish {
  const isPair = state.view === 'coast' && one.id === 'san-ysidro';
  return {
    key: `name-${one.id}`,
    at: seen(viewOf(data, state, frame), one.at),
    gap: 8,
    sides: sides[one.role],
    lines: [{ words: frame.t(`routes.place.${one.id}${isPair ? '.both' : ''}`), options: { weight: 600, class: 'strong halo' } }],
  };
}

/** The words on one kind of line, near the middle of what is seen of its outermost line: parcels above, the others below. */
function kindWish(kind: Kind, data: RoutesData, state: RoutesState, frame: Frame): Wish {
  const isPast = state.past.includes(kind);
  // The closer map leaves the narrow frame no room at the lines' middle, only in the sea below their beginning.
  const isTight = kind === 'ingredients' && state.view === 'coast' && frame.name === 'compact';
  // The lines at the border are short there; two lines of words have room beside them.
  const isShort = kind === 'finished' && state.view === 'ocean' && frame.name === 'compact';
  const middles = linesOf(kind, data, state, frame).map(
    (line) => line[Math.floor(line.length * (isTight ? 0.3 : isShort ? 0.9 : 0.46))] ?? ([0, 0] as Point),
  );
  const isAbove = kind === 'parcels';
  const at = middles.reduce((best, point) => (isAbove === point[1] < best[1] ? point : best));
  const words = frame.t(
    `routes.kind.${kind}${isPast ? '.past' : kind === 'ingredients' && state.view === 'coast' ? '.coast' : ''}`,
  );
  const options = { weight: 600, class: `halo kind ${isPast ? 'is-past' : `is-${kind}`}` } as const;
  return {
    key: `kind-${kind}`,
    at,
    gap: isTight ? 28 : isShort ? 16 : 9,
    sides: isAbove ? ['n', 's'] : kind === 'finished' ? ['e', 'ne', 'se'] : ['s', 'sw', 'n'],
    lines: inLines(words, isShort ? 0.5 : 1, frame, 600).map((line) => ({ words: line, options })),
  };
}

/** The names of the countries, kept in the frame. */
function countryWishes(data: RoutesData, state: RoutesState, frame: Frame): Wish[] {
  const view = viewOf(data, state, frame);
  return (Object.keys(data.names) as (keyof RoutesData['names'])[])
    .filter((id) => state.lit.includes(id))
    .flatMap((id) => {
      const [x, y] = seen(view, data.names[id]);
      if (x < 0 || x > frame.width + 60) return [];
      const at: Point = [Math.min(x, frame.width - 60), Math.max(y, 16)];
      return {
        key: `country-${id}`,
        at,
        gap: 13,
        // Never to the north, where another country would seem to be named.
        sides: ['on', 's', 'w', 'e', 'sw', 'se'],
        cover: 1,
        lines: [{ words: frame.t(`routes.country.${id}`), options: { class: 'strong country' } }],
      };
    });
}

/** The links of the chain, and a place at which each stands. */
const links = { makers: 'wuhan', border: 'san-ysidro', cartels: 'manzanillo', toll: '' } as const;
const linkSides = { makers: ['w', 'n', 's'], border: ['nw', 'w'], cartels: ['sw', 's', 'w'], toll: ['n'] } as const;
const LEAD = 17;

function linkWishes(data: RoutesData, state: RoutesState, frame: Frame): Wish[] {
  const view = viewOf(data, state, frame);
  return (Object.entries(links) as [keyof typeof links, string][]).map(([id, at]) => ({
    key: `link-${id}`,
    gap: 10,
    lead: LEAD,
    sides: linkSides[id],
    at: seen(view, data.places.find((one) => one.id === at)?.at ?? data.names['united-states']),
    lines: [{ words: frame.t(`routes.link.${id}`), options: { weight: 700, class: 'strong halo' } }],
  }));
}

/** The sign of the chain before the name of a link: a hexagon in its colour. */
function sign(label: Mark, frame: Frame): Mark {
  const { left } = textBox(label, frame);
  return shape(
    `hexagon-${label.key}`,
    `dot ${label.key.slice(5)}`,
    hexagon(left - LEAD / 2 - 1.5, Number(label.attrs['y']) - TEXT * 0.35, 6.5),
  );
}

/** All words on the map, the most telling first: links or places, lines, countries. */
export function names(data: RoutesData, state: RoutesState, frame: Frame): Mark[] {
  const shown = placesOf(data, state);
  const named = state.named
    .slice(0, frame.name === 'wide' ? undefined : state.few)
    .flatMap((id) => shown.filter((one) => one.id === id));
  const view = viewOf(data, state, frame);
  const lines = flowsOf(data, state).flatMap(({ kind }) => linesOf(kind, data, state, frame).flat());
  const dots = shown.flatMap(({ at }) => Array<Point>(8).fill(seen(view, at)));
  const wishes = [
    ...(state.links ? linkWishes(data, state, frame) : []),
    ...named.map((one) => placeWish(one, data, state, frame)),
    ...[...state.flows, ...state.past].filter((kind) => kind !== 'inland').map((kind) => kindWish(kind, data, state, frame)),
    ...countryWishes(data, state, frame),
  ];
  const isOcean = state.view === 'ocean';
  const note: Wish = {
    key: 'note',
    at: [frame.width * (isOcean ? 0.56 : 0.02), frame.height - 13],
    gap: 0,
    sides: [isOcean ? 'on' : 'e'],
    cover: 0,
    lines: [{ words: frame.t('routes.schematic') }],
  };
  const labels = place([...wishes, note], frame, [...lines, ...dots]);
  return [...labels.filter(({ key }) => key.startsWith('link-')).map((label) => sign(label, frame)), ...labels];
}
