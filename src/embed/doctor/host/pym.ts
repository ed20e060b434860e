import lib from 'pym.js';
import type { Stage } from './stage.ts';

/** A page with NPR's pym.js, the real one. */
export function pym({ slot, src, title }: Stage): HTMLIFrameElement {
  slot.id = 'pym-0';
  return new lib.Parent(slot.id, src, { title }).iframe;
}
