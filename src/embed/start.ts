import { inspectable } from '../story/inspect.ts';
import { bring, type Payload } from '../story/live.ts';

/** Makes the picture of an embed answer pointer, finger and arrow keys. */
export function start(payload: Payload): void {
  const figure = document.querySelector<HTMLElement>('.figure');
  if (figure) inspectable(figure, bring(figure, payload));
}
