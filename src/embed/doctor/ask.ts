/** What an address of the doctor, or of one of its hosts, asks for. */
export interface Ask {
  readonly chart: string;
  readonly theme: Theme;
  readonly width: Width;
}

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How wide the hosts are at least, in CSS px: a phone, a column of text, a wide page. */
export const widths = ['360', '600', '800'] as const;
export type Width = (typeof widths)[number];

const among = <T extends string>(all: readonly T[], asked: string | null): T => all.find((one) => one === asked) ?? all[0]!;

/** Reads a query against the pictures that exist; total: whatever is not known word for word becomes the default. */
export function readAsk(search: string, charts: readonly string[]): Ask {
  const params = new URLSearchParams(search);
  return {
    chart: among(charts, params.get('chart')),
    theme: among(themes, params.get('theme')),
    width: among(widths, params.get('width')),
  };
}

/** The query that asks for something: only what is not the default is said. */
export function queryOf(ask: Partial<Ask>, charts: readonly string[]): string {
  const defaults: Partial<Ask> = readAsk('', charts);
  const said = (['chart', 'theme', 'width'] as const).filter((name) => ask[name] && ask[name] !== defaults[name]);
  return said.length ? `?${new URLSearchParams(said.map((name) => [name, ask[name]!]))}` : '';
}
