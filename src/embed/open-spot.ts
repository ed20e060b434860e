import type { Spot } from '../charts/chart.ts';

/** Leads from a spot that opens to where it is told of, on the chart's page, as the embed's own link there leads: in a new tab. */
export function openSpot(figure: HTMLElement): (spot: Spot) => void {
  return ({ opens }) => {
    const full = figure.querySelector<HTMLAnchorElement>('a.full');
    if (!opens || !full) return;
    const link = full.cloneNode() as HTMLAnchorElement;
    link.hidden = true;
    link.href = full.href.replace(/#.*/, `#${opens}`);
    figure.append(link);
    link.click();
    link.remove();
  };
}
