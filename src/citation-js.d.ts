/** The parts of Citation.js that the build uses; the package brings no types. */
declare module '@citation-js/core' {
  type CslItem = import('./data/cite/item.ts').CslItem;
  interface Register<T> {
    add(name: string, value: T): void;
    get(name: string): T;
  }
  interface BibliographyOptions {
    readonly template: string;
    readonly lang: string;
    readonly format: 'html' | 'text';
    readonly nosort: boolean;
    readonly asEntryArray: true;
    readonly append?: (item: CslItem) => string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: Register<string> };
      get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; asciiOnly: boolean } };
    };
    readonly output: {
      format(name: 'bibliography', items: readonly CslItem[], options: BibliographyOptions): [id: string, entry: string][];
      format(name: 'bibtex', items: readonly CslItem[]): string;
      format(
        name: 'ris',
        items: readonly CslItem[],
        options: { readonly format: 'object' },
      ): Record<string, string | readonly string[]>[];
    };
  };
  /** Reads what it is given, whatever its format. */
  export class Cite {
    constructor(text: string, options?: { readonly generateGraph?: boolean });
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
