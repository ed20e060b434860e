import { expect, test } from 'vitest';
import { checkStepIds } from '../../src/data/step-ids.ts';
import { messageOf } from './fixture.ts';

const chapter = (id: string, ...steps: string[]) => ({
  file: `content/story/en/${id}.mdx`,
  mdx: `---\nid: ${id}\n---\n\n${steps.map((step) => `<Step id="${step}" show="deaths.all">\n</Step>`).join('\n')}\n`,
});
const said = (...chapters: ReturnType<typeof chapter>[]) => messageOf(() => checkStepIds(chapters));

test('steps that are named after their chapter, each once, pass', () =>
  expect(said(chapter('toll', 'toll.all', 'toll.down'), chapter('switch', 'switch.all'))).toBe(''));

test('a step that is named after another chapter stops the build', () => {
  const message = said(chapter('toll', 'toll.all', 'switch.down'));
  expect(message).toContain('content/story/en/toll.mdx');
  expect(message).toContain('line 7: the step "switch.down" is not named <chapter>.<step>; write "toll.down"');
});

test('a step that stands twice stops the build and names both places', () => {
  const message = said(chapter('toll', 'toll.all', 'toll.all'));
  expect(message).toContain('line 7: the step "toll.all" stands in content/story/en/toll.mdx, line 5 too');
});
