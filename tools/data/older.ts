/** A file that is older than what a dataset has: the dataset is left as it is. */
export class Older extends Error {}
