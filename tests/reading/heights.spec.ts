import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { heightAt, measuredWidths } from '../../src/embed/heights.ts';
import { addresses } from '../../src/render/picture.ts';
import { heightsOf } from '../../tools/heights/measure.ts';
import { test } from './tab.ts';

for (const address of [...addresses, ...charts.map(({ id }) => id)]) {
  test(`the embed of ${address} is as high as its snippets say, within 1 px (if not: npm run build, npm run heights)`, async ({
    tab,
    baseURL,
  }) => {
    const between = [400, 500, 700];
    const needed = await heightsOf(tab, `${baseURL}embed/${address}/`, [...measuredWidths, ...between]);
    const off = measuredWidths.flatMap((width, i) => {
      const kept = heightAt(address, width);
      return Math.abs(kept - needed[i]!) > 1 ? [`${width} px wide: ${needed[i]} px high, heights.json says ${kept}`] : [];
    });
    expect(off).toEqual([]);
    const short = between.flatMap((width, i) => {
      const high = needed[measuredWidths.length + i]!;
      return high > heightAt(address, width) + 1
        ? [`${width} px wide: ${high} px high, and cut at ${heightAt(address, width)}`]
        : [];
    });
    expect(short).toEqual([]);
  });
}
