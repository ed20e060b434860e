import { type Fact, fact as factOf, formatFact } from '../data/facts.ts';
import { speak, words } from '../i18n/read.ts';

/** The day, month or year a source was issued, as ISO, if it says so. */
export const issuedOf = (source: Fact['sources'][number]): string | undefined =>
  source.issued?.['date-parts'][0]?.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');

/** A card names this many sources; a count of many rows has too many for a small window, and the ledger names them all. */
export const sourcesOnCard = 4;

/** The caveat of a figure, if it has one; another figure in it stands as {its-id}. */
export const noteOf = ({ note }: Fact, lang: string): string =>
  words(lang)[note]?.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => formatFact(factOf(id), speak(lang).number)) ?? '';

/** A share as its source said it, so many in ten, in the words of the picture of it. Throws for what is no whole tenth: it would be rounded. */
export const inTenths = ({ id, value, format }: Fact, lang: string): string => {
  if (format !== 'percent' || value % 10 !== 0)
    throw new Error(
      `<Fact id="${id}" tenths> is ${value}, and no share of whole tenths. Leave "tenths" out, or name another figure.`,
    );
  const { t, number } = speak(lang);
  return t('potency.ten', { share: number(value / 10) });
};

/** Everything the prose, the card and the ledger say of a figure, in the reader's language. */
export function factText(fact: Fact, lang: string) {
  const { t, number, date } = speak(lang);
  const written = formatFact(fact, number);
  return {
    value: written,
    /** With its unit, as the card and the ledger print it. */
    exact: fact.format === 'percent' ? written : t('fact.value', { value: written, unit: fact.unit }),
    label: t(fact.label),
    definition: t(fact.definition),
    note: noteOf(fact, lang),
    /** What stands before the way it was made, and before its place in the data. */
    made: t('fact.formula'),
    cell: t('fact.cell', { cell: t(fact.row ? 'ledger.cell' : 'ledger.cells') }),
    status: `${t(`fact.status.${fact.status.replaceAll(' ', '_')}`)} ${t('fact.asof', { date: date(fact.asOf) })}`,
    sources: fact.sources.map((source) => ({
      id: source.id,
      title: [source.title, source.publisher].filter(Boolean).join(', '),
      url: source.URL,
    })),
    /** The mark of a claim that only one publisher makes, beside the figure. */
    alone: t('fact.alone'),
    /** How many sources a card leaves to the ledger. */
    moreSources:
      fact.sources.length > sourcesOnCard ? t('fact.more_sources', { count: number(fact.sources.length - sourcesOnCard) }) : '',
    sourceLabel: t('fact.source'),
    close: t('fact.close'),
    ledger: t('fact.ledger'),
  };
}
