import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { builtPages } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and boolean attributes its own way; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Marks carry their keys; long pictures are one line by design.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // The build's own inline code is named in the CSP by its hash; there is nothing to integrity-check elsewhere.
    'require-sri': 'off',
    // The class keeps a phone number on one line, which the rule cannot see in a style sheet; embed.spec.ts counts the lines.
    'tel-non-breaking': ['error', { ignoreClasses: ['phone'] }],
    // Addresses are ids: `toll.all` is one word everywhere, and HTML allows it.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('the site has its pages', () => {
  const paths = builtPages.map(({ path }) => path);
  for (const path of [
    '/',
    '/404.html',
    '/about/',
    '/method/',
    '/privacy/',
    '/contact/',
    '/terms/',
    '/accessibility/',
    '/help/',
    '/ledger/',
    '/sources/',
    '/corrections/',
    '/charts/',
    '/gallery/',
    '/story/toll/',
    '/story/switch/',
    '/charts/deaths/',
    '/embed/deaths.after-2019/',
  ]) {
    expect(paths).toContain(path);
  }
});

for (const page of builtPages) {
  test(`${page.path} is valid HTML`, async () => {
    const report = await validator.validateString(page.html, page.path);
    const errors = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(errors).toEqual([]);
  });
}

test('the help line is on every page and every embed', () => {
  expect(builtPages.filter(({ html }) => !html.includes('class="help-line"')).map(({ path }) => path)).toEqual([]);
});

test('no page and no citation shows the place of a figure instead of the figure', () => {
  const wordsOf = (html: string) => html.replace(/<(script|style|template|code)\b.*?<\/\1>|<[^>]*>/gs, ' ');
  const files = globSync('dist/cite/*.{bib,ris}').map((path) => ({ path, html: readFileSync(path, 'utf8') }));
  const open = [...builtPages, ...files].filter(({ html }) => /\{[a-z]\w*\}/.test(wordsOf(html)));
  expect(open.map(({ path }) => path)).toEqual([]);
});
