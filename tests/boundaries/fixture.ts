/** A small dataset that is right; tests break one thing of it at a time. */
export const good = {
  name: 'deaths-small',
  title: 'Deaths, a fixture',
  description: 'Invented counts for tests.',
  profile: 'tabular-data-resource',
  vintage: '2026-09-26',
  notes: ['Invented.'],
  schema: {
    fields: [
      { name: 'state', type: 'string', title: 'Postal code', constraints: { required: true, enum: ['OH', 'WV', 'US'] } },
      { name: 'year', type: 'year', title: 'Year', constraints: { required: true, minimum: 1999, maximum: 2025 } },
      { name: 'deaths', type: 'integer', title: 'Deaths', unit: 'deaths', constraints: { minimum: 0 } },
      { name: 'status', type: 'string', title: 'Status', constraints: { required: true, enum: ['final', 'provisional'] } },
      { name: 'source', type: 'string', title: 'Source', constraints: { required: true } },
    ],
    primaryKey: ['state', 'year'],
    foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }],
    missingValues: [''],
  },
  sources: [
    { title: 'Final counts', path: 'https://example.org/final', id: 'FINAL-1' },
    { title: 'Provisional counts', path: 'https://example.org/vsrr', id: 'VSRR-1' },
  ],
  licenses: [{ name: 'us-pd', title: 'Public domain', path: 'https://example.org/terms' }],
  data: [
    { state: 'OH', year: 2023, deaths: 11, status: 'final', source: 'FINAL-1' },
    { state: 'OH', year: 2024, deaths: 12, status: 'final', source: 'FINAL-1' },
    { state: 'WV', year: 2025, deaths: null, status: 'provisional', source: 'VSRR-1' },
  ] as Record<string, unknown>[],
};

/** The good dataset with its second row changed. */
export const withRow = (change: Record<string, unknown>) =>
  JSON.stringify({ ...good, data: good.data.map((row, i) => (i === 1 ? { ...row, ...change } : row)) });

/** The message an action throws, or an empty text when it does not throw. */
export function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
