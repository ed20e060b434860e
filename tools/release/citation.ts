/** The text of CITATION.cff with the version and the day of a release, by which everything on the site is cited. */
export function datedCitation(text: string, { version, date }: { readonly version: string; readonly date: string }): string {
  const values = { version, 'date-released': date };
  return Object.entries(values).reduce((now, [key, value]) => {
    const line = new RegExp(`^${key}:.*$`, 'm');
    if (!line.test(now)) throw new Error(`CITATION.cff has no line "${key}:". Add it, with the value ${value}.`);
    return now.replace(line, `${key}: ${value}`);
  }, text);
}
