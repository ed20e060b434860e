import type { Mark, Points } from '../charts/chart.ts';
import { TURN } from '../charts/points.ts';
import { ease } from './ease.ts';

/** The most pixels that are painted: more of them than this would cost frames, and nobody would see them. */
const most = 2e6;

/** Dots on a canvas under an svg. */
export interface Dots {
  /** Moves every dot to where it should be, for `ms` milliseconds, from wherever it is by now. */
  readonly show: (marks: readonly Mark[], ms: number) => void;
  /** What is on the canvas, or on its way there. */
  readonly now: () => Points;
}

/** Points on their way: each dot goes straight, the picture zooms at an even pace. */
function between(from: Points, to: Points, share: number): Points {
  const zoom = to.pitch / from.pitch;
  // A zoom by thousands at an even speed would be over in its last instant.
  const s = Math.abs(zoom - 1) < 1e-6 ? share : (zoom ** share - 1) / (zoom - 1);
  const mix = (a: number, b: number) => a + (b - a) * s;
  return {
    starts: to.starts,
    tops: to.tops.map((top, i) => mix(from.tops[i]!, top)),
    left: mix(from.left, to.left),
    width: mix(from.width, to.width),
    pitch: mix(from.pitch, to.pitch),
    radius: from.radius * (to.radius / from.radius) ** share,
  };
}

/** The pixels of one dot around its middle, and how much of each it covers, in 255ths. */
function stamp(radius: number) {
  const reach = radius < 0.6 ? 0 : Math.ceil(radius);
  const side = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const whole = reach ? (x: number, y: number) => radius + 0.5 - Math.hypot(x, y) : () => Math.PI * radius ** 2;
  const pixels = side
    .flatMap((y) => side.map((x) => [x, y, Math.round(255 * Math.min(1, whole(x, y)))] as const))
    .filter(([, , cover]) => cover > 0);
  return { reach, pixels, covers: Uint8Array.from(pixels, ([, , cover]) => cover) };
}

/** An opacity for every pixel, 0 to 255. */
export interface Opacity {
  readonly width: number;
  readonly height: number;
  readonly of: Uint8ClampedArray;
}

/** Adds every dot that lies within the picture to its opacity; `scale` is in pixels a unit. */
export function addDots({ of, width, height }: Opacity, points: Points, scale: number): void {
  const { starts, tops, pitch, radius } = points;
  const { reach, pixels, covers } = stamp(radius * scale);
  const steps = Int32Array.from(pixels, ([x, y]) => y * width + x);
  const cover = covers[0]!;
  const left = Math.round(points.left * scale);
  const wide = Math.min(Math.round(points.width * scale), width - left);
  const step = pitch * scale;
  for (let run = 0; run < tops.length; run++) {
    const top = tops[run]! * scale;
    const end = Math.min(starts[run + 1]! - starts[run]!, Math.ceil((height + reach - top) / step));
    let i = Math.max(0, Math.ceil((-reach - top) / step));
    let turn = Math.imul(starts[run]! + i, TURN);
    while (i < end) {
      const y = Math.floor(top + i * step);
      // All dots whose middles lie in this row of pixels: whole numbers only, because this runs half a million times a frame.
      const stop = Math.min(end, Math.max(i + 1, Math.ceil((y + 1 - top) / step)));
      const row = y * width + left;
      if (reach === 0)
        for (; i < stop; i++) {
          of[row + (((turn >>> 16) * wide) >>> 16)]! += cover;
          turn = (turn + TURN) | 0;
        }
      else {
        const isWhole = y >= reach && y < height - reach;
        for (; i < stop; i++) {
          const x = left + (((turn >>> 16) * wide) >>> 16);
          turn = (turn + TURN) | 0;
          if (isWhole && x >= reach && x < width - reach)
            for (let p = 0; p < steps.length; p++) of[y * width + x + steps[p]!]! += covers[p]!;
          else
            for (const [dx, dy, part] of pixels)
              if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height) of[(y + dy) * width + x + dx]! += part;
        }
      }
    }
  }
}

/** Turns opacities into pixels of one colour. */
export function colour(into: Uint32Array, of: Uint8ClampedArray, rgb: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (of[i]! << 24) | rgb;
}

const pointsOf = (marks: readonly Mark[]) => marks.find(({ tag }) => tag === 'points')!.points!;

/** Lays a canvas under an svg and shows dots there, in the colour that their markup has; nothing is painted out of sight. */
export function dotsUnder(svg: SVGSVGElement, marks: readonly Mark[]): Dots {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  canvas.className = 'dots';
  svg.before(canvas);
  let now = pointsOf(marks);
  let image: ImageData | undefined;
  let opacity: Opacity = { width: 0, height: 0, of: new Uint8ClampedArray() };
  let isSeen = false;
  let frame = 0;
  let finish = () => {};

  const paint = () => {
    if (!image || !isSeen) return;
    const [r = 0, g = 0, b = 0] = getComputedStyle(svg.querySelector('.points')!).fill.match(/\d+/g)?.map(Number) ?? [];
    opacity.of.fill(0);
    addDots(opacity, now, opacity.width / svg.viewBox.baseVal.width);
    colour(new Uint32Array(image.data.buffer), opacity.of, r | (g << 8) | (b << 16));
    context.putImageData(image, 0, 0);
    canvas.classList.add('is-painted');
  };
  const fit = () => {
    const box = svg.getBoundingClientRect();
    const home = canvas.offsetParent?.getBoundingClientRect();
    canvas.hidden = box.width === 0;
    if (!home || !box.width) return;
    const ratio = Math.min(devicePixelRatio, Math.sqrt(most / (box.width * box.height)));
    Object.assign(canvas.style, {
      left: `${box.left - home.left}px`,
      top: `${box.top - home.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    const [width, height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
    if (!image || image.width !== width || image.height !== height) {
      Object.assign(canvas, { width, height });
      image = context.createImageData(width, height);
      opacity = { width, height, of: new Uint8ClampedArray(width * height) };
    }
    paint();
  };

  const sizes = new ResizeObserver(fit);
  sizes.observe(svg);
  sizes.observe(svg.parentElement!);
  new IntersectionObserver(([entry]) => {
    isSeen = entry!.isIntersecting;
    if (!isSeen) finish();
    paint();
  }).observe(svg);
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);

  return {
    now: () => now,
    show(next, ms) {
      const to = pointsOf(next);
      cancelAnimationFrame(frame);
      finish = () => {
        cancelAnimationFrame(frame);
        finish = () => {};
        now = to;
      };
      if (ms <= 0 || !isSeen) {
        finish();
        paint();
        return;
      }
      const from = now;
      let begun: number | undefined;
      const tick = (time: number) => {
        begun ??= time;
        const share = Math.min(1, (time - begun) / ms);
        if (share === 1) finish();
        else {
          now = between(from, to, ease(share));
          frame = requestAnimationFrame(tick);
        }
        paint();
      };
      frame = requestAnimationFrame(tick);
    },
  };
}
