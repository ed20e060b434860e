/** A guard against lines that stand twice, which sums would hide. It holds a number a line, not the line: a million take 40 MB. */
export function linesOnce(): (key: readonly string[], at: string) => void {
  const seen = new Set<number>();
  return (key) => {
    const mark = fingerprint(key.join('\u0000'));
    if (seen.has(mark))
      throw new Error(`field "${key.join(' + ')}": this line stands twice; see which of the two holds, and ask the publisher`);
    seen.add(mark);
  };
}

/** 52 bits of two FNV-1a hashes: two lines of a million share one by chance once in ten thousand files. */
function fingerprint(text: string): number {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x9e37), (0x01000193 ^ (i << 8)) | 1);
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
}
