// @ts-check
// npm start: installs what is missing, builds what changed, and serves dist/ on PORT (4321 unless told).
import { build } from './build.mjs';
import { install } from './install.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  const node = install();
  const code = await build(node);
  return code === 0 ? run(node, 'node', ['tools/serve.ts']) : code;
});
