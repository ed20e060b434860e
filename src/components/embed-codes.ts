import { charts } from '../charts/index.ts';
import { usualWidth } from '../embed/choice.ts';
import type { Embedding, Theme } from '../embed/codes.ts';
import { heightAt } from '../embed/heights.ts';
import { t } from '../i18n/read.ts';
import { addresses, picture } from '../render/picture.ts';
import { absolute } from './site.ts';

/** The addresses of all that can stand in a frame, by chart: its pictures, then all of them one after another under the chart's own name. */
export const framed: readonly { readonly chart: string; readonly inFrames: readonly string[] }[] = charts.map(
  ({ id, states }) => ({
    chart: id,
    inFrames: [...Object.keys(states).map((state) => `${id}.${state}`), id],
  }),
);

/** What stands in a frame, in the words of a language: its title, its credit line, and the picture whose image stands for it. */
export function inFrame(address: string, lang: string): Pick<Embedding, 'address' | 'title' | 'credit' | 'shown'> {
  const say = t(lang);
  const shown = addresses.find((one) => one === address || one.startsWith(`${address}.`))!;
  const { title, source } = picture(shown, lang);
  return {
    address,
    title: address === shown ? title : say(`charts.${address}`),
    credit: say('figure.credit', { source }),
    shown,
  };
}

/** What the codes for a picture or a chart are made from, in the words of a language, at the usual width unless told. */
export function embeddingOf(
  address: string,
  site: URL | undefined,
  { lang = 'en', theme = 'auto' as Theme, width = usualWidth } = {},
): Embedding {
  return {
    ...inFrame(address, lang),
    site: absolute('', site).replace(/\/$/, ''),
    height: heightAt(address, width),
    theme,
    overflow: t(lang)('embed.overflow'),
  };
}
