// An editor's monthly command: npm run data, npm run data -- refresh [feed]. npm run data -- --help says how.

import { contentOf } from './data/content.ts';
import { feeds } from './data/feeds.ts';
import { list } from './data/list.ts';
import { help, optionsOf } from './data/options.ts';
import { refresh } from './data/refresh.ts';
import { main } from './run.mjs';

await main(async () => {
  const options = optionsOf(process.argv.slice(2), feeds);
  if (options.command === 'help') console.log(help);
  if (options.command === 'list') console.log(list(options.feeds, contentOf(options.root), new Date()).join('\n'));
  if (options.command !== 'refresh') return 0;
  let failed = 0;
  for (const feed of options.feeds) {
    try {
      await refresh(feed, options, { say: console.log, out: process.stderr });
    } catch (error) {
      failed++;
      console.error(`${feed.id}: ${(error as Error).message}\nNothing of ${feed.id} was written.`);
    }
  }
  return failed > 0 ? 1 : 0;
});
