import { globSync, readFileSync } from 'node:fs';

export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** Every page of the built site, by its path. */
export const builtPages: readonly BuiltPage[] = globSync('dist/**/*.html').map((file) => ({
  path: `/${file
    .replace(/^dist\//, '')
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/^404\.html$/, '404.html')}`,
  html: readFileSync(file, 'utf8'),
}));

/** The embed of one picture; that of a chart, with all its pictures, has no dot in its name. */
export const isEmbed = ({ path }: BuiltPage): boolean => /^\/embed\/[^/]+\.[^/]+\/$/.test(path);

/** The kind of thing that a page says how to cite. */
const citedKind = ({ path, html }: BuiltPage) => path.startsWith('/cite/') && /class="kicker"[^>]*>([^<]*)/.exec(html)?.[1];

/** The pages a browser opens: all but those of /cite/, which are many and made of one template; of them the first of each kind. */
export const openedPages = builtPages.filter(
  (page, i) => !citedKind(page) || builtPages.findIndex((one) => citedKind(one) === citedKind(page)) === i,
);

/** A picture as published on a day, or the way to it. */
export const isFrozen = ({ path }: BuiltPage): boolean => /^\/embed\/[^/]+\/@[\d-]+\/$/.test(path);

/** What stands above the title of a dataset's page: the link of the chain, by which it is coloured. */
const linkOfData = ({ path, html }: BuiltPage) => path.startsWith('/data/') && /class="kicker"[^>]*>(.*?)<\/p>/s.exec(html)?.[1];

/** The themes a page is looked at in: embeds follow their page, and of the datasets' pages, all of one template, the first of each colour is looked at in both. */
export function themesOf(page: BuiltPage): readonly ('light' | 'dark')[] {
  const link = linkOfData(page);
  const isRepeated = link && builtPages.find((one) => linkOfData(one) === link) !== page;
  return isEmbed(page) || isFrozen(page) || isRepeated ? ['light'] : ['light', 'dark'];
}

const stepsIn = (html: string) =>
  [...html.matchAll(/<article class="step[^"]*" id="([^"]+)" data-show="([^"]+)"/g)].map(([, id, show]) => ({
    id: id!,
    show: show!,
  }));
const front = builtPages.find(({ path }) => path === '/')?.html ?? '';

/** The steps of the front page, in order, with the picture each shows. */
export const steps = stepsIn(front);

/** The last step of each of its scenes. */
export const lastSteps = front
  .split(/<[a-z]+ class="scene/)
  .map((scene) => stepsIn(scene).at(-1))
  .filter((step) => step !== undefined);
