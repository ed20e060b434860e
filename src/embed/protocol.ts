/** What a host can be told; `null` is never among them, because some hosts read fields of whatever arrives. */
export type Message = string | { readonly sentinel: 'amp'; readonly type: 'embed-size'; readonly height: number };

/** What an embed's own address says: the theme, and the name that a pym host gave it. Nonsense is as if it were not there. */
export interface Query {
  readonly theme: 'light' | 'dark' | undefined;
  readonly childId: string | undefined;
}

/** Reads the query of an embed; total: any string gives an answer. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const theme = params.get('theme');
  const childId = params.get('childId') ?? '';
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    childId: /^\S{1,100}$/.test(childId) && !childId.includes('xPYMx') ? childId : undefined,
  };
}

/** The messages that tell a height in CSS px to every kind of host spoken to so far: pym.js (MIT) when it gave a name, AMP always. */
export function heightMessages(height: number, { childId }: Query): Message[] {
  const whole = Math.max(1, Math.ceil(height));
  return [
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${whole}`] : []),
    { sentinel: 'amp', type: 'embed-size', height: whole },
  ];
}

/** Whether a host's message asks for the height again: pym.js sends its width when the window changes. */
export const asksForHeight = (data: unknown, { childId }: Query): boolean =>
  typeof data === 'string' && childId !== undefined && data.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`);
