import { number } from '../i18n/format.ts';

const page = document.querySelector<HTMLElement>('.ledger');
const fields = page?.querySelector<HTMLElement>('.ledger-filters');
const text = fields?.querySelector('input');
const [status, set] = fields?.querySelectorAll('select') ?? [];
const told = fields?.querySelector('[role="status"]');

/** Lets a reader of the ledger keep the figures with some words, of one status or of one dataset. */
if (page && fields && text && status && set && told) {
  const all = [...page.querySelectorAll<HTMLElement>('[data-status]')].map((element) => ({
    element,
    words: `${element.id} ${element.textContent}`.toLowerCase(),
  }));
  const write = number(document.documentElement.lang);
  const narrow = () => {
    const asked = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, words } of all) {
      const isWanted =
        (!status.value || element.dataset['status'] === status.value) &&
        (!set.value || (element.dataset['sets'] ?? '').split(' ').includes(set.value)) &&
        asked.every((one) => words.includes(one));
      element.hidden = !isWanted;
      shown += Number(isWanted);
    }
    for (const group of page.querySelectorAll<HTMLElement>('.ledger-group'))
      group.hidden = !group.querySelector('[data-status]:not([hidden])');
    told.textContent = (page.dataset['told'] ?? '').replace('{shown}', write(shown));
  };
  // A link to a figure that is filtered away shows it again.
  const follow = () => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!wanted?.closest('[hidden]')) return;
    text.value = '';
    status.value = '';
    set.value = '';
    narrow();
    wanted.scrollIntoView();
  };
  text.addEventListener('input', narrow);
  status.addEventListener('change', narrow);
  set.addEventListener('change', narrow);
  addEventListener('hashchange', follow);
  narrow();
}
