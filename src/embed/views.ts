import type { Choice } from './choice.ts';
import type { Embedding } from './codes.ts';

/** Offers the views that all pictures of a chart may begin with, and hides its field for a chart that is one picture. */
export function offerViews(view: HTMLSelectElement, picture: HTMLSelectElement, { address, begin }: Choice): void {
  const views = [...picture.options].filter(({ value }) => value.startsWith(`${address}.`));
  view.parentElement!.hidden = views.length === 0;
  view.replaceChildren(...views.map(({ label, value }, i) => new Option(label, i ? value.slice(address.length + 1) : '')));
  view.value = begin ?? '';
}

/** What the codes for a choice are made from, but for the height: its texts stand at the option that is selected, the site's in the page's own words. */
export function chosenEmbedding(
  picture: HTMLSelectElement,
  { address, begin, theme }: Choice,
  words: Readonly<Record<string, string>>,
): Omit<Embedding, 'height'> {
  const { title = '', credit = '', shown: first = '' } = picture.selectedOptions[0]!.dataset;
  const shown = begin ? `${address}.${begin}` : first;
  return { site: words['site']!, overflow: words['overflow']!, address, begin, theme, title, credit, shown };
}
