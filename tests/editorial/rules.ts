import { readFileSync } from 'node:fs';
import { grade, wordCount } from './grade.ts';
import { type Passage, sentencesOf } from './passages.ts';

interface Rule {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly why: string;
  /** Where it holds: everywhere unless told. An opening is the first sentence of a step or a paragraph. */
  readonly places?: readonly string[];
  /** A sentence with a figure, a source or someone who says so may say it. */
  readonly unlessBacked?: boolean;
  /** The words of a picture, or of a line of the ledger, stand on its data, and tests hold them to it. */
  readonly unlessDrawn?: boolean;
  /** Sentences that it does not speak of. */
  readonly except?: string;
}

/** What a passage breaks: the rule, the words, where they stand and what to do. */
export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly at: string;
  readonly phrase: string;
  readonly says: string;
}

const { rules, attribution, names } = JSON.parse(readFileSync('content/editorial/rules.en.json', 'utf8')) as {
  rules: readonly Rule[];
  attribution: string;
  names: readonly string[];
};
const attributed = new RegExp(attribution, 'iu');
/** A text without the names of institutions, which are theirs. */
const withoutNames = (text: string) => names.reduce((left, name) => left.replaceAll(name, ''), text);
/** Passages that stand on data: what a picture says, and a line of the ledger. */
const isDrawn = ({ at }: Passage) => /^(?:chart|fact)\./.test(at);

/** A step is read on a card: longer ones cover the picture that they speak about. */
export const longestStep = 60;
/** More of another's words than this is no quotation but a copy. */
export const longestQuotation = 12;
/** The highest school grade that a chapter may ask of its readers. */
export const highestGrade = 10;

const isTold = ({ place }: Passage) => place === 'step' || place === 'prose';

function broken(rule: Rule, one: Passage): Finding[] {
  const hooks = rule.places;
  return sentencesOf(one.text).flatMap((sentence, i) => {
    const isOpening = i === 0 && isTold(one);
    if (hooks && !hooks.includes(one.place) && !(isOpening && hooks.includes('opening'))) return [];
    if (rule.unlessBacked && (one.backed(sentence) || attributed.test(sentence))) return [];
    if (rule.unlessDrawn && isDrawn(one)) return [];
    if (rule.except && new RegExp(rule.except, 'iu').test(sentence)) return [];
    return rule.patterns.flatMap((pattern) => {
      const found = new RegExp(pattern, 'iu').exec(withoutNames(sentence));
      return found ? [finding(rule.id, one, found[0], `“${found[0]}” in “${sentence}”. ${rule.why}`)] : [];
    });
  });
}

const finding = (rule: string, { file, at }: Passage, phrase: string, says: string): Finding => ({
  rule,
  file,
  at,
  phrase,
  says,
});

function quotations(one: Passage): Finding[] {
  if (!isTold(one) || !one.file.includes('/story/')) return [];
  return [...one.text.matchAll(/“([^”]+)”/g)].flatMap(([quoted, words]) => {
    const count = wordCount(words!);
    const whole = sentencesOf(one.text);
    if (count > longestQuotation)
      return [
        finding('quotation', one, words!, `${quoted} has ${count} words; quote ${longestQuotation} at most, and tell the rest.`),
      ];
    const isSourced = whole.some((sentence) => one.backed(sentence)) && attributed.test(one.text.replace(/“[^”]+”/g, ''));
    return isSourced
      ? []
      : [
          finding(
            'quotation',
            one,
            words!,
            `${quoted} does not say who said it, with the source. Name the speaker and add a <Source>.`,
          ),
        ];
  });
}

/** What a passage breaks of the rules that look at one text. */
export const findingsIn = (one: Passage): Finding[] => [...rules.flatMap((rule) => broken(rule, one)), ...quotations(one)];

/** The steps of a chapter that have too many words, all their paragraphs together and a teacher's notes left out. */
export const longSteps = (passages: readonly Passage[]): Finding[] => {
  const steps = passages.filter(({ place }) => place === 'step');
  return [...new Set(steps.map(({ at }) => at))].flatMap((id) => {
    const all = steps.filter(({ at }) => at === id);
    const words = all.reduce((sum, { text }) => sum + wordCount(text), 0);
    if (words <= longestStep) return [];
    const says = `${words} words; a step has ${longestStep} at most. One idea a step: part it in two.`;
    return [finding('length', all[0]!, all[0]!.at, says)];
  });
};

/** What a chapter breaks as a whole: the grade that it asks of a reader. */
export function gradeFinding(passages: readonly Passage[]): Finding[] {
  const told = passages.filter(isTold);
  const text = told.map(({ text: words }) => (/[.!?”]$/.test(words) ? words : `${words}.`)).join(' ');
  const asked = grade(text);
  if (asked <= highestGrade) return [];
  return [
    finding(
      'grade',
      told[0]!,
      'grade',
      `the chapter asks for grade ${asked.toFixed(1)}; ${highestGrade} is the highest. Shorten sentences, and choose shorter words.`,
    ),
  ];
}
