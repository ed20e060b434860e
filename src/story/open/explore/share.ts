import type { Translate } from '../../../i18n/words.ts';
import { make } from './make.ts';

/** A button that copies an address and says so; where the browser forbids it, a field holds the address to be copied by hand. */
export function copyLink(address: () => string, t: Translate): HTMLElement {
  const button = make('button', { type: 'button', text: t('explore.copy') });
  const said = make('span', { class: 'explore-copied', role: 'status' });
  const field = make('input', { type: 'text', readonly: true, hidden: true, 'aria-label': t('explore.copy.field') });
  button.addEventListener('click', async () => {
    const url = address();
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = t('explore.copied');
    } catch {
      field.hidden = false;
      field.value = url;
      field.select();
      said.textContent = t('explore.copy.hand');
    }
  });
  return make('p', { class: 'explore-share' }, [button, said, field]);
}
