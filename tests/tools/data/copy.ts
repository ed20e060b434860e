import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, Row } from '../../../src/data/schema.ts';
import { feeds } from '../../../tools/data/feeds.ts';
import type { Limits, Net } from '../../../tools/data/fetch/net.ts';
import { optionsOf } from '../../../tools/data/options.ts';
import { refresh } from '../../../tools/data/refresh.ts';
import { datasetText } from '../../../tools/data/write/lines.ts';
import { siteOf } from '../site.ts';

export const monthly = 'synthetic-opioid-deaths-monthly';
/** The day on which the tests are run, as far as the tool knows. */
export const today = '2026-11-24';

const cleared = (set: Dataset, change: Partial<Dataset>): Dataset => ({ ...set, ...change });

/** The head of a real dataset with rows of the test. */
export function headOf(id: string, data: readonly Row[], change: Partial<Dataset> = {}): string {
  const set = JSON.parse(readFileSync(`content/data/${id}.json`, 'utf8')) as Dataset;
  return datasetText(cleared(set, { data, ...change }));
}

/** An invented row of the monthly deaths. */
export const row = (state: string, month: string, reported: number | null, predicted = reported): Row => ({
  state,
  month,
  reported,
  predicted,
  percent_complete: 100,
  percent_pending: 0.143178356,
  status: reported === null ? 'withheld' : 'provisional',
  vintage: '2026-09-26',
  source: 'VSRR-2026-09',
});

export const ours: readonly Row[] = [
  row('US', '2026-03', 31_000, 31_500),
  row('US', '2026-04', 30_000, 30_600),
  row('NC', '2026-03', 1_500, 1_520),
  row('NC', '2026-04', 1_450, 1_480),
  row('OH', '2026-03', 2_100, 2_150),
  row('OH', '2026-04', 2_000, 2_080),
];

/** A small copy of the project, with the datasets of the test. */
export function project(datasets: Readonly<Record<string, string>> = { [monthly]: headOf(monthly, ours) }) {
  const root = siteOf({
    'content/changes.json': '[]\n',
    'content/sources.json': readFileSync('content/sources.json', 'utf8'),
    ...Object.fromEntries(Object.entries(datasets).map(([id, text]) => [`content/data/${id}.json`, text])),
  });
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  return {
    root,
    text,
    json: (file: string) => JSON.parse(text(file)),
    rows: (id: string) => (JSON.parse(text(`content/data/${id}.json`)) as Dataset).data,
    put(file: string, body: string | Uint8Array) {
      mkdirSync(join(root, 'in'), { recursive: true });
      writeFileSync(join(root, 'in', file), body);
      return join(root, 'in', file);
    },
    /** Every file of the content with what it holds. */
    all: () =>
      Object.fromEntries(
        readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
      ),
  };
}

const quick: Limits = { tries: 3, silenceMs: 5_000, patienceMs: 600_000, maxBytes: 1_000_000, redirects: 3 };

/** Runs the command on a copy of the project; time does not pass, and what would have been waited is written down. */
export async function run(
  at: ReturnType<typeof project>,
  args: readonly string[],
  {
    limits = {},
    env = {},
    pageRows,
    get = (url, init) => fetch(url, init),
  }: { limits?: Partial<Limits>; env?: NodeJS.ProcessEnv; pageRows?: number; get?: Net['fetch'] } = {},
) {
  const said: string[] = [];
  const noise: string[] = [];
  const waits: number[] = [];
  const net: Net = {
    fetch: get,
    sleep: async (ms) => void waits.push(ms),
    chance: () => 0.5,
    now: () => new Date(`${today}T12:00:00Z`),
  };
  const options = optionsOf([...args, '--root', at.root], feeds);
  let error = '';
  try {
    await refresh(options.feeds[0]!, options, {
      net,
      env,
      limits: { ...quick, ...limits },
      ...(pageRows ? { pageRows } : {}),
      say: (text) => said.push(text),
      out: { write: (text: string | Uint8Array) => Boolean(noise.push(String(text))), isTTY: false } as never,
    });
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  return { said: said.join('\n'), error, waits, noise: noise.join('') };
}
