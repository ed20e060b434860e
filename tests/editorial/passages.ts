import { mdxToMdast } from 'satteri';
import { inTenths } from '../../src/components/fact-text.ts';
import { fact, formatFact } from '../../src/data/facts.ts';
import { speak } from '../../src/i18n/read.ts';

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
}

/** Where a text stands: a title and a first sentence may say less than the middle of a paragraph. */
export type Place = 'title' | 'description' | 'alt' | 'definition' | 'heading' | 'step' | 'note' | 'prose' | 'words';

/** A text as people read it, with the file and the place it stands in. */
export interface Passage {
  readonly file: string;
  readonly at: string;
  readonly place: Place;
  readonly text: string;
  /** Whether a figure of the ledger or a source of the bibliography stands in it, by sentence. */
  readonly backed: (sentence: string) => boolean;
}

const { number, date } = speak('en');
// Invisible to readers: they say that what stands between them is a figure or a source, so that a sentence can be asked for its backing.
const [open, close] = ['\u2063', '\u2064'];
const asBacked = (text: string) => `${open}${text}${close}`;

const attribute = ({ attributes = [] }: Node, name: string) => String(attributes.find((one) => one.name === name)?.value ?? '');

function factSaid(node: Node): string {
  const found = fact(attribute(node, 'id'));
  return node.attributes?.some(({ name }) => name === 'tenths') ? inTenths(found, 'en') : formatFact(found, number);
}

function said(node: Node): string {
  const inner = () => (node.children ?? []).map(said).join('');
  switch (node.name ?? node.type) {
    case 'Fact':
      return asBacked(factSaid(node));
    case 'Day':
    case 'Month':
      return date(attribute(node, 'on'));
    case 'Source':
      return asBacked(inner());
    case 'text':
    case 'inlineCode':
      return typeof node.value === 'string' ? node.value.replace(/\s+/g, ' ') : '';
    case 'break':
      return ' ';
    default:
      return inner();
  }
}

/** The sentences of a text. Abbreviations of this site end none. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\b(U\.S|No|Dr|vs)\./g, '$1\u2024')
    .split(/(?<=[.!?][”")\u2064]*)\s+(?=[“"(\u2063]*[\p{Lu}\p{N}])/u)
    .map((one) => one.replaceAll('\u2024', '.').trim())
    .filter(Boolean);

const plain = (text: string) => text.replaceAll(open, '').replaceAll(close, '');

/** A passage of a text in which figures and sources are still marked. */
export function passage(file: string, at: string, place: Place, marked: string): Passage {
  const backed = new Set(
    sentencesOf(marked)
      .filter((one) => one.includes(open))
      .map(plain),
  );
  return { file, at, place, text: plain(marked).trim(), backed: (sentence) => backed.has(sentence) };
}

/** Everything that people read in an MDX file: its head, and each paragraph, heading and list item with the step it stands in. */
export function passagesOf(mdx: string, file: string): Passage[] {
  const found: Passage[] = [];
  const walk = (node: Node, at: string, place: Place) => {
    if (node.type === 'yaml')
      for (const [, key, value] of String(node.value).matchAll(/^(title|kicker|description): *(.+)$/gm))
        found.push(passage(file, key!, key === 'description' ? 'description' : 'title', value!));
    else if (node.type === 'heading') found.push(passage(file, at, 'heading', said(node)));
    else if (node.type === 'paragraph') found.push(passage(file, at, place, said(node)));
    else if (node.name === 'Notes') for (const one of node.children ?? []) walk(one, at, 'note');
    else if (node.name === 'Step') for (const one of node.children ?? []) walk(one, attribute(node, 'id'), 'step');
    else for (const one of node.children ?? []) walk(one, at, place);
  };
  walk(mdxToMdast(mdx) as unknown as Node, 'prose', 'prose');
  return found.filter(({ text }) => text);
}
