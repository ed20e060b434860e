import type { Rule } from '../serve/headers.ts';
import { types } from '../serve/types.ts';
import { pattern } from './pattern.ts';

/** The rules for Apache 2.4, inside a virtual host; mod_headers and mod_mime have to be on. */
export function apache(rules: readonly Rule[], base: string): string {
  const blocks = rules.map((rule) => {
    const lines = rule.headers.map(([name, value]) =>
      name === 'Content-Type' ? `    ForceType "${value}"` : `    Header always set ${name} "${value}"`,
    );
    return `<LocationMatch "${pattern(rule, base)}">\n${lines.join('\n')}\n</LocationMatch>`;
  });
  return [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    ...Object.entries(types).map(([ending, type]) => `AddType "${type}" .${ending}`),
    ...blocks,
  ].join('\n');
}
