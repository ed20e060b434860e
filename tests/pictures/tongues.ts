import type { Translate, Words } from '../../src/i18n/words.ts';

/** A language as a layout meets it: how it writes numbers and dates, and what becomes of English words. */
export interface Tongue {
  readonly lang: string;
  readonly words: (english: string) => string;
  /** The words of dates, where they are known. */
  readonly dates?: Words;
}

const place = /(\{\w+\})/;
/** Changes what stands between the places for values, which stay. */
const outsidePlaces = (english: string, change: (part: string) => string): string =>
  english
    .split(place)
    .map((part) => (place.test(part) ? part : change(part)))
    .join('');

const syllables = ['schaften', 'schaft', 'keiten', 'heit', 'ung', 'er'];

/** A third longer and a little more, with every other pair of longer words made one, as German makes them. */
function german(english: string): string {
  let owed = 0;
  const longer = (word: string): string => {
    owed += word.length * 0.36;
    if (word.length < 4) return word;
    const more = syllables.find(({ length }) => length <= owed + 0.6) ?? '';
    owed -= more.length;
    return word + more;
  };
  return outsidePlaces(english, (part) => {
    const words = part.split(/(?<=\s)/);
    return words
      .map((word, i) => {
        const [, own = '', rest = ''] = /^([\p{L}’]*)(.*)$/su.exec(word)!;
        const next = words[i + 1] ?? '';
        const isCompound =
          i % 2 === 0 && rest === ' ' && own.length > 4 && /^\p{L}{5}/u.test(next) && own.length + next.length < 18;
        if (isCompound) owed += 1;
        else owed += rest.length * 0.36;
        return longer(own) + (isCompound ? '' : rest);
      })
      .join('');
  });
}

const signs = [...'两国官员在京会谈毒品前体芬太尼过量死亡人数海关查获州际控制名单'];

/** Two signs for five letters, each a whole em wide, with no space between them. */
function chinese(english: string): string {
  let next = english.length;
  return outsidePlaces(english, (part) =>
    part.replace(/[^\d%+]+/g, (run) =>
      /\p{L}/u.test(run)
        ? Array.from({ length: Math.max(1, Math.round(run.length * 0.4)) }, () => signs[next++ % signs.length]).join('')
        : run.trim(),
    ),
  );
}

const plain = 'AEIOUYCNaeiouycn';
const accented = 'ÅÉÎÖÜÝÇÑåéîöüýçñ';

/** The English letters with marks above and below them, in brackets that show where a text begins and ends. */
const marked = (english: string): string =>
  english && `[${outsidePlaces(english, (part) => part.replace(/[AEIOUYCN]/gi, (c) => accented[plain.indexOf(c)]!))}]`;

/** The words of dates as a language has them: `day` and `month` are its patterns. */
function datesOf(lang: string, day: string, month: string): Words {
  const { format } = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, i) => format(Date.UTC(2024, i)));
  return { 'date.day': day, 'date.month': month, 'date.months': months.join(', ') };
}

/** The words as they are. */
export const english: Tongue = { lang: 'en', words: (words) => words };

/** What a layout has to bear besides English. */
export const tongues: Readonly<Record<string, Tongue>> = {
  'German-long': { lang: 'de', words: german, dates: datesOf('de-DE', '{day}. {month} {year}', '{month} {year}') },
  'Chinese-short': { lang: 'zh', words: chinese, dates: datesOf('zh-CN', '{year}年{month}{day}日', '{year}年{month}') },
  'pseudo-localised': { lang: 'en', words: marked },
};

/** The words of the site as a tongue says them. */
export const spoken =
  (say: Translate, { words, dates = {} }: Tongue): Translate =>
  (key, values = {}) =>
    (dates[key] ?? words(say(key))).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
