import { type Theme, themes } from './codes.ts';

/** What somebody chose on the page that makes the codes, or on the one that shows how they fare. */
export interface Choice {
  readonly address: string;
  /** The state that all pictures of a chart begin with; nothing for the first. */
  readonly begin: string | undefined;
  readonly theme: Theme;
  /** The width of the host's column in CSS px; nothing until one was chosen. */
  readonly width: number | undefined;
}

/** The widths between which a preview can be drawn. */
export const narrowest = 280;
export const widest = 1000;
/** The widths of columns that have a name, `embed.width.<px>`. */
export const namedWidths = [280, 360, 600, 800] as const;
/** The width for which codes are made until another is chosen. */
export const usualWidth = 600;

const themeOf = (text: string | null): Theme => themes.find((theme) => theme === text) ?? 'auto';

/** A width as it may be: whole, and between the narrowest and the widest; nothing for what is no width. */
export function widthOf(text: string | null): number | undefined {
  const width = Number(text || Number.NaN);
  return Number.isFinite(width) ? Math.min(widest, Math.max(narrowest, Math.round(width))) : undefined;
}

/**
 * Reads the choice from an address; total: what means nothing is as if it were not there. `chart=deaths.all` and `chart=deaths&state=all`
 * are the same, and `chart=deaths` are all its pictures, which `begin=waves` has begin with that one.
 */
export function readChoice(search: string, addresses: readonly string[]): Choice {
  const params = new URLSearchParams(search);
  const chart = params.get('chart') ?? '';
  const asked = [`${chart}.${params.get('state')}`, chart].find((one) => addresses.includes(one));
  const address = asked ?? addresses[0]!;
  const begin = params.get('begin');
  return {
    address,
    begin: addresses.includes(`${address}.${begin}`) ? begin! : undefined,
    theme: themeOf(params.get('theme')),
    width: widthOf(params.get('width')),
  };
}

/** The query that leads back to a choice. */
export function writeChoice({ address, begin, theme, width }: Choice): string {
  const params = new URLSearchParams({ chart: address });
  if (begin) params.set('begin', begin);
  if (theme !== 'auto') params.set('theme', theme);
  if (width) params.set('width', String(width));
  return `?${params}`;
}

/** What changes when the control of a name takes a value: another chart begins with its first view. */
export function chosen(name: string, value: string): Partial<Choice> {
  if (name === 'chart') return { address: value, begin: undefined };
  if (name === 'begin') return { begin: value || undefined };
  return name === 'theme' ? { theme: themeOf(value) } : { width: widthOf(value) };
}
