import type { Rule } from '../serve/headers.ts';
import { types } from '../serve/types.ts';
import { pattern } from './pattern.ts';

/** The rules for CloudFront: a function for its viewer response (JavaScript runtime 2.0). */
export function cloudfront(rules: readonly Rule[], base: string): string {
  const table = rules.map((rule) => [
    pattern(rule, base),
    Object.fromEntries(rule.headers.map(([name, value]) => [name.toLowerCase(), value])),
  ]);
  return `const rules = [
${table.map((row) => `  ${JSON.stringify(row)},`).join('\n')}
];
const types = ${JSON.stringify(types)};

function handler(event) {
  const uri = event.request.uri;
  const response = event.response;
  const type = types[uri.endsWith('/') ? 'html' : uri.slice(uri.lastIndexOf('.') + 1)];
  if (type) response.headers['content-type'] = { value: type };
  for (const [path, headers] of rules)
    if (new RegExp(path).test(uri)) for (const name in headers) response.headers[name] = { value: headers[name] };
  return response;
}`;
}
