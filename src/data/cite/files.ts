import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './item.ts';

// Told to write ASCII only, the library leaves out every character that LaTeX has no command for: all of Chinese.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, asciiOnly: false });

const latexNames: Readonly<Record<string, string>> = {
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};
/** Words with LaTeX's own signs escaped, which the library leaves to us where it writes UTF-8. */
const forLatex = (words: string) => words.replace(/[&%$#_{}~^\\]/g, (sign) => latexNames[sign] ?? `\\${sign}`);

/** An item as BibTeX in UTF-8, for LaTeX and JabRef. */
export function bibtexOf(item: CslItem): string {
  const { title, genre, note, publisher } = item;
  const words = Object.entries({ title, genre, note, publisher }).flatMap(([key, value]) =>
    value ? [[key, forLatex(value)]] : [],
  );
  return `${plugins.output.format('bibtex', [{ ...item, ...Object.fromEntries(words) }]).trim()}\n`;
}

/**
 * An item as RIS, for Zotero, EndNote and Mendeley: one field a line. The library's own lines break after 70 characters, in the
 * middle of an address, and its ID is cut to 20, so that many items would share one.
 */
export function risOf(item: CslItem): string {
  const [fields = {}] = plugins.output.format('ris', [item], { format: 'object' });
  const { TY: type, ID: _, ...rest } = fields;
  const lines = Object.entries(rest).flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value}`));
  return [`TY  - ${type}`, ...lines, 'ER  - ', ''].join('\n');
}
