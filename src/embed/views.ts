import type { Choice } from './choice.ts';

/** Offers the views that all pictures of a chart may begin with, and hides its field for a chart that is one picture. */
export function offerViews(view: HTMLSelectElement, picture: HTMLSelectElement, { address, begin }: Choice): void {
  const views = [...picture.options].filter(({ value }) => value.startsWith(`${address}.`));
  view.parentElement!.hidden = views.length === 0;
  view.replaceChildren(...views.map(({ label, value }, i) => new Option(label, i ? value.slice(address.length + 1) : '')));
  view.value = begin ?? '';
}
