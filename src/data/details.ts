import type { Detail, Details } from '../charts/chart.ts';
import { speak } from '../i18n/read.ts';
import { dataset, source } from './read.ts';

type Told = Details['told'];

function diplomacy(lang: string): Told {
  const { t, date } = speak(lang);
  return Object.fromEntries(
    dataset('policy-events').data.map((row) => {
      const day = String(row['date']).slice(0, row['precision'] === 'month' ? 7 : 10);
      const actors = (row['actors'] as readonly string[]).map((code) => t(`diplomacy.actor.${code}`)).join(', ');
      const kind = `${t(`diplomacy.kind.${row['kind']}`)} · ${t(`diplomacy.tone.${row['tone']}`)}`;
      const detail: Detail = {
        title: row['title'] as string,
        lines: [date(day), `${kind} · ${actors}`, ...(row['confidence'] === 'one_source' ? [t('diplomacy.alone.note')] : [])],
        text: row['summary'] as string,
        note: (row['note'] as string | null) ?? '',
        sources: (row['sources'] as readonly string[]).map((id) => {
          const { title, publisher, URL } = source(id);
          return { title, publisher, url: URL };
        }),
      };
      return [`event.${row['id']}`, detail];
    }),
  );
}

const makers: Readonly<Record<string, (lang: string) => Told>> = { diplomacy };

/** The ids of the charts in which things can be opened. */
export const chartsWithDetails: readonly string[] = Object.keys(makers);

/** What is told of the things that can be opened in a chart, in the order of its page; nothing for a chart that has none. */
export function detailsOf(id: string, lang: string): Details {
  const { t } = speak(lang);
  return { told: makers[id]?.(lang) ?? {}, words: { close: t('details.close'), sources: t('details.sources') } };
}
