import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/data/near.ts';
import type { Feed } from './feed.ts';

export const help = `npm run data                       the feeds, what they refresh, and how old that is
npm run data -- refresh [feed]     takes a publisher's newest file: checks it, shows what moved, writes
                                   the datasets and a dated entry in content/changes.json.
                                   Without a feed: all of them, one after the other.

  --dry-run          shows what would move and writes nothing
  --from FILE        reads this file (CSV, or JSON from the API; gzip too) instead of fetching
  --vintage DAY      the day FILE was downloaded, as 2026-11-24; else the day it was last saved
  --api              fetches from the publisher's API instead of the file
  --url ADDRESS      fetches from another address; or set DATA_URL_<FEED>, as in DATA_URL_CDC_VSRR
  --force            takes a file although it is older than ours, has lost many rows or looks implausible;
                     a row that cannot be read is never taken
  --withdraw         takes withheld or missing counts over where otherwise the older count stays
  --root FOLDER      works on another copy of the project
  --help             these lines

A check that fails writes nothing and says which line, which field and what to change.
Addresses and columns stand in tools/data/feeds.ts.`;

export interface Options {
  readonly command: 'list' | 'refresh' | 'help';
  readonly feeds: readonly Feed[];
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly withdraw: boolean;
  readonly api: boolean;
  readonly from?: string | undefined;
  readonly vintage?: string | undefined;
  readonly url?: string | undefined;
  readonly root: string;
}

/** What an editor asked for; throws with what there is when it is not understood. */
export function optionsOf(args: readonly string[], feeds: readonly Feed[]): Options {
  const { values, positionals } = parsed(args);
  const [command = 'list', name, ...more] = positionals;
  if (values.help) return { ...base(values), command: 'help', feeds };
  if (command !== 'list' && command !== 'refresh')
    throw new Error(
      `"${command}" is no command.${didYouMean(command, ['list', 'refresh'])} There are: refresh, list; --help says more.`,
    );
  const chosen = name === undefined ? feeds : feeds.filter(({ id }) => id === name);
  const ids = feeds.map(({ id }) => id);
  if (chosen.length === 0) throw new Error(`No feed is called "${name}".${didYouMean(name!, ids)} There are: ${ids.join(', ')}.`);
  if (more.length > 0) throw new Error(`One feed at a time: "${name}", or all without a name. What is "${more.join(' ')}"?`);
  if ((values.from || values.url) && name === undefined)
    throw new Error(
      `Say which feed the ${values.from ? 'file' : 'address'} belongs to: npm run data -- refresh ${ids[0]} ${values.from ? `--from ${values.from}` : `--url ${values.url}`}`,
    );
  if (values.vintage !== undefined && (!values.from || !isDay(values.vintage)))
    throw new Error(`--vintage "${values.vintage}": give the day on which the file of --from was downloaded, as 2026-11-24.`);
  return { ...base(values), command, feeds: chosen };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': flag,
        force: flag,
        withdraw: flag,
        api: flag,
        help: flag,
        from: text,
        vintage: text,
        url: text,
        root: text,
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}. npm run data -- --help lists what there is.`, { cause: error });
  }
}

const base = (values: ReturnType<typeof parsed>['values']) => ({
  dryRun: values['dry-run'],
  force: values.force,
  withdraw: values.withdraw,
  api: values.api,
  from: values.from,
  vintage: values.vintage,
  url: values.url,
  root: values.root ?? '.',
});
