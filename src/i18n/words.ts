export type Words = Readonly<Record<string, string>>;
export type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;

/** Looks words up by key and fills `{name}` places. A missing key goes to `missing`: the build throws there, the browser says nothing. */
export function translator(words: Words, missing: (key: string) => string): Translate {
  return (key, values = {}) => {
    const found = words[key] ?? missing(key);
    return found.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  };
}
