import { publishersOf } from '../data/dataset-use.ts';
import type { Dataset } from '../data/schema.ts';
import { speak } from '../i18n/read.ts';
import { absolute } from './site.ts';

/** What the lists and the page of a dataset say of it, in the reader's language. */
export function dataText(set: Dataset, lang: string) {
  const { t, number, date } = speak(lang);
  const publishers = publishersOf(set);
  return {
    rows: t('data.rows', { count: number(set.data.length) }),
    asOf: t('data.asof', { date: date(set.vintage) }),
    publisher: publishers.length < 3 ? publishers.join('; ') : t('data.publishers', { count: number(publishers.length) }),
  };
}

/** A number of bytes as people say it, in thousands or millions. */
export function sizeText(bytes: number, lang: string): string {
  const { t, number } = speak(lang);
  const [unit, size] = bytes < 999_500 ? ['kb', number(Math.ceil(bytes / 1000))] : ['mb', number(bytes / 1_000_000, 1)];
  return t(`data.size.${unit}`, { size });
}

/** The site as machine-readable descriptions name it. */
export const siteFor = (lang: string, site: URL | undefined) => {
  const { t } = speak(lang);
  return { name: t('data.catalog', { name: t('site.name') }), at: (path: string) => absolute(path, site) };
};
