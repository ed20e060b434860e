/**
 * Opens the card of a figure or a term in the prose at a click, a tap or Enter; without scripts they are links to the ledger and the glossary.
 * A figure has a card of its own; all places of a term on a page share one.
 */
export function openFacts(): void {
  let openedAt = 0;
  let opener: HTMLElement | undefined;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.fact, a.term')) {
    const { card: shared } = link.dataset;
    const card = shared ? document.getElementById(shared) : (link.nextElementSibling as HTMLElement | null);
    if (!card?.showPopover) continue;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    const place = () => {
      const at = link.getBoundingClientRect();
      const left = Math.min(Math.max(12, at.left), innerWidth - card.offsetWidth - 12);
      const below = at.bottom + 8 + card.offsetHeight < innerHeight;
      card.style.left = `${left}px`;
      card.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - card.offsetHeight - 8)}px`;
    };
    // A card belongs to its figure: once the reader has scrolled on, it closes.
    const leave = () => {
      if (Math.abs(scrollY - openedAt) > 160) card.hidePopover();
    };
    const open = (event: Event) => {
      openedAt = scrollY;
      opener = link;
      event.preventDefault();
      card.togglePopover();
    };
    link.addEventListener('click', open);
    link.addEventListener('keydown', (event) => {
      if (event.key === ' ') open(event);
    });
    card.addEventListener('toggle', (event) => {
      if (opener !== link) return;
      const isOpen = (event as ToggleEvent).newState === 'open';
      link.setAttribute('aria-expanded', String(isOpen));
      removeEventListener('scroll', leave);
      if (isOpen) {
        addEventListener('scroll', leave, { passive: true });
        place();
        card.querySelector<HTMLElement>('button')?.focus();
      } else if (card.contains(document.activeElement) || document.activeElement === document.body)
        link.focus({ preventScroll: true });
    });
    card.querySelector('button')?.addEventListener('click', () => card.hidePopover());
  }
}
