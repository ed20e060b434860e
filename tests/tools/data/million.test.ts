import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { headOf, ours, project } from './copy.ts';
import { cbpCsv, vsrrCsv } from './layouts.ts';

const million = 1_000_000;
const mostMegabytes = 200;

async function write(path: string, first: string, line: (i: number) => string, last: string) {
  mkdirSync(join(path, '..'), { recursive: true });
  const file = createWriteStream(path);
  file.write(first);
  for (let i = 0; i < million; i += 1_000) {
    const lines = Array.from({ length: 1_000 }, (_, j) => line(i + j)).join('');
    if (!file.write(lines)) await once(file, 'drain');
  }
  file.end(last);
  await once(file, 'finish');
}

/** Takes a feed's file as the command of package.json does, in a process of its own; returns what it said and the most memory it held. */
async function measured(feed: string, file: string, root: string) {
  const script = JSON.parse(readFileSync('package.json', 'utf8')).scripts.data as string;
  const flags = script.split(' ').filter((word) => word.startsWith('--'));
  // Linux counts what the parent held into a child's maxRSS; VmHWM is the process's own.
  const own =
    "Number(/VmHWM:\\s+(\\d+)/.exec(existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '')?.[1])";
  const tell = `import { existsSync, readFileSync } from 'node:fs';
process.on('exit', () => console.log('peak', ${own} || process.resourceUsage().maxRSS));`;
  const child = spawn(process.execPath, [
    ...flags,
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
    'tools/data.ts',
    ...['refresh', feed, '--from', file, '--root', root, '--vintage', '2026-11-18'],
  ]);
  let [said, noise] = ['', ''];
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (noise += part));
  const [code] = await once(child, 'close');
  return { code, said, noise, megabytes: Number(/peak (\d+)/.exec(said)?.[1]) / 1024 };
}

const theirs = vsrrCsv(
  ours.map(({ state, month, reported, predicted }) => ({
    state: state as string,
    year: 2026,
    month: String(month).slice(-1),
    reported: Number(reported) + 5,
    predicted: predicted as number,
  })),
);
const [header = '', ...rest] = theirs.split('\n');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const other = (i: number) =>
  `${['US', 'OH', 'NC'][i % 3]},${2015 + (i % 11)},${months[i % 12]},12 month-ending,"Another indicator, ${i % 97}","1,${100 + (i % 900)}",100,0.1431,Some state,"Numbers may differ, see the notes",**,"1,${100 + (i % 900)}"\n`;

test('a file of a million rows is read in less than 200 MB, and says on the way how far it is', {
  timeout: 600_000,
}, async () => {
  const at = project();
  onTestFinished(() => rmSync(at.root, { recursive: true }));
  const file = join(at.root, 'in', 'million.csv');
  await write(file, `${header}\n`, other, rest.join('\n'));
  const { code, said, noise, megabytes } = await measured('cdc-vsrr', file, at.root);
  expect(code).toBe(0);
  expect(said).toContain('0 added, 6 changed, 0 withdrawn');
  expect(noise).toContain('million.csv: 1,000,000 rows');
  expect(megabytes).toBeLessThan(mostMegabytes);
});

test('a million lines that are all remembered, so that none counts twice, take no more', { timeout: 600_000 }, async () => {
  const heroin = {
    fiscal_year: 2026,
    drug: 'Heroin',
    component: 'U.S. Border Patrol',
    region: 'Southwest Border',
    events: 1,
    pounds: 1,
    status: 'provisional',
    source: 'cbp-nationwide-drugs-fy23-fy26-apr',
  };
  const at = project({ 'drug-seizures-annual': headOf('drug-seizures-annual', [heroin]) });
  onTestFinished(() => rmSync(at.root, { recursive: true }));
  const file = join(at.root, 'in', 'million.csv');
  const [first = ''] = cbpCsv([]).split('\n');
  const line = (i: number) => `2026 (FYTD),OCT,U.S. Border Patrol,Southwest Border,Land Only,Sector ${i},Heroin,1,0.5\n`;
  await write(file, `${first}\n`, line, '');
  const { code, said, megabytes } = await measured('cbp-drugs', file, at.root);
  expect(code).toBe(0);
  expect(said).toContain('2026 Heroin U.S. Border Patrol Southwest Border: 1 → 1,000,000');
  expect(megabytes).toBeLessThan(mostMegabytes);
});
