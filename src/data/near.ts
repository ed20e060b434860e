/** Edits (insert, delete, replace, swap of neighbours) that turn one word into another. */
function edits(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        replace,
        table[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        isSwap ? table[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    table.push(row);
  }
  return table[a.length]![b.length]!;
}

const parts = (name: string) => new Set(name.toLowerCase().split(/[^a-z0-9]+/));

/** The known names that someone who wrote `asked` most likely meant, best first, at most three. */
export function nearest(asked: string, known: readonly string[]): string[] {
  const wanted = parts(asked);
  return known
    .map((name) => ({ name, distance: edits(asked, name), common: [...parts(name)].filter((part) => wanted.has(part)).length }))
    .filter(({ distance, common }) => distance <= Math.max(2, asked.length / 3) || common > 1)
    .sort((a, b) => a.distance - a.common - (b.distance - b.common))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** " Did you mean "x"?", or nothing when no known name is close. */
export function didYouMean(asked: string, known: readonly string[]): string {
  const close = nearest(asked, known);
  return close.length > 0 ? ` Did you mean ${close.map((name) => `"${name}"`).join(' or ')}?` : '';
}
