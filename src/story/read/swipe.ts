const FAR = 48;

/** Calls back when a finger is drawn across: -1 to the right, 1 to the left. Pictures keep the finger for themselves. */
export function swiped(on: HTMLElement, back: (way: 1 | -1) => void, signal: AbortSignal): void {
  let from: Touch | undefined;
  on.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      from = touches.length === 1 && !(target as Element).closest('.pad') ? touches[0] : undefined;
    },
    { passive: true, signal },
  );
  on.addEventListener(
    'touchend',
    ({ changedTouches: [to] }) => {
      if (!from || !to) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) back(x < 0 ? 1 : -1);
    },
    { passive: true, signal },
  );
}
