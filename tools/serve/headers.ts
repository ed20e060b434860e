/** One rule of a `_headers` file: a path, literal or with "/*" at its end, and what is sent with what it matches. */
export interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: a path in the first column, its headers indented below. */
export function readRules(text: string, file = 'public/_headers'): readonly Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    const fail = (why: string): never => {
      throw new Error(`${file}, line ${i + 1}, "${said}": ${why}`);
    };
    if (!/^\s/.test(line)) {
      if (!/^\/[^*:\s]*(?<=\/)\*$|^\/[^*:\s]*$/.test(said))
        fail('write a path such as /about/ or /about/*; hosts differ in how they read any other pattern.');
      if (rules.some(({ path }) => path === said)) fail('this path stands above already; put its headers together there.');
      rules.push({ path: said, headers: [] });
    } else {
      const [, name, value] = /^([A-Za-z-]+):\s*(.+)$/.exec(said) ?? fail('write a header such as "Cache-Control: no-cache".');
      (rules.at(-1) ?? fail('write the path above its headers.')).headers.push([name!, value!]);
    }
  }
  return rules;
}

/** Whether a rule is about a path. */
export const matches = ({ path }: Pick<Rule, 'path'>, asked: string): boolean =>
  path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path;

/** What is sent with a path: the headers of every rule that matches; one that is named twice is joined by a comma, as hosts do. */
export function headersFor(rules: readonly Rule[], asked: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of rules.filter((rule) => matches(rule, asked)).flatMap(({ headers }) => headers))
    sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  return sent;
}

/** Headers that two rules name for the same path, as sentences: a host would send both values in one. */
export function conflicts(rules: readonly Rule[]): readonly string[] {
  const meets = (a: Rule, b: Rule) => matches(a, b.path.replace(/\*$/, '')) || matches(b, a.path.replace(/\*$/, ''));
  return rules.flatMap((a, i) =>
    rules
      .slice(i + 1)
      .filter((b) => meets(a, b))
      .flatMap((b) =>
        a.headers
          .filter(([name]) => b.headers.some(([other]) => other.toLowerCase() === name.toLowerCase()))
          .map(([name]) => `${name} is named for ${a.path} and for ${b.path}, which both match some path; keep one of them.`),
      ),
  );
}
