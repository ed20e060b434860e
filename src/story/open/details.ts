import type { Details } from '../../charts/chart.ts';
import { make } from './explore/make.ts';

let open: HTMLElement | undefined;

const fetched = new Map<string, Promise<Details>>();

/** The texts of a chart's page, once; a page that fails is asked again. */
function detailsAt(page: string): Promise<Details> {
  const known = fetched.get(page) ?? fetch(`${page}details.json`).then((answer) => answer.json() as Promise<Details>);
  fetched.set(page, known);
  known.catch(() => fetched.delete(page));
  return known;
}

/** The address of the page of a figure's chart, as its own links have it. */
const pageOf = (figure: Element) => figure.querySelector<HTMLAnchorElement>('.figure-links a')!.href.replace(/[#?].*/, '');

/** Opens what is told of a thing in a small dialog; Escape, its button or a press outside closes it and gives the focus back. Without the text the page where it stands is opened. */
export async function openDetails(figure: Element, anchor: string): Promise<void> {
  const page = pageOf(figure);
  try {
    const { told, words } = await detailsAt(page);
    show(told[anchor]!, words);
  } catch {
    location.assign(`${page}#${anchor}`);
  }
}

function show(one: Details['told'][string], words: Details['words']): void {
  const back = document.activeElement as HTMLElement | null;
  open?.remove();
  const close = make('button', { type: 'button', class: 'details-close', 'aria-label': words.close, text: '×' });
  const card = make('dialog', { class: 'details-card', 'aria-labelledby': 'details-title' }, [
    close,
    make('h3', { id: 'details-title', text: one.title }),
    ...one.lines.map((text) => make('p', { class: 'details-line', text })),
    make('p', { text: one.text }),
    ...(one.note ? [make('p', { class: 'details-line', text: one.note })] : []),
    make('p', { class: 'details-line', text: words.sources }),
    make(
      'ul',
      {},
      one.sources.map(({ title, publisher, url }) =>
        make('li', {}, [make('a', { href: url, text: title }), make('span', { text: ` (${publisher})` })]),
      ),
    ),
  ]);
  open = card;
  close.addEventListener('click', () => card.close());
  card.addEventListener('click', (event) => {
    if (event.target === card) card.close();
  });
  card.addEventListener('close', () => {
    card.remove();
    back?.focus({ preventScroll: true });
  });
  document.body.append(card);
  card.showModal();
}
