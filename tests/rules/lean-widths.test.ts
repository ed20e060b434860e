import { expect, test } from 'vitest';
import { leanWidths } from '../../src/render/lean-widths.ts';
import whole from '../../src/render/widths.json' with { type: 'json' };

test('the width table of embeds has every letter that a chart can say, each as wide as in the whole one', () => {
  const lean = leanWidths(whole);
  const all = [...whole.characters];
  expect([...lean.characters].length).toBeLessThan(all.length);
  for (const weight of [400, 600, 700] as const) {
    expect(lean[weight]).toHaveLength([...lean.characters].length);
    for (const [i, c] of [...lean.characters].entries()) expect(lean[weight][i]).toBe(whole[weight][all.indexOf(c)]);
  }
  expect(leanWidths(whole, new Set('é')).characters).toContain('é');
  expect(leanWidths(whole, new Set()).characters).not.toContain('é');
});
