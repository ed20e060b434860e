import { href } from './site.ts';

/** The page that says how to cite something: a picture's address, `data.<dataset>`, a chapter's or step's id, or `fact.<id>`. */
export const citeHref = (what: string): string => href(`/cite/${what}/`);
