import { bring, type Payload, type Said } from '../story/live.ts';
import { inspectable } from '../story/open/inspect.ts';
import { openSpot } from './open-spot.ts';

/** Makes the picture of an embed answer pointer, finger and arrow keys. */
export function start(payload: Payload, said: Said): void {
  const figure = document.querySelector<HTMLElement>('.figure');
  if (figure) inspectable(figure, bring(figure, payload), said, openSpot(figure));
}
