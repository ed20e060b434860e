/** One tile for each state and DC, near its place on the map: rows from north to south, columns from west to east. */
const rows = [
  'AK .. .. .. .. .. .. .. .. .. ME',
  '.. .. .. .. .. .. .. .. .. VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT ..',
  'CA UT CO NE MO KY WV VA MD DE ..',
  '.. AZ NM KS AR TN NC SC DC .. ..',
  '.. .. .. OK LA MS AL GA .. .. ..',
  'HI .. .. TX .. .. .. .. FL .. ..',
];

/** Column and row of each tile, by postal code. */
export const tiles: Readonly<Record<string, readonly [column: number, row: number]>> = Object.fromEntries(
  rows
    .flatMap((line, row) => line.split(' ').map((code, column) => [code, [column, row]] as const))
    .filter(([code]) => code !== '..'),
);
