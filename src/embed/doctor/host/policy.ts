import type { Stage } from './stage.ts';

/** A page whose policy lets in nothing but this site's frames and its host script: the real `<chain-chart>`. */
export async function policy({ slot, address, begin = '', title, stated, theme }: Stage): Promise<HTMLIFrameElement> {
  const [chart = '', state = ''] = address.split('.');
  const element = document.createElement('chain-chart');
  const attributes = { chart, state, begin, theme, height: String(stated), label: title };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const script = document.createElement('script');
  script.src = `${slot.dataset['site']}/embed/v1.js`;
  slot.append(element, script);
  await customElements.whenDefined('chain-chart');
  return element.shadowRoot!.querySelector('iframe')!;
}
