import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { check, parseJson } from './json.ts';

const file = 'content/shared.json';
const Addresses = z.record(z.string(), z.string().regex(/^[\w-]+\.[\w-]+$/, 'name a picture as chart.state'));
const Shared = z.strictObject({ chapters: Addresses, charts: Addresses });

/** The picture that stands for a chapter or for a chart’s page where it is shared: one that shows what the title says. Throws when none is named. */
export function sharedOf(kind: keyof z.infer<typeof Shared>, id: string): string {
  const address = check(Shared, parseJson(readFileSync(file, 'utf8'), file), file)[kind][id];
  if (!address) throw new Error(`${file}: "${kind}" names no picture for "${id}". Write "${id}": "chart.state".`);
  return address;
}
