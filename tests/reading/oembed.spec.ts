import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { heightAt } from '../../src/embed/heights.ts';
import { addresses } from '../../src/render/picture.ts';
import { foreignPage } from './foreign.ts';
import { builtPages } from './site.ts';
import { test } from './tab.ts';

/** What the consumers know of an answer. */
interface Answer {
  readonly version: string;
  readonly type: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
}

const embeds = [...addresses, ...charts.map(({ id }) => id)];
const defaults = charts.map(({ id, states }) => ({ page: `/charts/${id}/`, name: `${id}.${Object.keys(states)[0]}` }));
const discovering = [...embeds.map((name) => ({ page: `/embed/${name}/`, name })), ...defaults];
const htmlAt = (path: string) => builtPages.find((page) => page.path === path)!.html;

/** WordPress' reading of a page: the first 150 kB, up to the end of the head, the first link of each type, JSON before XML. */
function discoveredByWordPress(page: string): string | undefined {
  const read = Buffer.from(page).subarray(0, 153_600).toString();
  const end = read.search(/<\/head>/i);
  const head = end < 0 ? read : read.slice(0, end);
  for (const [, attributes] of head.matchAll(/<link([^<>]+)\/?>/gi)) {
    const values = Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    if (values['type'] === 'application/json+oembed' && values['href']) return values['href'];
  }
  return undefined;
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** WordPress' filter of what an unknown provider sends: wp_kses with three elements, one blockquote and one iframe, sandboxed, with a secret. */
function filteredByWordPress({ html, type }: Answer, secret: string): string | undefined {
  if (!['rich', 'video'].includes(type)) return undefined;
  const kept = html.replace(/<(\/?)([a-z]+)((?:\s+[\w-]+="[^"]*")*)\s*>/gi, (_, end: string, name: string, rest: string) => {
    const names = allowed[name.toLowerCase()];
    if (!names) return '';
    const attributes = [...rest.matchAll(/\s+([\w-]+)="[^"]*"/g)].filter(([, one]) => names.includes(one!)).map(([all]) => all);
    return `<${end}${name}${attributes.join('')}>`;
  });
  const [, quote, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  if (!frame) return undefined;
  const framed = frame
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
    .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}" data-secret="${secret}"`);
  const hidden = quote ? framed.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"') : framed;
  return (quote ?? '').replace('<blockquote>', `<blockquote class="wp-embedded-content" data-secret="${secret}">`) + hidden;
}

/** Ghost's reading of an answer: a version and a type it knows, and of rich ones html and width. */
const takenByGhost = ({ version, type, html, width }: Answer) =>
  Boolean(version) && ['photo', 'video', 'link', 'rich'].includes(type) && Boolean(html) && Boolean(width);

const answerOf = (name: string) => JSON.parse(readFileSync(`dist/oembed/${name}.json`, 'utf8')) as Answer;

for (const { page, name } of discovering) {
  test(`${page} leads to the oEmbed answer of ${name} by one absolute link, before any style`, () => {
    const html = htmlAt(page);
    const link = discoveredByWordPress(html);
    expect(link).toMatch(/^https?:\/\//);
    expect(new URL(link!).pathname).toBe(`/oembed/${name}.json`);
    expect(html.match(/json\+oembed/g)).toHaveLength(1);
    expect(link).not.toContain('wp-json/oembed');
    expect(html.indexOf('json+oembed')).toBeLessThan(html.indexOf('<style'));
    expect(Buffer.byteLength(html.slice(0, html.indexOf('</head>')))).toBeLessThan(150_000);
  });
}

for (const name of embeds) {
  test(`the oEmbed answer of ${name} passes WordPress’ filter and Ghost’s rules unharmed`, async ({ request }) => {
    const response = await request.get(`/oembed/${name}.json?url=x&maxwidth=500&format=json&dnt=1`);
    expect(response.headers()['content-type']).toMatch(/^application\/json/);
    const answer = (await response.json()) as Answer;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: heightAt(name, 600) });
    expect(Number.isInteger(answer.height) && answer.height <= 1000).toBe(true);
    expect(takenByGhost(answer)).toBe(true);
    const [chart] = name.split('.');
    expect(answer.html).toMatch(
      new RegExp(
        `^<blockquote><a href="https?://[^"]+/charts/${chart}/[^"]*">[^<]+</a></blockquote><iframe src="https?://[^"]+/embed/${name}/" width="600" height="${answer.height}" frameborder="0" scrolling="no" title="[^"]+"></iframe>$`,
      ),
    );
    const shown = filteredByWordPress(answer, 'abcdefghij')!;
    expect(shown).toContain(`/embed/${name}/#?secret=abcdefghij"`);
    expect(shown.match(/<blockquote /g)).toHaveLength(1);
    // Nothing was dropped that the answer had.
    for (const [, attribute] of answer.html.matchAll(/ ((?:src|title|width|height)=)"/g))
      expect(shown).toContain(` ${attribute}`);
  });

  test(`the thumbnail that the oEmbed answer of ${name} names is an image of the size it says`, async ({ request }) => {
    const answer = answerOf(name);
    const image = Buffer.from(await (await request.get(new URL(answer.thumbnail_url).pathname)).body());
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(answer).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
  });
}
test('an address pasted into WordPress is shown there: revealed, as high as it is, with the quotation gone', async ({
  tab: page,
  baseURL,
}) => {
  // As wp-embed.js does it: a message with the right secret reveals the frame and hides the quotation, a height sets it.
  const html = `<!doctype html><title>post</title><div style="width:600px">${filteredByWordPress(answerOf('deaths.waves'), 'abcdefghij')!.replaceAll(/http:\/\/localhost:4321/g, baseURL!)}</div>
    <script>addEventListener('message', ({ data, source }) => {
      if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
      const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
      if (!frame || source !== frame.contentWindow) return;
      document.querySelector('blockquote').style.display = 'none';
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    });
    document.querySelector('iframe').addEventListener('load', ({ target }) => target.contentWindow.postMessage({ message: 'ready', secret: 'abcdefghij' }, '*'));</script>`;
  const host = await foreignPage(html);
  await page.goto(host.url);
  await expect(page.locator('blockquote')).toBeHidden();
  await expect(page.locator('iframe')).toBeVisible();
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).offsetHeight))
    .toBe(heightAt('deaths.waves', 600));
  await expect(page.frameLocator('iframe').locator('svg.is-wide')).toBeVisible();
  await host.close();
});
