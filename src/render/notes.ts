import { t } from '../i18n/read.ts';

/** What a reader of a chart should know, in one text: what it counts, and how far that goes. Empty where nothing needs to be said. */
export function notesOf(chart: string, lang: string): string {
  const say = t(lang);
  return [say(`${chart}.note`), say(`${chart}.caveat`)].filter(Boolean).join(' ');
}
