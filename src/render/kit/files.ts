import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { vintageOf } from '../../data/chart-data.ts';
import { csv } from '../../data/csv.ts';
import { speak } from '../../i18n/read.ts';
import { notesOf } from '../notes.ts';
import { type Picture, picture } from '../picture.ts';
import { pictureFile } from '../picture-file.ts';
import { standalone } from '../standalone.ts';
import { compose, type Ratio } from './compose.ts';
import { paint } from './paint.ts';

/** A file of a kit. */
export interface KitFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const themes = ['light', 'dark'] as const;
const shapes = ['wide', 'square', 'story'] as const satisfies readonly Ratio[];
const plain = 'text/plain; charset=utf-8';

interface Image {
  readonly name: string;
  readonly ratio: Ratio;
  readonly theme: (typeof themes)[number];
  readonly zoom: number;
}

/** The images of every kit. */
export const images: readonly Image[] = [
  ...shapes.flatMap((ratio) =>
    themes.flatMap((theme) => [
      { name: `${ratio}-${theme}.png`, ratio, theme, zoom: 1 },
      { name: `${ratio}-${theme}@2x.png`, ratio, theme, zoom: 2 },
    ]),
  ),
  { name: 'share.png', ratio: 'share', theme: 'light', zoom: 1 },
];

const drawings = ['live.svg', 'outlined.svg'];
const texts = ['data.csv', 'alt.txt', 'caption.txt', 'credit.txt', 'licence.txt'];

/** The names of all files of a kit, in the order in which they are listed. */
export const kitNames: readonly string[] = [
  ...drawings,
  ...images.map(({ name }) => name),
  ...texts,
  'embed.html',
  'checksums.txt',
  'kit.zip',
];

/** The line that stands in every image and file: who counted, as of when, and who drew. */
export function footOf({ source, chart }: Picture, lang: string): string {
  const { t, date } = speak(lang);
  return t('kit.foot', {
    source,
    date: date(vintageOf(chart.id)),
    credit: t('kit.credit'),
    // The name of the licence stays on one line.
    licence: t('kit.licence.name').replaceAll(' ', '\u00a0'),
  });
}

/** What stands at the foot of an image: all of it, or where a list shows it small, only the name of the site. */
export const creditOf = (one: Picture, ratio: Ratio, lang: string): string =>
  ratio === 'share' ? speak(lang).t('site.name') : footOf(one, lang);

/** An image of a picture as SVG, in one theme, its texts as outlines. */
export function imageSvg(one: Picture, ratio: Ratio, theme: (typeof themes)[number], foot: string): string {
  const { marks, width, height } = compose(one, ratio, foot);
  const { title, description } = one;
  return standalone(marks, { chart: one.chart.id, width, height, title, description, theme, outlined: true });
}

/** The values that a picture shows, under the names of their columns. */
function valuesOf({ table, address }: Picture): string {
  const labels = table.columns.map(({ label }) => label);
  if (new Set(labels).size < labels.length)
    throw new Error(
      `Two columns in the table of ${address} have the same label. Tell them apart in its chart under src/charts/.`,
    );
  return csv(
    labels,
    table.rows.map((row) => Object.fromEntries(labels.map((label, i) => [label, row[i] ?? null]))),
  );
}

/** The words of a kit, by file. `page` is the address of the chart, `terms` that of the terms of re-use. */
function wordsOf(one: Picture, lang: string, { page, terms }: { page: string; terms: string }): Record<string, string> {
  const { t } = speak(lang);
  const values = {
    title: one.title,
    subtitle: one.subtitle,
    source: one.source,
    credit: t('kit.credit'),
    licence: t('kit.licence.name'),
    licenceAddress: t('kit.licence.address'),
    address: page,
    terms,
  };
  return {
    'alt.txt': one.description,
    'caption.txt': [t('kit.caption', values), notesOf(one.chart.id, lang), footOf(one, lang)].filter(Boolean).join('\n'),
    'credit.txt': t('kit.line', values),
    'licence.txt': t('kit.licence', values),
  };
}

const made = new Map<string, Promise<readonly KitFile[]>>();

/** The files of a picture's kit that the picture alone makes: drawings, images, values, words. Made once in a build. */
export function kitOf(address: string, lang: string, links: { page: string; terms: string }): Promise<readonly KitFile[]> {
  const key = `${lang} ${address}`;
  if (!made.has(key)) made.set(key, make(address, lang, links));
  return made.get(key)!;
}

async function make(address: string, lang: string, links: { page: string; terms: string }): Promise<readonly KitFile[]> {
  const one = picture(address, lang, 'file');
  const foot = footOf(one, lang);
  const file = (name: string, type: string, content: string): KitFile => ({ name, type, bytes: Buffer.from(content) });
  const svg = (name: string, outlined: boolean) => file(name, 'image/svg+xml', pictureFile(one, 'wide', foot, { outlined }).svg);
  const drawn = new Map<string, string>();
  const drawnAs = (ratio: Ratio, theme: (typeof themes)[number]) => {
    const key = `${ratio} ${theme}`;
    if (!drawn.has(key)) drawn.set(key, imageSvg(one, ratio, theme, creditOf(one, ratio, lang)));
    return drawn.get(key)!;
  };
  const painted = images.map(async ({ name, ratio, theme, zoom }) => ({
    name,
    type: 'image/png',
    bytes: await paint(drawnAs(ratio, theme), zoom),
  }));
  return [
    svg('live.svg', false),
    svg('outlined.svg', true),
    ...(await Promise.all(painted)),
    file('data.csv', 'text/csv; charset=utf-8', valuesOf(one)),
    ...Object.entries(wordsOf(one, lang, links)).map(([name, words]) => file(name, plain, `${words}\n`)),
  ];
}

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A kit with what is made of its other files: their checksums as `sha256sum -c` reads them, and all of it as one zip. */
export function packed(files: readonly KitFile[], folder: string): KitFile[] {
  const sums = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, bytes }) => `${sum(bytes)}  ${name}\n`);
  const all = [...files, { name: 'checksums.txt', type: plain, bytes: Buffer.from(sums.join('')) }];
  // A zip carries the hour at which it was packed: this one never changes. Images are packed already.
  const entries = all.map(({ name, bytes }) => [`${folder}/${name}`, [bytes, { level: name.endsWith('.png') ? 0 : 9 }]] as const);
  const zip = zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { mtime: new Date(1980, 0, 1) });
  return [...all, { name: 'kit.zip', type: 'application/zip', bytes: zip }];
}
