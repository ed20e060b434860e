import { readChoice, usualWidth } from '../../choice.ts';
import { frameAddress, type Theme } from '../../codes.ts';
import { heightAt } from '../../heights.ts';
import type { HostId } from '../hosts.ts';

/** Where an emulated host puts the chart, and what it knows of it. */
export interface Stage {
  readonly id: HostId;
  readonly slot: HTMLElement;
  readonly address: string;
  readonly begin: string | undefined;
  readonly title: string;
  readonly theme: Theme;
  /** The page to embed, as the pasted code names it. */
  readonly src: string;
  /** The height that the pasted code states. */
  readonly stated: number;
}

/** Reads what the page says of itself and what its address asks for; undefined where the page is not one of ours. */
export function openStage(): Stage | undefined {
  const slot = document.querySelector<HTMLElement>('.slot');
  if (!slot) return undefined;
  const titles = JSON.parse(slot.dataset['titles'] ?? '{}') as Record<string, string>;
  const id = document.documentElement.dataset['host'] as HostId;
  const { address, begin, theme: asked, width } = readChoice(location.search, Object.keys(titles));
  const theme = id === 'dark' ? 'dark' : asked;
  const root = document.documentElement;
  if (theme !== 'auto') root.dataset['theme'] = theme;
  if (width) root.style.setProperty('--column', `${width}px`);
  // A bare address, as WordPress and Ghost take it, says neither theme nor first view.
  const isBare = id === 'wordpress' || id === 'ghost';
  const site = new URL(`${slot.dataset['site']}/`, location.href).href.slice(0, -1);
  const src = frameAddress({ site, address, begin: isBare ? undefined : begin, theme: isBare ? 'auto' : theme });
  return { id, slot, address, begin, title: titles[address] ?? '', theme, src, stated: heightAt(address, usualWidth) };
}

/** A frame as the pasted codes write it. */
export function frameFor({ src, title, stated }: Stage, attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const all = { src, title, width: '100%', height: String(stated), ...attributes };
  for (const [name, value] of Object.entries(all)) frame.setAttribute(name, value);
  return frame;
}

/** That frame in its place on the page. */
export function placed(stage: Stage, attributes?: Readonly<Record<string, string>>): HTMLIFrameElement {
  const frame = frameFor(stage, attributes);
  stage.slot.append(frame);
  return frame;
}

/** The fields of a message, none when it is no object. */
export const fields = (data: unknown): Record<string, unknown> =>
  ((typeof data === 'object' && data) || {}) as Record<string, unknown>;

/** Calls back with whatever the frame says, and with nothing that anybody else says. */
export function hear(frame: HTMLIFrameElement, say: (data: unknown) => void): void {
  addEventListener('message', ({ source, data }) => {
    if (source !== null && source === frame.contentWindow) say(data);
  });
}

/** Sends a message into a frame; its origin is opaque, so nobody narrower can be named. */
export const tell = (frame: HTMLIFrameElement, message: unknown): void => frame.contentWindow?.postMessage(message, '*');
