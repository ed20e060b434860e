interface Acts {
  readonly zoom: (by: number, at: { x: number; y: number }) => void;
  readonly move: (x: number, y: number) => void;
}

/** Fingers, mouse and wheel on a picture: one draws it along, two pinch it, the wheel and a double press make it larger. */
export function handled(stage: HTMLElement, { zoom, move }: Acts): void {
  const down = new Map<number, { x: number; y: number }>();
  const spot = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const pair = () => {
    const [a, b] = [...down.values()] as [{ x: number; y: number }, { x: number; y: number }];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
  };
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    down.set(event.pointerId, spot(event));
  });
  stage.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = spot(event);
    if (down.size === 2) {
      const was = pair();
      down.set(event.pointerId, now);
      const is = pair();
      move(is.x - was.x, is.y - was.y);
      if (was.apart > 0) zoom(is.apart / was.apart, is);
    } else {
      down.set(event.pointerId, now);
      move(now.x - before.x, now.y - before.y);
    }
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(end, ({ pointerId }) => down.delete(pointerId));
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), spot(event));
    },
    { passive: false },
  );
  stage.addEventListener('dblclick', (event) => zoom(2, spot(event)));
}
