import { usualWidth } from '../../choice.ts';
import { heightAt } from '../../heights.ts';
import { readAsk, type Theme } from '../ask.ts';
import type { HostId } from '../hosts.ts';

/** Where an emulated host puts the chart, and what it knows of it. */
export interface Stage {
  readonly id: HostId;
  readonly slot: HTMLElement;
  readonly chart: string;
  readonly title: string;
  readonly theme: Theme;
  /** The address to embed, with the theme that was asked for. */
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
  const { chart, theme: asked } = readAsk(location.search, Object.keys(titles));
  const theme = id === 'dark' ? 'dark' : asked;
  if (theme !== 'auto') document.documentElement.dataset['theme'] = theme;
  // A bare address, as WordPress and Ghost take it, cannot say a theme.
  const query = theme === 'auto' || id === 'wordpress' || id === 'ghost' ? '' : `?theme=${theme}`;
  const src = new URL(`${slot.dataset['embed']}${chart}/${query}`, location.href).href;
  return { id, slot, chart, title: titles[chart] ?? '', theme, src, stated: heightAt(chart, usualWidth) };
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
