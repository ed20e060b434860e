import { whenNear } from './near.ts';

const opened = () => import('./open/explore/open.ts');

/** Makes a chart's explore on its page come alive when the reader comes near or the address asks for it; fails without a trace. */
function wakeSections(): void {
  whenNear(document.querySelectorAll('.explore[data-chart]'), '25% 0%', (section) => {
    opened()
      .then(({ openSection }) => openSection(section))
      .catch(() => section.classList.add('is-off'));
  });
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
