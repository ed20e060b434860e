const ones =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const big = 'tens|hundreds?|thousands?|millions?|billions?|trillions?|dozens?';
const parts =
  'half|halves|halv(?:e[ds]?|ing)|(?:a|one) (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?= of\\b)|(?:thirds|quarters|fifths|sixths|eighths|ninths|tenths)';
const times = 'twice|thrice|(?:doubl|tripl|quadrupl|quintupl)(?:e[ds]?|ing)|\\w+fold';

/** Words that are numbers, by language. A language without an entry is checked for digits only. */
const numberWords: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`(?<![\\p{L}\\d])(?:(?:${tens})(?:-\\p{L}+)?|${ones}|${big}|${parts}|${times})(?![\\p{L}\\d])`, 'giu'),
};

const notNumbers = /^(?:manifold|scaffold|blindfold|unfold|enfold|refold|fold)$/i;
const digits = /\p{N}+(?:[.,:]\p{N}+)*/gu;

/** Every bare number in a text, in digits or in words of the language, with its place. */
export function bareNumbers(text: string, lang: string): { readonly at: number; readonly words: string }[] {
  return [digits, ...(numberWords[lang] ? [numberWords[lang]] : [])]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([words]) => !notNumbers.test(words))
    .map((match) => ({ at: match.index, words: match[0] }))
    .sort((a, b) => a.at - b.at);
}

/** Whether a text is one small count in words, two to ten, as <Count> takes. */
export function isSmallCount(text: string, lang: string): boolean {
  if (lang !== 'en') return /^\p{L}+$/u.test(text);
  return ones.split('|').slice(0, 9).includes(text.toLowerCase());
}

const monthNames = (lang: string) =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, i, 15)),
  );

/** A text with its dates blanked out ("1 May 2019", "May 2019", "2019年5月1日"), so that what digits remain are bare. */
export function withoutDates(text: string, lang: string): string {
  const months = monthNames(lang).join('|');
  const day = `(?:\\d{1,2}\\.? (?:de )?)?(?:${months}) (?:de )?(?:19|20)\\d\\d(?!\\d)`;
  return text.replace(new RegExp(`(?<!\\d)(?:${day}|(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?)`, 'gi'), (date) =>
    ' '.repeat(date.length),
  );
}
