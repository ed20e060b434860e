/** Marks on the chain rail where the reader is and which links of the chain have been reached so far. */
export function fillRail(step: HTMLElement | undefined): void {
  const rail = document.querySelector('.rail');
  if (!rail) return;
  const chapter = step?.closest<HTMLElement>('.chapter');
  const here = step?.dataset['link'] ?? chapter?.dataset['link'];
  const reached = new Set([...(chapter?.dataset['reached']?.split(' ') ?? []), here]);
  for (const item of rail.querySelectorAll<HTMLElement>('[data-link]')) {
    const link = item.dataset['link']!;
    item.classList.toggle('is-here', link === here);
    item.classList.toggle('is-filled', reached.has(link));
    const anchor = item.querySelector('a');
    if (link === here) anchor?.setAttribute('aria-current', 'step');
    else anchor?.removeAttribute('aria-current');
  }
}
