import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { heightAt, measuredWidths } from '../../src/embed/heights.ts';
import { addresses } from '../../src/render/picture.ts';
import { heightsOf } from '../../tools/heights/measure.ts';
import { test } from './tab.ts';

for (const { id } of charts) {
  test(`the embeds of ${id} are as high as their snippets say, within 1 px (if not: npm run build, npm run heights)`, async ({
    tab,
    baseURL,
  }) => {
    const between = [400, 500, 700];
    const off: string[] = [];
    for (const address of [...addresses.filter((one) => one.startsWith(`${id}.`)), id]) {
      const needed = await heightsOf(tab, `${baseURL}embed/${address}/`, [...measuredWidths, ...between]);
      for (const [i, width] of measuredWidths.entries()) {
        const kept = heightAt(address, width);
        if (!(Math.abs(kept - needed[i]!) <= 1))
          off.push(`${address}, ${width} px wide: ${needed[i]} px high, heights.json says ${kept}`);
      }
      for (const [i, width] of between.entries()) {
        const [high, kept] = [needed[measuredWidths.length + i]!, heightAt(address, width)];
        if (!(high <= kept + 1)) off.push(`${address}, ${width} px wide: ${high} px high, and cut at ${kept}`);
      }
    }
    expect(off).toEqual([]);
  });
}
