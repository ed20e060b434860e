import { type Download, downloadsOf, sourcesDownload } from '../data/downloads.ts';
import { datasets } from '../data/read.ts';
import type { Dataset } from '../data/schema.ts';
import { absolute } from './site.ts';

/** The files of a dataset, as pages and routes of one build share them. */
export const filesOf = (set: Dataset, site: URL | undefined): Promise<readonly Download[]> =>
  downloadsOf(set, absolute(`/data/${set.name}/`, site));

/** Every file below /data/ that a reader may take away. */
export const allFiles = async (site: URL | undefined): Promise<readonly Download[]> => [
  ...(await Promise.all(datasets().map((set) => filesOf(set, site)))).flat(),
  sourcesDownload(),
];
