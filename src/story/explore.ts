const opened = () => import('./open/explore/open.ts');

/** Makes a chart's explore on its page come alive when the reader comes near or the address asks for it; fails without a trace. */
function wakeSections(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        opened()
          .then(({ openSection }) => openSection(target as HTMLElement))
          .catch(() => target.classList.add('is-off'));
      }
    },
    { rootMargin: '25% 0%' },
  );
  for (const section of document.querySelectorAll('.explore[data-chart]')) near.observe(section);
}

/** Lets the links after a chart's last scene open its explore there; if the code does not come, the link leads to the chart's page. */
function openFromStory(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-explore]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      link.setAttribute('aria-busy', 'true');
      opened()
        .then(({ openHere }) => openHere(link))
        .catch(() => location.assign(link.href));
    });
  }
}

/** Exploring: where it stands, and where it is offered. Its code comes only when it is wanted. */
export function offerExplore(): void {
  wakeSections();
  openFromStory();
}
