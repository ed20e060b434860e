import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { browser, flags } from '../browser.mjs';
import { commandFor, environment } from '../run.mjs';

interface Report {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >;
}
interface Category {
  readonly title: string;
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

/** Lighthouse's scores for a page on its own phone, and under each what keeps it from 100. */
export async function lighthouse(url: string): Promise<string> {
  const chrome = ['--headless', ...flags].join(' ');
  const args = [
    url,
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    '--only-categories=performance,accessibility,best-practices,seo',
    `--chrome-flags=${chrome}`,
  ];
  const [command = '', ...rest] = commandFor(process.execPath, 'lighthouse', args);
  const env = environment(process.execPath, { CHROME_PATH: browser() });
  const { stdout } = await promisify(execFile)(command, rest, { env, maxBuffer: 2 ** 28 });
  const report = JSON.parse(stdout) as Report;
  return Object.values(report.categories)
    .map((category) => scoreOf(category, report))
    .join('\n');
}

function scoreOf({ title, score, auditRefs }: Category, { audits }: Report): string {
  const lacking = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  const reasons = lacking.map(({ id }) => `      ${audits[id]?.title} (${id}) ${audits[id]?.displayValue ?? ''}`.trimEnd());
  return [`  ${title.padEnd(36)}${String(Math.round((score ?? 0) * 100)).padStart(10)}   to beat: 100`, ...reasons].join('\n');
}
