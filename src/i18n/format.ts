/** BCP 47 tags by language of the site: which conventions numbers and dates follow. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE', zh: 'zh-CN', es: 'es-MX' };

const localeOf = (lang: string): string => locales[lang] ?? 'en-GB';

/** A number as the language writes it, with exactly so many decimals (0 unless told). */
export function number(lang: string): (value: number, decimals?: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, decimals = 0) => {
    let format = formats.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(localeOf(lang), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      formats.set(decimals, format);
    }
    return format.format(value);
  };
}

/** An ISO year, month or day ("2024", "2023-06", "2019-05-01") as the language writes it; anything else unchanged. */
export function date(lang: string): (iso: string) => string {
  const month = new Intl.DateTimeFormat(localeOf(lang), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(localeOf(lang), { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  return (iso) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return day.format(new Date(`${iso}T00:00:00Z`));
    if (/^\d{4}-\d{2}$/.test(iso)) return month.format(new Date(`${iso}-01T00:00:00Z`));
    return iso;
  };
}
