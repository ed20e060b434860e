let timer: ReturnType<typeof setTimeout> | undefined;

/** What is said of a step: the finding of its picture and what it points at, after what stands before it ("3 of 41"). */
export function say(step: HTMLElement | undefined, before = ''): void {
  const place = document.getElementById('told');
  if (!place) return;
  const title = step?.closest('.scene')?.querySelector('.head.is-on .figure-title')?.textContent;
  const picture = title && place.dataset['picture']!.replace('{title}', title);
  const words = [before, picture, step?.dataset['points']].filter(Boolean).join('. ');
  if (words && place.textContent !== words) place.textContent = words;
}

/** Tells a screen reader the finding of a step once the reader rests on it, not while steps fly past. The same finding is not said twice. */
export function announce(step: HTMLElement | undefined, before?: string): void {
  clearTimeout(timer);
  timer = setTimeout(say, 700, step, before);
}
