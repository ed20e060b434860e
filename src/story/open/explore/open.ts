import { explore } from 'virtual:explores/en';
import { make } from './make.ts';
import { startExplore } from './start.ts';
import type { RowsAt } from './table.ts';

const none = (id: string) => Promise.reject(new Error(`${id} cannot be explored`));

/** What exploring a chart brings: its code, and from the chart's page the data that only exploring needs. */
const fetched = (id: string, page: string) =>
  Promise.all([
    explore[id]?.().then(({ explored }) => explored) ?? none(id),
    fetch(`${page}explore.json`).then((answer) => answer.json() as Promise<RowsAt>),
  ]);

/** Makes the section of a chart's page explorable; its address keeps what is shown. */
export async function openSection(section: HTMLElement): Promise<void> {
  const [explored, more] = await fetched(section.dataset['chart']!, location.pathname);
  startExplore(section, explored, more, {
    search: location.search,
    link: (search) => `${location.origin}${location.pathname}${search}#${section.id}`,
    keep(search) {
      try {
        history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
      } catch {
        // A page without an origin may not change its address; the picture has changed all the same.
      }
    },
  });
}

/** Opens a chart's explore after its last scene, with a copy of the figure that stands there; the link stays what it was without scripts. */
export async function openHere(link: HTMLAnchorElement): Promise<void> {
  const chart = link.dataset['explore']!;
  const stage = document.querySelector<HTMLElement>(`.stage[data-scope="${link.dataset['scope']}"]`)!;
  const page = new URL(link.href);
  const [explored, more] = await fetched(chart, page.pathname);
  const offer = link.closest('p')!;
  link.removeAttribute('aria-busy');
  const figure = stage.cloneNode(true) as HTMLElement;
  figure.classList.remove('stage', 'is-waiting');
  figure.dataset['scope'] = `explore-${chart}`;
  for (const head of figure.querySelectorAll('.head:not(.is-on)')) head.remove();
  const heading = make('h3', { id: `explore-${chart}-title`, tabindex: '-1', text: link.dataset['title'] ?? '' });
  const section = make('section', { class: 'explore', 'aria-labelledby': heading.id, 'data-chart': chart }, [heading, figure]);
  startExplore(section, explored, more, {
    search: '',
    link: (search) => `${page.origin}${page.pathname}${search}${page.hash}`,
    keep: () => {},
    close() {
      section.replaceWith(offer);
      link.focus();
    },
  });
  offer.replaceWith(section);
  heading.focus({ preventScroll: true });
  section.scrollIntoView({ behavior: 'instant', block: 'start' });
}
