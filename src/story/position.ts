/** Where the reader is: the last step whose top has passed the line, or -1 above them all. Tops ascend. */
export function stepAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}

/** The element that an address names. Browsers that know no text fragments leave the words in it. */
export const idIn = (hash: string): string => decodeURIComponent(hash.slice(1).split(':~:')[0]!);

/** Which step of each scene is shown: a function of position only. A scene above the reader stays on its last step, one below on its first. */
export const shownSteps = (scenes: readonly (readonly number[])[], line: number): number[] =>
  scenes.map((tops) => Math.max(0, stepAt(tops, line)));
