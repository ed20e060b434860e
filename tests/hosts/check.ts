import assert from 'node:assert/strict';
import { type Driver, frameScript } from './driver.ts';
import { fits, see, until } from './seen.ts';
import type { HostServer } from './serve.ts';

/** The widths that every fitting host is taken through, in this order: it must grow and shrink. */
export const widths: readonly number[] = [430, 610, 310];

/** A host that listens: the frame is as high as the content at every width, growing and shrinking. */
export async function checkFitting(driver: Driver, server: HostServer, host: string, src: string): Promise<void> {
  await driver.goto(server.page(host, src));
  const heights = [];
  for (const width of widths) {
    await driver.setWidth(width);
    heights.push((await fits(driver, width)).contentHeight);
  }
  const heard = await driver.eval<number>('heard');
  assert.ok(heard < 250, `the embed talks without end: ${heard} messages for ${widths.length} widths`);
  assert.ok(new Set(heights).size > 1, `the embed is equally high at ${widths.join(', ')} px, so this shows nothing`);
}

/** An embed whose content grows and shrinks by itself, at an unchanged width, as when a reader opens its table. */
export async function checkGrowing(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('plain', src));
  const before = (await fits(driver, 430)).contentHeight;
  await driver.inside("document.querySelector('.figure-subtitle').append(' More words than before.'.repeat(40))");
  await until(
    'the embed does not grow',
    () => fits(driver, 430),
    ({ contentHeight }) => contentHeight > before + 50,
  );
  await driver.inside("document.querySelector('.figure-subtitle').lastChild.remove()");
  await until(
    'the embed does not shrink',
    () => fits(driver, 430),
    ({ contentHeight }) => Math.abs(contentHeight - before) < 1,
  );
}

/** A tab that is hidden while the embed loads, and then shown. */
export async function checkHidden(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('hidden', src));
  await until(
    'the hidden embed does not load',
    () => driver.eval('document.readyState'),
    (state) => state === 'complete',
  );
  const column = "document.getElementById('column').style";
  for (const display of ['block', 'none', 'block']) await driver.eval(`${column}.display = '${display}'`);
  await fits(driver, 430);
  await driver.eval(`${column}.display = 'none'`);
  await driver.setWidth(610);
  await driver.eval(`${column}.display = 'block'`);
  await fits(driver, 610);
}

/** A lazy frame far below: it fits once the reader has come to it. */
export async function checkLazy(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('lazy', src));
  assert.equal(await driver.eval(`${frameScript}.getBoundingClientRect().height`), 150);
  await driver.eval(`${frameScript}.scrollIntoView()`);
  await fits(driver, 430);
}

/** Fonts that arrive long after the first height was told. `path` is the embed's path on the site. */
export async function checkLateFont(driver: Driver, server: HostServer, path: string): Promise<void> {
  await driver.goto(server.page('plain', server.slowSite + path));
  await fits(driver, 430);
  assert.equal(await driver.inside('document.fonts.status'), 'loading');
  server.releaseFonts();
  await until(
    'the fonts do not arrive',
    () => driver.inside('document.fonts.status'),
    (status) => status === 'loaded',
  );
  await fits(driver, 430);
}

/** A frame with an origin of its own: no storage, no cookies, nothing shared. */
export async function checkOpaque(driver: Driver, server: HostServer, src: string): Promise<void> {
  await checkFitting(driver, server, 'opaque', src);
  assert.equal(await driver.inside('self.origin'), 'null');
  const storage = '(() => { try { return typeof localStorage; } catch { return "blocked"; } })()';
  assert.equal(await driver.inside(storage), 'blocked');
}

const scroll = `(() => {
  const root = document.documentElement;
  // The body scrolls, for a host's scrolling="no" holds the window still.
  const body = document.body;
  const link = document.querySelector('.full');
  const { top, bottom } = link.getBoundingClientRect();
  body.scrollTop = 1e6;
  const moved = body.scrollTop;
  const end = body.scrollHeight - body.clientHeight - moved;
  const overflow = getComputedStyle(body).overflowY;
  body.scrollTop = 0;
  return { fit: root.dataset.fit || '', overflow, moved, end, link: top >= 0 && bottom <= innerHeight + 1, href: link.href };
})()`;
interface Boxed {
  readonly fit: string;
  readonly overflow: string;
  readonly moved: number;
  readonly end: number;
  readonly link: boolean;
  readonly href: string;
}

