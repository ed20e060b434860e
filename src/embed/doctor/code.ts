import { escapeHtml } from '../../render/escape.ts';
import { type CodeId, codes, type Embedding, frameAddress } from '../codes.ts';

/** The code that belongs into one kind of page: pym.js names its child in an attribute, all others are the builder's. */
export function codeOf(id: CodeId | 'pym', embedding: Embedding): string {
  const all = codes(embedding);
  if (id !== 'pym') return all.find((one) => one.id === id)!.code;
  const [, ...below] = all.find((one) => one.id === 'iframe')!.code.split('\n');
  return [`<div data-pym-src="${escapeHtml(frameAddress(embedding))}"></div>`, ...below].join('\n');
}
