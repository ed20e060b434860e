import { mdxToMdast } from 'satteri';
import { marks, wrapping } from './marks.ts';
import { bareNumbers, withoutDates } from './number-words.ts';

/** What the check needs to know of a node of the parsed text. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** Attributes that readers see or hear; the others are ids, addresses and dates. */
const spoken = ['title', 'alt', 'label', 'caption', 'kicker', 'aria-label', 'description'];
const frontmatter = /^(title|kicker|description|subtitle|summary):\s*(.*)$/;
const remedy =
  'Use <Fact id="..." /> for a figure; <Year>, <Day on>, <Month on>, <Ordinal>, <Name> or <Count of> for what is none';

/**
 * Throws when prose holds a bare number, in digits or in words, or a mark that is wrong.
 * `file` ends in `<lang>/<name>.mdx`; the message names the line, the words around and what to do.
 */
export function checkProse(mdx: string, file: string): void {
  const lang = file.split('/').at(-2) ?? 'en';
  const problems = walk(mdxToMdast(mdx) as unknown as Node, lang);
  if (problems.length > 0)
    throw new Error(
      [`${file} holds numbers that nobody can trace:`, ...problems.map(({ line, says }) => `line ${line}: ${says}`)].join('\n  '),
    );
}

type Problem = { readonly line: number; readonly says: string };

const textOf = (node: Node): string => (typeof node.value === 'string' ? node.value : (node.children ?? []).map(textOf).join(''));

function walk(node: Node, lang: string): Problem[] {
  const line = node.position?.start.line ?? 1;
  const check = marks[node.name ?? ''];
  if (check) {
    const [own, inside] = [[], []] as [Node[], Node[]];
    for (const one of node.children ?? []) (one.type === 'text' ? own : inside).push(one);
    const says = check({ text: textOf(node).trim(), own: own.map(textOf).join(''), attributes: written(node), lang });
    if (says) return [{ line, says: `${says}.` }];
    return wrapping.has(node.name ?? '') ? inside.flatMap((one) => walk(one, lang)) : [];
  }
  return [...ownText(node, line, lang), ...(node.children ?? []).flatMap((child) => walk(child, lang))];
}

const written = ({ attributes = [] }: Node) =>
  Object.fromEntries(attributes.flatMap(({ name, value }) => (name && typeof value === 'string' ? [[name, value]] : [])));

/** The bare numbers of a node's own words, without those of its children. */
function ownText(node: Node, line: number, lang: string): Problem[] {
  const value = typeof node.value === 'string' ? node.value : '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return bare(value, line, lang);
    case 'yaml':
      return value
        .split('\n')
        .flatMap((words, i) => (frontmatter.test(words) ? bare(withoutDates(words, lang), line + 1 + i, lang) : []));
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return value.trim().replace(/^\/\*.*\*\/$/s, '')
        ? [{ line, says: `{${value}} is code, and prose holds none. Write the words, or a mark.` }]
        : [];
    case 'mdxjsEsm':
      return [{ line, says: 'an import or export stands in the prose. Chapters need none: delete the line.' }];
    default:
      return [node.alt, node.title, ...spoken.map((name) => written(node)[name])].flatMap((words) =>
        words ? bare(words, line, lang) : [],
      );
  }
}

function bare(text: string, line: number, lang: string): Problem[] {
  return bareNumbers(text, lang).map(({ at, words }) => {
    const around = text
      .slice(Math.max(0, at - 30), at + words.length + 30)
      .replace(/\s+/g, ' ')
      .trim();
    return {
      line: line + text.slice(0, at).split('\n').length - 1,
      says: `the bare number "${words}" in "${around}". ${remedy}.`,
    };
  });
}
