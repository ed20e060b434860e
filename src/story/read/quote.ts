import { quoteAddress, sentences } from './fragment.ts';

/** What a reader sees of a step's text: without cards, remarks, links of the step, and a presenter's notes. */
function proseOf(step: Element): string[] {
  const copy = step.querySelector('.card')!.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('.fact-card, .step-links, .notes, .quotes')) one.remove();
  for (const one of copy.querySelectorAll('.fact-alone')) one.replaceWith('\n');
  return [...copy.querySelectorAll('p, li')].map((part) => part.textContent ?? '');
}

/** The list of a step's sentences, each a button that copies its address; where copying is refused the address is there to be taken. */
function listOf(step: HTMLElement, words: DOMStringMap): HTMLElement {
  const { lang } = document.documentElement;
  const card = document.createElement('div');
  card.className = 'fact-card quotes';
  card.popover = 'auto';
  card.role = 'dialog';
  card.ariaLabel = words['quote'] ?? '';
  const said = Object.assign(document.createElement('p'), { role: 'status', className: 'quote-said' });
  const list = document.createElement('ul');
  for (const pieces of proseOf(step).flatMap((text) => sentences(text, lang))) {
    const address = quoteAddress(location.href.replace(/[?#].*/, ''), step.id, pieces);
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'quote',
      textContent: pieces.join(' ').replace(/\s+/g, ' '),
    });
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(address);
        said.textContent = words['copied'] ?? '';
      } catch {
        said.replaceChildren(Object.assign(document.createElement('a'), { href: address, textContent: address }));
      }
    });
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  card.append(Object.assign(document.createElement('b'), { textContent: words['quote'] }), list, said);
  return card;
}

/** Offers the sentences of a step to be quoted, each by an address that leads to the very words. */
export function quoteFrom(opener: HTMLElement): void {
  const step = opener.closest<HTMLElement>('.step')!;
  const known = step.querySelector<HTMLElement>('.quotes');
  const card = known ?? listOf(step, document.getElementById('told')!.dataset);
  if (!known) {
    step.append(card);
    card.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed' && card.contains(document.activeElement)) opener.focus();
    });
  }
  card.showPopover();
  const at = opener.getBoundingClientRect();
  const [left, top] = [Math.min(at.left, innerWidth - card.offsetWidth - 12), at.top - card.offsetHeight - 8];
  card.style.left = `${Math.max(12, left)}px`;
  card.style.top = `${top > 8 ? top : Math.max(8, Math.min(at.bottom + 8, innerHeight - card.offsetHeight - 8))}px`;
  card.querySelector('button')?.focus({ preventScroll: true });
}
