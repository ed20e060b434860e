import { source, sources } from '../read.ts';
import type { Source } from '../schema.ts';
import type { CslItem } from './item.ts';
import { entriesIn, type Style } from './processor.ts';

/**
 * A source as the processor reads it; our own mark of provisional releases is no part of a citation, nor is our note.
 * A paper or agency is what an article stands in. An office that writes what it publishes is named once: MLA begins with
 * the title and names the publisher, the others name the author.
 */
function cited({ status: _, note: __, publisher, author, ...item }: Source, style: Style): CslItem {
  const english = { ...item, language: 'en' };
  if (item.type.startsWith('article-')) return { ...english, ...(author && { author }), 'container-title': publisher };
  if (author) return { ...english, author, publisher };
  return style === 'mla' ? { ...english, publisher } : { ...english, author: [{ literal: publisher }] };
}

const made = new Map<Style, ReadonlyMap<string, string>>();

/** An entry of the bibliography as a style writes it, as HTML (title in <i>, address in plain text). Throws when there is no such source. */
export function formatSource(id: string, style: Style = 'apa'): string {
  source(id, 'formatSource');
  if (!made.has(style))
    made.set(
      style,
      entriesIn(
        style,
        sources().map((one) => cited(one, style)),
      ),
    );
  return made.get(style)!.get(id)!;
}
