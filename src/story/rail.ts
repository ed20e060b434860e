/** The chain rail of a page, if it has one. */
export function railOfPage() {
  const rail = document.querySelector('.rail');
  const chapters = [...document.querySelectorAll('.chapter')];
  const items = document.querySelectorAll<HTMLElement>('.rail [data-link]');
  return {
    /** Whether the reader is among the chapters: only there does the rail stand beside the text on wide screens. */
    isAmong(): boolean {
      const top = chapters[0]?.getBoundingClientRect().top ?? 0;
      const bottom = chapters.at(-1)?.getBoundingClientRect().bottom ?? 0;
      return top < innerHeight * 0.5 && bottom > innerHeight * 0.7;
    },
    /** Marks where the reader is and which links of the chain have been reached so far. */
    fill(step: HTMLElement | undefined, isAmong: boolean): void {
      rail?.classList.toggle('is-away', !isAmong);
      const chapter = step?.closest<HTMLElement>('.chapter');
      const here = step?.dataset['link'] ?? chapter?.dataset['link'];
      const reached = new Set([...(chapter?.dataset['reached']?.split(' ') ?? []), here]);
      for (const item of items) {
        const link = item.dataset['link']!;
        item.classList.toggle('is-here', link === here);
        item.classList.toggle('is-filled', reached.has(link));
        const anchor = item.querySelector('a');
        if (anchor) anchor.ariaCurrent = link === here ? 'step' : null;
      }
    },
  };
}
