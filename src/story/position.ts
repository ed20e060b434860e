/** Where the reader is: the last step whose top has passed the line, or -1 above them all. Tops ascend. */
export function stepAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}

/** Which step of each scene is shown: a function of position only. A scene above the reader stays on its last step, one below on its first. */
export const shownSteps = (scenes: readonly (readonly number[])[], line: number): number[] =>
  scenes.map((tops) => Math.max(0, stepAt(tops, line)));
