import { factIds } from './facts.ts';
import { glossary } from './glossary.ts';
import { didYouMean } from './near.ts';
import { isSmallCount } from './number-words.ts';
import { sources } from './read.ts';

type Attributes = Readonly<Record<string, string>>;
type Check = (mark: {
  readonly text: string;
  /** Its text without that of marks inside it. */
  readonly own: string;
  readonly attributes: Attributes;
  readonly lang: string;
}) => string | undefined;

/** Marks whose words are prose in which other marks may stand. */
export const wrapping: ReadonlySet<string> = new Set(['Source', 'Term']);

const isDay = (iso: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) && new Date(iso).toJSON().startsWith(iso);

/** The marks of the prose whose content may be a number, each with its own check. */
export const marks: Readonly<Record<string, Check>> = {
  Fact: ({ attributes: { id = '' } }) => {
    const known = factIds();
    return known.includes(id)
      ? undefined
      : `<Fact id="${id}" /> is not in content/facts.json.${didYouMean(id, known)} Correct the id, or add the fact`;
  },
  Year: ({ text }) =>
    /^(19|20)\d\d$/.test(text)
      ? undefined
      : `<Year>${text}</Year> is not a year from 1900 to 2099. A figure belongs into <Fact id="..." />`,
  Day: ({ attributes: { on = '' } }) => (isDay(on) ? undefined : `<Day on="${on}" /> is not a day. Write it as 2019-05-01`),
  Month: ({ attributes: { on = '' } }) =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(on) ? undefined : `<Month on="${on}" /> is not a month. Write it as 2023-06`,
  Ordinal: ({ text }) => (text ? undefined : '<Ordinal> is empty. Write the ordinal between the tags'),
  Name: ({ text }) => (text ? undefined : '<Name> is empty. Write the name, such as T40.4, between the tags'),
  // A source's own vague number ("dozens") is a word of that source; an exact one is a figure of the ledger.
  Source: ({ own, attributes: { id = '' } }) => {
    const known = sources().map((one) => one.id);
    if (!known.includes(id))
      return `<Source id="${id}"> is not in content/sources.json.${didYouMean(id, known)} Correct the id, or add the source`;
    return /\p{N}/u.test(own)
      ? `<Source>${own}</Source> holds digits. Put the figure beside it, as <Fact id="..." />`
      : undefined;
  },
  Term: ({ text, attributes: { id = '' }, lang }) => {
    const known = glossary(lang).map((one) => one.id);
    if (!known.includes(id))
      return `<Term id="${id}"> is not in content/glossary/${lang}.json.${didYouMean(id, known)} Correct the id, or add the term`;
    return text ? undefined : `<Term id="${id}" /> is empty. Write the word as the sentence needs it between the tags`;
  },
  Count: ({ text, attributes, lang }) => {
    if (!attributes['of'])
      return `<Count>${text}</Count> does not say what it counts. Write <Count of="the things named in this sentence">`;
    return isSmallCount(text, lang)
      ? undefined
      : `<Count>${text}</Count> takes one word from two to ten. A larger number, or digits, belongs into <Fact id="..." />`;
  },
};
