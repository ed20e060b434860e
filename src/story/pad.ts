/** Makes the pad of a figure reachable, as a slider that says its values; gives it. */
export function openPad(figure: HTMLElement): HTMLElement {
  const pad = figure.querySelector<HTMLElement>('.pad')!;
  pad.tabIndex = 0;
  const { label = '', help = '' } = pad.dataset;
  const say = { role: 'slider', 'aria-valuemin': '1', 'aria-valuenow': '1', 'aria-label': label, 'aria-valuetext': help };
  for (const [name, value] of Object.entries(say)) pad.setAttribute(name, value);
  return pad;
}

const isStep = (event: Event) => event instanceof KeyboardEvent && /^(Arrow|Home$|End$)/.test(event.key);

/**
 * Loads what answers the reader once pointer, finger or key first asks a figure, and asks again in their name when it has come:
 * who only scrolls by never gets it. If it does not come, the next one tries again.
 */
export function answerWhenAsked(figure: HTMLElement, open: () => Promise<unknown>): void {
  const pad = openPad(figure);
  const asking = ['pointermove', 'pointerdown', 'focus', 'keydown', 'click'];
  let held: Event[] | undefined;
  const ask = async (event: Event) => {
    if (isStep(event)) event.preventDefault();
    if (held) return void held.push(event);
    held = [event];
    try {
      await open();
      for (const name of asking) pad.removeEventListener(name, ask);
      for (const one of held) pad.dispatchEvent(new (one.constructor as typeof Event)(one.type, one));
    } catch {
      held = undefined;
    }
  };
  for (const name of asking) pad.addEventListener(name, ask);
}
