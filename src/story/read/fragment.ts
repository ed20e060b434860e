/** A text as it stands in a text fragment: what has a meaning there is escaped too. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The address of words on a page: the element for browsers that know no text fragments, then the words.
 * `pieces` are the words as the page sets them; where a remark stands in between, the first and the last piece mark the ends.
 */
export function quoteAddress(page: string, id: string, pieces: readonly string[]): string {
  const ends = pieces.map((piece) => piece.trim().replace(/\s+/g, ' ')).filter((piece) => /\s/.test(piece));
  const text = ends.length > 1 ? [ends[0]!, ends.at(-1)!] : ends;
  return `${page}#${id}:~:text=${text.map(encoded).join(',')}`;
}

/** The sentences of a text. `\n` stands for a remark that is no part of it, and parts a sentence into its pieces. */
export function sentences(text: string, lang: string): readonly (readonly string[])[] {
  const parted = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const whole = text.replace(/[^\S\n]+/g, ' ');
  return [...parted.segment(whole.replaceAll('\n', '\u2060'))]
    .map(({ segment }) => segment.trim().split('\u2060'))
    .filter((pieces) => pieces.some((piece) => /\p{L}/u.test(piece)));
}
