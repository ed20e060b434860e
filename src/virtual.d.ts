declare module 'virtual:charts/*' {
  import type { Payload, Said } from './story/live.ts';

  type Load<Part> = Readonly<Record<string, () => Promise<Part>>>;
  /** What draws each chart. */
  export const draw: Load<{ readonly payload: Payload }>;
  /** What answers the reader about each chart. */
  export const say: Load<{ readonly said: Said }>;
}

declare module 'virtual:explores/*' {
  import type { Explored } from './story/open/explore/start.ts';

  type Load<Part> = Readonly<Record<string, () => Promise<Part>>>;
  /** What explores each chart that can be explored. */
  export const explore: Load<{ readonly explored: Explored }>;
}
