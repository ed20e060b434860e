import { expect, test } from 'vitest';
import { cssInAscii, inAscii } from '../../src/render/ascii.ts';

test('a page in ASCII says the same: signs of texts and attributes become references, pairs of them one', () => {
  expect(inAscii('<p title="Who’s 中">“1999–2024” 𝕏</p>')).toBe(
    '<p title="Who&#8217;s &#20013;">&#8220;1999&#8211;2024&#8221; &#120143;</p>',
  );
});

test('a page in ASCII leaves scripts and styles as they are, which know no references', () => {
  const raw = '<style media="print">a{content:"▸"}</style><script>\n"…"\n</script>';
  expect(inAscii(`é${raw}é`)).toBe(`&#233;${raw}&#233;`);
});

test('a style sheet in ASCII says the same, also where a hexadecimal sign follows', () => {
  expect(cssInAscii('a{content:"▸f"}')).toBe('a{content:"\\25b8 f"}');
});
