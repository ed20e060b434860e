import { whenNear } from './near.ts';

/** Loads the scene in which a reader draws a line, when they come near it; if the code does not come, the answer stays. */
export function wakeDrawing(): void {
  whenNear(document.querySelectorAll('.draw'), '50% 0%', (section) => {
    import('./open/draw.ts').then((drawing) => drawing.letDraw(section)).catch(() => section.classList.add('is-plain'));
  });
}
