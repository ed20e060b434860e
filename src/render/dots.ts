import type { Mark, Points } from '../charts/chart.ts';
import { TURN } from '../charts/points.ts';
import { ease } from './ease.ts';

/** The most pixels that are painted: more of them than this would cost frames, and nobody would see them. */
const most = 2e6;
/** More than the radius of the largest dot, in frame units: how far from the edge a dot may stand and still be seen. */
const reach = 24;

/** Dots on a canvas under an svg. */
export interface Dots {
  /** Moves every dot to where it should be, for `ms` milliseconds, from wherever it is by now. */
  readonly show: (marks: readonly Mark[], ms: number) => void;
  /** What is on the canvas, or on its way there. */
  readonly now: () => Points;
}

/** Points on their way: each dot goes straight, the picture zooms at an even pace. */
export function between(from: Points, to: Points, share: number): Points {
  const zoom = to.pitch / from.pitch;
  // A zoom by thousands at an even speed would be over in its last instant.
  const s = (zoom ** share - 1) / (zoom - 1) || share;
  const mix = (a: number, b: number) => a + (b - a) * s;
  return {
    ...to,
    tops: to.tops.map((top, i) => mix(from.tops[i]!, top)),
    left: mix(from.left, to.left),
    width: mix(from.width, to.width),
    pitch: mix(from.pitch, to.pitch),
    radius: from.radius * (to.radius / from.radius) ** share,
  };
}

/** The pixels of one dot, as steps from its middle in rows of a length, and how much of each it covers, in 255ths. */
function stamp(radius: number, row: number) {
  const reach = radius < 0.6 ? 0 : Math.ceil(radius);
  const [steps, covers]: [number[], number[]] = [[], []];
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) {
      const cover = reach ? radius + 0.5 - Math.hypot(x, y) : Math.PI * radius ** 2;
      if (cover > 0) covers[steps.push(y * row + x) - 1] = Math.min(255, cover * 255);
    }
  return [Int32Array.from(steps), Uint8Array.from(covers)] as const;
}

/** An opacity for every pixel of a picture and of a margin around it, into which dots at the edges may reach. */
export interface Opacity {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly of: Uint8ClampedArray;
}

/** Adds every dot whose middle is in the picture, or near it, to its opacity; `scale` is in pixels a unit. */
export function addDots({ of, width, height, margin }: Opacity, points: Points, scale: number): void {
  const { starts, tops } = points;
  const row = width + 2 * margin;
  const [steps, covers] = stamp(points.radius * scale, row);
  const left = Math.round(points.left * scale) + margin;
  const wide = Math.floor(points.width * scale);
  const pitch = points.pitch * scale;
  // Nearer to the edge of the margin than a dot's radius none is painted: what is seen of it would be nothing.
  const near = margin - Math.ceil(points.radius * scale) - 1;
  for (let run = 0; run < tops.length; run++) {
    const top = tops[run]! * scale;
    const end = Math.min(starts[run + 1]! - starts[run]!, Math.ceil((height + near - top) / pitch));
    let i = Math.max(0, Math.ceil((-near - top) / pitch));
    let turn = Math.imul(starts[run]! + i, TURN);
    while (i < end) {
      // All dots whose middles lie in this row of pixels: whole numbers only, because this runs half a million times a frame.
      const y = Math.floor(top + i * pitch);
      const stop = Math.min(end, Math.max(i + 1, Math.ceil((y + 1 - top) / pitch)));
      const start = (y + margin) * row + left;
      for (; i < stop; i++) {
        const at = start + (((turn >>> 16) * wide) >>> 16);
        turn = (turn + TURN) | 0;
        for (let p = 0; p < steps.length; p++) of[at + steps[p]!]! += covers[p]!;
      }
    }
  }
}

/** Turns opacities into pixels of one colour. */
export function colour(into: Uint32Array, { of, width, height, margin }: Opacity, rgb: number): void {
  const row = width + 2 * margin;
  for (let y = 0, to = 0; y < height; y++)
    for (let from = (y + margin) * row + margin, end = from + width; from < end; ) into[to++] = (of[from++]! << 24) | rgb;
}

const pointsOf = (marks: readonly Mark[]) => marks.find(({ tag }) => tag === 'points')!.points!;

/** Lays a canvas under an svg and shows dots there, in the colour that their markup has; nothing is painted out of sight. */
export function dotsUnder(svg: SVGSVGElement, marks: readonly Mark[]): Dots {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  canvas.className = 'dots';
  svg.before(canvas);
  let now = pointsOf(marks);
  let goal = now;
  let image: ImageData | undefined;
  let opacity: Opacity;
  let isSeen = false;
  let frame = 0;
  let rgb = 0;

  const paint = () => {
    if (!image || !isSeen) return;
    opacity.of.fill(0);
    addDots(opacity, now, image.width / svg.viewBox.baseVal.width);
    colour(new Uint32Array(image.data.buffer), opacity, rgb);
    context.putImageData(image, 0, 0);
    canvas.classList.add('is-painted');
  };
  // Asking for the colour at every frame would have the browser compute all styles again.
  const tint = () => {
    const [red, green, blue] = getComputedStyle(svg.querySelector('.points')!).fill.match(/\d+/g)!.map(Number);
    rgb = red! | (green! << 8) | (blue! << 16);
    paint();
  };
  const rest = () => {
    cancelAnimationFrame(frame);
    now = goal;
    paint();
  };

  const sizes = new ResizeObserver(() => {
    const { width, height, left, top } = svg.getBoundingClientRect();
    const home = svg.parentElement!.getBoundingClientRect();
    canvas.style.cssText = `left:${left - home.left}px;top:${top - home.top}px;width:${width}px;height:${height}px`;
    if (!width) return;
    const scale = Math.min(devicePixelRatio, Math.sqrt(most / (width * height)));
    canvas.width = width * scale;
    canvas.height = height * scale;
    image = context.createImageData(canvas.width, canvas.height);
    const margin = Math.ceil((image.width / svg.viewBox.baseVal.width) * reach);
    const of = new Uint8ClampedArray((image.width + 2 * margin) * (image.height + 2 * margin));
    opacity = { width: image.width, height: image.height, margin, of };
    tint();
  });
  sizes.observe(svg);
  sizes.observe(svg.parentElement!);
  new IntersectionObserver((entries) => {
    // Several may have come together: the last one is how it is now.
    isSeen = entries.at(-1)!.isIntersecting;
    // What comes into sight is where it was going.
    rest();
  }).observe(svg);
  new MutationObserver(tint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tint);

  return {
    now: () => now,
    show(next, ms) {
      cancelAnimationFrame(frame);
      goal = pointsOf(next);
      if (ms <= 0 || !isSeen) return rest();
      const from = now;
      let begun: number | undefined;
      const tick = (time: number) => {
        begun ??= time;
        const share = (time - begun) / ms;
        if (share >= 1) return rest();
        now = between(from, goal, ease(share));
        paint();
        frame = requestAnimationFrame(tick);
      };
      frame = requestAnimationFrame(tick);
    },
  };
}
