/** A guard against lines that stand twice, which sums would hide. It holds one number a line: a million take 16 MB. */
export function linesOnce(): (key: readonly string[]) => void {
  let places: Float64Array = new Float64Array(1 << 12);
  let count = 0;
  return (key) => {
    if (!placed(places, fingerprint(key.join('\u0000'))))
      throw new Error(`field "${key.join(' + ')}": this line stands twice; see which of the two holds, and ask the publisher`);
    if (++count * 2 > places.length) places = grown(places);
  };
}

/** Puts a number at its place or the next free one; false when it is there already. */
function placed(places: Float64Array, mark: number): boolean {
  for (let at = mark % places.length; ; at = (at + 1) % places.length) {
    if (places[at] === mark) return false;
    if (places[at] !== 0) continue;
    places[at] = mark;
    return true;
  }
}

function grown(places: Float64Array): Float64Array {
  const larger = new Float64Array(places.length * 2);
  for (const mark of places) if (mark !== 0) placed(larger, mark);
  return larger;
}

/** 52 bits of two FNV-1a hashes, never zero: two lines of a million share one by chance once in ten thousand files. */
function fingerprint(text: string): number {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x9e37), (0x01000193 ^ (i << 8)) | 1);
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff) || 1;
}
