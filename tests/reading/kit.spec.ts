import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { ratios } from '../../src/render/kit/compose.ts';
import { images, kitNames } from '../../src/render/kit/files.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { leaveOutMarks, objections, objectionsToColours } from './axe.ts';
import { test } from './tab.ts';

const read = (address: string, name: string) => readFileSync(`dist/kit/${address}/${name}`);

for (const address of addresses) {
  test(`the kit of ${address} has every file, its checksums hold, and the zip is all of it`, () => {
    expect(globSync(`dist/kit/${address}/*`).map((file) => file.split('/').at(-1)!)).toHaveLength(kitNames.length);
    const sums = read(address, 'checksums.txt').toString().trim().split('\n');
    const summed = sums.map((line) => line.split('  ') as [string, string]);
    expect(summed.map(([, name]) => name).sort()).toEqual(
      kitNames.filter((name) => name !== 'checksums.txt' && name !== 'kit.zip').sort(),
    );
    for (const [sum, name] of summed) expect(createHash('sha256').update(read(address, name)).digest('hex'), name).toBe(sum);
    const zip = unzipSync(read(address, 'kit.zip'));
    for (const name of kitNames.filter((one) => one !== 'kit.zip'))
      expect(Buffer.from(zip[`chain-reaction-${address}/${name}`]!).equals(read(address, name)), name).toBe(true);
  });

  test(`the images of ${address} have the sizes that their names say`, () => {
    for (const { name, ratio, zoom } of images) {
      const png = read(address, name);
      const { width, height } = ratios[ratio];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([width * zoom, height * zoom]);
    }
  });

  test(`the words of ${address} stand in its kit`, () => {
    const one = picture(address, 'en');
    expect(read(address, 'alt.txt').toString().trim()).toBe(one.description);
    expect(read(address, 'caption.txt').toString()).toContain(one.title);
    expect(read(address, 'caption.txt').toString()).toMatch(/Data as of (\d+ )?\w+ 20\d\d/);
    expect(read(address, 'credit.txt').toString()).toMatch(/^Chain Reaction contributors, CC BY 4\.0\. https?:\/\/.+\/charts\//);
    expect(read(address, 'licence.txt').toString()).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(read(address, 'data.csv').toString().trim().split('\r\n')).toHaveLength(one.table.rows.length + 1);
  });

  test(`the single file of ${address} opens from a disk, answers the pointer, asks for nothing and has nothing that axe objects to in light and dark`, async ({
    tab: page,
  }) => {
    const file = pathToFileURL(`dist/kit/${address}/embed.html`).href;
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => request.url() !== file && !request.url().startsWith('data:') && asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(file);
    await expect(page.locator('.pad')).toHaveAttribute('role', 'slider');
    await page.locator('.pad').hover({ position: { x: 200, y: 150 } });
    await expect(page.locator('.readout')).toBeVisible();
    expect(await page.evaluate(() => document.fonts.check('700 20px "Public Sans"'))).toBe(true);
    await page.mouse.move(0, 0);
    await expect(page.locator('.readout')).toBeHidden();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await objectionsToColours(page), 'in dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await leaveOutMarks(page);
    expect(await objections(page), 'in light').toEqual([]);
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
    expect(read(address, 'embed.html').toString()).toContain("content=\"default-src 'none'; script-src 'sha256-");
  });
}

test('a single file takes the theme that its address names', async ({ tab: page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('.figure .figure-title')!).color);
  const file = pathToFileURL('dist/kit/deaths.all/embed.html').href;
  await page.goto(file);
  const light = await ground();
  await page.goto(`${file}?theme=dark`);
  expect(await ground()).not.toBe(light);
});

test('a drawing with live text is painted in its own font where no font is installed', async ({ tab: page }) => {
  await page.goto('/kit/deaths.all/live.svg');
  const width = await page
    .locator('text')
    .first()
    .evaluate((one) => (one as SVGTextElement).getComputedTextLength());
  const { title } = picture('deaths.all', 'en');
  await expect(page.locator('text').first()).toHaveText(title);
  const { textWidth } = await import('../../src/render/text-width.ts');
  expect(Math.abs(width - textWidth(title, 700, 20))).toBeLessThan(6);
});

test('under each picture a chart’s page offers its kit, closed until it is asked for', async ({ tab: page }) => {
  await page.goto('/charts/deaths/');
  const section = page.locator('section', { has: page.locator('[id="deaths.waves.data"]') });
  await expect(section.getByRole('link', { name: 'zip' })).toBeHidden();
  await section.getByText('Take it with you').click();
  await expect(section.getByRole('link', { name: 'zip' })).toHaveAttribute('href', '/kit/deaths.waves/kit.zip');
  const all = await section
    .locator('.kit a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-1)!));
  expect(all.sort()).toEqual(kitNames.filter((name) => name !== 'share.png').sort());
});
