/** BCP 47 tags by language of the site: which conventions numbers and dates follow. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE', zh: 'zh-CN', es: 'es-MX' };

const localeOf = (lang: string): string => locales[lang] ?? 'en-GB';

/** Keeps what is made for a key: a format of the browser's takes longer to make than a picture to draw. */
function kept<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/** A number as the language writes it, with exactly so many decimals (0 unless told). */
export const number = kept((lang: string): ((value: number, decimals?: number) => string) => {
  const formats = kept(
    (decimals: number) =>
      new Intl.NumberFormat(localeOf(lang), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  );
  return (value, decimals = 0) => formats(decimals).format(value);
});

/** An ISO year, month or day ("2024", "2023-06", "2019-05-01") as the language writes it; anything else unchanged. */
export const date = kept((lang: string): ((iso: string) => string) => {
  const formats = kept(
    (day: 'numeric' | undefined) =>
      new Intl.DateTimeFormat(localeOf(lang), { year: 'numeric', month: 'long', day, timeZone: 'UTC' }),
  );
  return (iso) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return formats('numeric').format(new Date(`${iso}T00:00:00Z`));
    if (/^\d{4}-\d{2}$/.test(iso)) return formats(undefined).format(new Date(`${iso}-01T00:00:00Z`));
    return iso;
  };
});
