declare module 'virtual:charts/*' {
  import type { Payload, Said } from './story/live.ts';

  type Load<Part> = Readonly<Record<string, () => Promise<Part>>>;
  /** What draws each chart. */
  export const draw: Load<{ readonly payload: Payload }>;
  /** What answers the reader about each chart. */
  export const say: Load<{ readonly said: Said }>;
}
