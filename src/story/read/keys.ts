/** What a key asks of the slides. */
export type Ask = 'on' | 'back' | 'first' | 'last' | 'notes';

const asks: Readonly<Record<string, Ask>> = {
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageDown: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  n: 'notes',
  N: 'notes',
};

/** What a key press asks of the slides; nothing where another control has used it, or would. */
export function askedBy(event: KeyboardEvent): Ask | undefined {
  const { key, target } = event;
  const isOn = (what: string) => target instanceof Element && target.closest(what);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isOn('input, select, textarea, dialog, [contenteditable]') || (key === ' ' && isOn('a, button, summary'))) return undefined;
  return key === ' ' && event.shiftKey ? 'back' : asks[key];
}