/** A host that never answers: the reader can scroll to the end of the embed and sees the way to the full chart. */
export async function boxed(driver: Driver): Promise<void> {
  const look = () => driver.inside<Boxed>(scroll);
  const seen = await until('the embed does not notice that nobody answers', look, ({ fit }) => fit === 'box');
  assert.ok(
    seen.overflow !== 'hidden' && seen.moved > 0 && seen.end <= 1,
    `cannot be scrolled to the end: ${JSON.stringify(seen)}`,
  );
  assert.ok(seen.link, 'the way to the full chart cannot be seen');
  assert.match(seen.href, /\/charts\//);
}

/** A fixed box of 420 px whose page never answers. */
export async function checkDeaf(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('deaf', src));
  await boxed(driver);
  await driver.setWidth(610);
  await boxed(driver);
}

/** A page that gives the embed its room and takes it away again, as when a window gets lower: the reader can scroll to the end. */
export async function checkLowered(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('deaf', src));
  await boxed(driver);
  await driver.eval(`${frameScript}.style.height = '900px'`);
  await until(
    'the embed does not notice its room',
    () => see(driver),
    ({ fit }) => fit === 'host',
  );
  await driver.eval(`${frameScript}.style.height = '300px'`);
  await boxed(driver);
}

/** A frame that is a few pixels too low, for good: the picture makes up for them, and nothing is cut or scrolled. */
export async function checkSnug(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('deaf', src));
  await boxed(driver);
  await driver.eval(`${frameScript}.style.height = '900px'`);
  const { contentHeight } = await until(
    'the embed does not notice its room',
    () => see(driver),
    ({ fit }) => fit === 'host',
  );
  const low = Math.floor(contentHeight) - 24;
  await driver.eval(`${frameScript}.style.height = '${low}px'`);
  const snug = await until(
    'the embed does not make itself lower',
    () => see(driver),
    ({ fit }) => fit === 'snug',
  );
  assert.ok(snug.contentHeight <= low && snug.contentHeight > low - 3 && !snug.scrolls, JSON.stringify(snug));
  await driver.eval(`${frameScript}.style.height = '900px'`);
  await until(
    'the picture does not take its room again',
    () => see(driver),
    (seen) => seen.fit === 'host' && seen.contentHeight === contentHeight,
  );
}

/** A host whose listener comes late: the embed is in its box first, and fits in the end. */
export async function checkLate(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('late', src));
  await boxed(driver);
  await driver.eval('listen()');
  await fits(driver, 430);
}

/** Ten thousand messages that no host sends, and words of a stranger: the document stays as it is, and only the one real question is answered. */
export async function checkHostile(driver: Driver, server: HostServer, src: string): Promise<void> {
  await driver.goto(server.page('hostile', src));
  await until(
    'the attack does not load',
    () => driver.eval('typeof attack'),
    (type) => type === 'function',
  );
  await fits(driver, 430);
  const html = () => driver.inside<string>("document.documentElement.outerHTML.replace(/ data-code=.*?>/, '')");
  await until(
    'the drawing code does not wake',
    () => driver.inside("document.querySelector('.pad').getAttribute('role')"),
    Boolean,
  );
  await until(
    'the embed is not at rest',
    () => driver.inside('document.readyState + document.fonts.status'),
    (state) => state === 'completeloaded',
  );
  await driver.inside("(window.failed = [], addEventListener('error', ({ message }) => failed.push(message)))");
  await driver.eval("(window.answers = [], addEventListener('message', ({ data }) => answers.push(data)))");
  const before = await html();
  await driver.eval('attack()');
  const answers = () => driver.eval<unknown[]>('answers');
  await until('the one real question gets no answer', answers, (all) => all.some((one) => Object(one).type === 'embed-size'));
  const said = await answers();
  const last = said.findLastIndex((one) => Object(one).type === 'embed-size');
  assert.equal(said.length, 3, `hostile messages were answered: ${JSON.stringify(said)}`);
  assert.equal(last, 2);
  assert.deepEqual(await driver.inside('failed'), []);
  assert.equal(await html(), before);
  await fits(driver, 430);
}

/** In WordPress's sandbox a link leads to our site through the host, and a phone number to the page of help. */
export async function checkWordPressLink(driver: Driver, server: HostServer, src: string): Promise<void> {
  for (const [link, folder] of [
    ['.full', '/charts/'],
    ['.phone', '/help/'],
  ] as const) {
    await driver.goto(server.page('wordpress', src));
    await fits(driver, 430);
    await driver.eval(`${frameScript}.focus()`);
    await driver.inside(`document.querySelector('${link}').click()`);
    await until(
      `the link ${link} is dead`,
      () => driver.eval<string>('location.href'),
      (href) => new URL(href).pathname.startsWith(folder),
    );
  }
}
