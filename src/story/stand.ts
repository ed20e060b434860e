import { LiveFigure } from './figure.ts';
import { whenNear } from './near.ts';

/** Makes the figures that stand outside scenes answer the reader, each when it comes near; a failure leaves the picture as it is. */
export function wakeFigures(): void {
  whenNear(document.querySelectorAll('.live .figure'), '25% 0%', (figure) => {
    new LiveFigure(figure).wake().catch(() => {});
  });
}
