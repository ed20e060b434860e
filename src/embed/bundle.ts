import { createHash } from 'node:crypto';
import { build } from 'vite';
import { charts } from '../charts/index.ts';
import { leanWidthsPlugin } from '../render/lean-widths.ts';
import { chartsPlugin } from '../render/plugin.ts';
import { type HostId, libraryHosts } from './doctor/hosts.ts';

const ENTRY = 'virtual:embed-entry';
const made = new Map<string, Promise<string>>();

/** One self-contained minified script from the given entry code, whose imports start at the project's root. */
export async function bundle(code: string, format: 'es' | 'iife'): Promise<string> {
  const entry = {
    name: 'embed-entry',
    resolveId: (id: string) => (id === ENTRY ? `\0${ENTRY}.ts` : undefined),
    load: (id: string) => (id === `\0${ENTRY}.ts` ? code : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entry, leanWidthsPlugin(), chartsPlugin()],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rollupOptions: { input: ENTRY, output: { format, codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('src/embed/bundle.ts: Vite made no script for the embeds. Read its messages above.');
  return chunk.code.trim();
}

const once = (key: string, make: () => Promise<string>): Promise<string> => {
  if (!made.has(key)) made.set(key, make());
  return made.get(key)!;
};

const path = (file: string) => JSON.stringify(`${process.cwd()}/src/${file}`);

/** The script in the head of every embed: puts on the theme that the host asked for. */
export const earlyCode = (): Promise<string> => once('early', () => bundle(`import ${path('embed/early.ts')};`, 'iife'));

/** The script that stands inline at the end of every embed: tells the height, wakes the drawing code. */
export const guestCode = (): Promise<string> => once('guest', () => bundle(`import ${path('embed/guest.ts')};`, 'iife'));

/** The script that stands inline in one of the doctor's hosts: a library only where the host is one of that library. */
export const doctorHostCode = (host: HostId): Promise<string> => {
  const build = libraryHosts.includes(host) ? host : 'small';
  const from = path(`embed/doctor/host/${build}.ts`);
  const start = `import { start } from ${path('embed/doctor/host/start.ts')};`;
  const named = build === 'small' ? 'small[document.documentElement.dataset.host]' : build;
  return once(`doctor ${build}`, () => bundle(`${start} import { ${build} } from ${from}; start(${named});`, 'iife'));
};

/** A script of the site by the name of its file, which holds the hash of its content. */
export interface NamedCode {
  readonly name: string;
  readonly code: string;
}

const named = (name: string, code: string): NamedCode => ({
  name: `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`,
  code,
});

const codeOf = (chart: string, start: string): Promise<string> =>
  once(`${chart} ${start}`, () =>
    bundle(
      `import { payload, said } from 'virtual:chart/${chart}/en/inspect'; import { start } from ${path(`embed/${start}.ts`)}; start(payload, said);`,
      'es',
    ),
  );

/** The drawing code of one chart for the embed of one picture. */
export const drawingCode = async (chart: string): Promise<NamedCode> => named(chart, await codeOf(chart, 'start'));

/** The drawing code of one chart for the embed that steps through its pictures. */
export const steppingCode = async (chart: string): Promise<NamedCode> => named(`${chart}.steps`, await codeOf(chart, 'steps'));

/** The drawing code of all charts. */
export const drawingCodes = () => Promise.all(charts.flatMap(({ id }) => [drawingCode(id), steppingCode(id)]));

/** The script that other people's pages include for `<chain-chart>`. */
export const hostCode = (): Promise<string> => once('host', () => bundle(`import ${path('embed/host/v1.ts')};`, 'iife'));
