// What public/_headers says, in the words of another host: npm run headers -- nginx | apache | cloudfront
import { readFileSync } from 'node:fs';
import { apache } from './headers/apache.ts';
import { cloudfront } from './headers/cloudfront.ts';
import { nginx } from './headers/nginx.ts';
import { main } from './run.mjs';
import { normalBase } from './serve/find.ts';
import { readRules } from './serve/headers.ts';

const hosts = { nginx, apache, cloudfront };

await main(() => {
  const asked = process.argv[2] ?? '';
  if (!(asked in hosts))
    throw new Error(
      `"${asked}" is no host that this knows; give nginx, apache or cloudfront. Netlify and Cloudflare Pages read public/_headers themselves.`,
    );
  const rules = readRules(readFileSync('public/_headers', 'utf8'));
  console.log(hosts[asked as keyof typeof hosts](rules, normalBase(process.env['BASE_PATH'])));
  return 0;
});
