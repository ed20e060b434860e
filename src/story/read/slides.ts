/** One screen of the slides: a step with its figure, or the words between two scenes. */
export interface Slide {
  /** Its place in the address; steps have one always. */
  readonly id: string;
  readonly parts: HTMLElement[];
  readonly step?: HTMLElement;
}

const idOf = (part: HTMLElement) =>
  part.matches('.chapter-head') ? part.parentElement!.id : part.id || (part.querySelector('[id]')?.id ?? '');

/** The slides of a page in reading order: what stands marked outside chapters, then each chapter's words and steps. Nothing of a chapter is left out. */
export function slidesOf(main: Element): Slide[] {
  const slides: { id: string; parts: HTMLElement[]; step?: HTMLElement }[] = [];
  let words: (typeof slides)[number] | undefined;
  for (const part of main.querySelectorAll<HTMLElement>('[data-slide], .chapter > :not(.in-print, .explore-offer), .step')) {
    const isStep = part.matches('.step');
    if (isStep || part.matches('[data-slide]')) {
      slides.push({ id: idOf(part), parts: [part], ...(isStep && { step: part }) });
      words = undefined;
    } else if (part.matches('.scene')) words = undefined;
    else if (words && !part.matches('h2, h3')) {
      words.parts.push(part);
      words.id ||= idOf(part);
    } else {
      words = { id: idOf(part), parts: [part] };
      slides.push(words);
    }
  }
  return slides;
}

/** Which slide an address leads to: the one of that name, or the one that holds the element; -1 when there is none. */
export function slideAt(slides: readonly Slide[], id: string): number {
  const named = slides.findIndex((slide) => slide.id === id);
  const element = id ? document.getElementById(id) : null;
  return named >= 0 ? named : slides.findIndex(({ parts }) => parts.some((part) => part.contains(element)));
}
