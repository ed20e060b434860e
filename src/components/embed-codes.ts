import { usualWidth } from '../embed/choice.ts';
import type { Embedding, Theme } from '../embed/codes.ts';
import { heightAt } from '../embed/heights.ts';
import { t } from '../i18n/read.ts';
import { picture } from '../render/picture.ts';
import { absolute } from './site.ts';

/** The credit line of a picture: who counted, who drew, and under which licence. */
export function creditOf(address: string, lang: string): string {
  return t(lang)('figure.credit', { source: picture(address, lang).source });
}

/** What the codes for a picture are made from, in the words of a language, at the usual width unless told. */
export function embeddingOf(
  address: string,
  site: URL | undefined,
  { lang = 'en', theme = 'auto' as Theme, width = usualWidth } = {},
): Embedding {
  return {
    site: absolute('', site).replace(/\/$/, ''),
    address,
    title: picture(address, lang).title,
    height: heightAt(address, width),
    theme,
    credit: creditOf(address, lang),
    overflow: t(lang)('embed.overflow'),
  };
}
