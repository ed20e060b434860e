const isName = (text: string | null): text is string => text !== null && /^[a-z0-9-]{1,60}$/.test(text);

/** Where a frame leads, below /embed/, by the attributes of its element; nothing when they name no chart. */
export function framePath(attribute: (name: string) => string | null): string {
  const chart = attribute('chart');
  const state = attribute('state');
  const begin = attribute('begin');
  const theme = attribute('theme');
  if (!isName(chart)) return '';
  const query = [
    isName(begin) && !isName(state) && `state=${begin}`,
    (theme === 'dark' || theme === 'light') && `theme=${theme}`,
  ].filter(Boolean);
  return `${chart}${isName(state) ? `.${state}` : ''}/${query.length ? `?${query.join('&')}` : ''}`;
}

/** The height that a message of ours tells, in whole CSS px; 0 for any other message. */
export function heightIn(data: unknown): number {
  const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
  return type === 'embed-size' && typeof height === 'number' && height > 0 && height < 1e4 ? Math.ceil(height) : 0;
}
