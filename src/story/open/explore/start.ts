import type { AnyExplore, AnySaying, FrameName, Table } from '../../../charts/chart.ts';
import { translator, type Words } from '../../../i18n/words.ts';
import { frameNames, frameOf } from '../../../render/frame.ts';
import { showDetails } from '../../figure.ts';
import type { Payload, Said } from '../../live.ts';
import { motionMs } from '../../motion.ts';
import { answerWhenAsked } from '../../pad.ts';
import { inspectable } from '../inspect.ts';
import { withState } from './address.ts';
import { controlsOf } from './controls.ts';
import { make } from './make.ts';
import { player } from './play.ts';
import { copyLink } from './share.ts';
import { stageOf } from './stage.ts';
import { type RowsAt, tableOf } from './table.ts';

/** Everything that exploring a chart brings to the browser. */
export interface Explored {
  readonly payload: Payload;
  readonly said: Said & Pick<AnySaying, 'describe' | 'table'>;
  readonly explore: AnyExplore;
  readonly words: Words;
}

/** Where an explored state is kept: in the address of the page, or only in the link that is copied. */
export interface Home {
  readonly search: string;
  /** The address of a search of the chart's page. */
  readonly link: (search: string) => string;
  readonly keep: (search: string) => void;
  /** Ends exploring, where that is possible. */
  readonly close?: () => void;
}

/** How long after the last change the address is written and the picture announced, in milliseconds. */
const SETTLED_MS = 350;

/** Makes a section with a figure into a place to explore: controls, pictures, words and table follow the reader, and the address with them; `more` is the data that only exploring has. */
export function startExplore(section: HTMLElement, { payload, said, explore, words }: Explored, more: RowsAt, home: Home): void {
  const { drawing } = payload;
  const figure = section.querySelector<HTMLElement>('.figure')!;
  const scope = figure.dataset['scope'] ?? drawing.id;
  const t = translator({ ...payload.words, ...said.words, ...words }, () => '');
  const lang = document.documentElement.lang || 'en';
  const frames = frameNames.map((name) => frameOf(drawing, name, { lang, scope, t }));
  const frame = (name: FrameName) => frames[frameNames.indexOf(name)]!;
  const wide = frame('wide');
  const data = { ...payload.data, told: said.told, ...more };

  let state = explore.fromQuery(new URLSearchParams(home.search), data);
  let isPlaying = false;
  const pauses: (() => void)[] = [];
  const first = explore.controls(data, state, wide);
  const names = first.map(({ name }) => name);
  const search = () => withState(home.search, names, explore.toQuery(state));

  const room = make('div', { class: 'explore-room' });
  const details = make('details', { class: 'explore-table' }, [make('summary', { text: t('explore.table') })]);
  const description = make('p', { class: 'description' });
  const status = make('p', { class: 'visually-hidden', role: 'status' });
  const title = figure.querySelector('.head.is-on .figure-title')!;
  const subtitle = figure.querySelector('.head.is-on .figure-subtitle')!;

  const stage = stageOf(figure, { chart: { ...drawing, ...said }, explore, frame, room });
  let hide = () => {};
  answerWhenAsked(figure, async () => {
    const live = { drawing, draw: () => {}, learn: () => data, view: () => state, frame, points: () => undefined };
    hide = inspectable(figure, live, said, ({ opens, key }) => {
      if (opens) showDetails(figure, opens);
      else if (explore.pick) go(explore.pick(state, key));
    }).hide;
  });

  const tables = () => {
    if (!details.open) return;
    const { panel } = explore;
    const of = (table: Table, title: string) => tableOf(table, title, wide, more);
    details.replaceChildren(
      details.firstElementChild!,
      of(said.table(data, state, wide), explore.head(data, state, wide).title),
      ...(panel ? [of(panel.table(data, state, wide), panel.title(data, state, wide))] : []),
    );
  };
  details.addEventListener('toggle', tables);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      home.keep(search());
      // While it plays, a voice that reads every year would never come to its end.
      if (!isPlaying) status.textContent = `${title.textContent}. ${description.textContent}`;
    }, SETTLED_MS);
  };

  const show = (ms: number) => {
    const head = explore.head(data, state, wide);
    title.textContent = head.title;
    subtitle.textContent = head.subtitle;
    hide();
    stage.draw(data, state, ms);
    const described = [said, ...(explore.panel ? [explore.panel] : [])].map(({ describe: say }) => say(data, state, wide));
    description.textContent = described.join(' ');
    controls.show(explore.controls(data, state, wide));
    tables();
  };
  const go = (next: unknown) => {
    state = next;
    show(motionMs());
    settle();
  };
  const set = (name: string, values: readonly string[]) => {
    const query = explore.toQuery(state);
    query.delete(name);
    for (const value of values.length > 0 ? values : ['']) query.append(name, value);
    go(explore.fromQuery(query, data));
  };

  const controls = controlsOf(first, {
    t,
    id: `explore-${drawing.id}`,
    set(name, values) {
      for (const pause of pauses) pause();
      set(name, values);
    },
    player({ name, min, max }) {
      const valueNow = () => {
        const now = explore.controls(data, state, wide).find((control) => control.name === name);
        return now?.kind === 'range' ? now.value : max;
      };
      const { button, pause } = player({
        words: { play: t('explore.play'), pause: t('explore.pause') },
        changed(now) {
          isPlaying = now;
          settle();
        },
        step(isFirst) {
          const value = valueNow();
          const next = value >= max ? (isFirst ? min : max) : value + (isFirst ? 0 : 1);
          if (next !== value) set(name, [String(next)]);
          return next < max;
        },
      });
      pauses.push(pause);
      new IntersectionObserver((seen) => seen.some((one) => !one.isIntersecting) && pause()).observe(figure);
      return button;
    },
  });

  const reset = make('button', { type: 'button', text: t('explore.reset') });
  reset.addEventListener('click', () => {
    for (const pause of pauses) pause();
    go(explore.fromQuery(new URLSearchParams(), data));
  });
  const share = copyLink(() => home.link(search()), t);
  share.prepend(reset);
  if (home.close) {
    const close = make('button', { type: 'button', text: t('explore.close') });
    close.addEventListener('click', () => {
      for (const pause of pauses) pause();
      home.close?.();
    });
    share.append(close);
  }
  figure.querySelector('.pad')!.after(controls.element, room);
  section.append(
    description,
    ...(words[`${drawing.id}.explore.note`] ? [make('p', { class: 'small', text: t(`${drawing.id}.explore.note`) })] : []),
    share,
    details,
    status,
  );
  show(0);
  section.classList.add('is-exploring');
}
