declare module 'virtual:chart/*' {
  /** The columns the chart draws, unrounded. */
  export const data: unknown;
  /** Words under `<chart>.` and `chart.` in the module's language. */
  export const words: Readonly<Record<string, string>>;
}
