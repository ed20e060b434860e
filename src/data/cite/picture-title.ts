import { charts } from '../../charts/index.ts';
import { speak } from '../../i18n/read.ts';
import { chartData } from '../chart-data.ts';

/** The title of the picture at an address, with the figures in it. */
export function pictureTitle(address: string, lang: string): string {
  const [id, state] = address.split('.') as [string, string];
  const chart = charts.find((one) => one.id === id)!;
  const said = speak(lang);
  // Figures in a title depend on no room: nothing is measured.
  const frame = { ...said, name: 'wide', width: 720, height: chart.heights.wide, scope: id, textWidth: () => 0 } as const;
  return said.t(`${address}.title`, chart.values?.(chartData(id), chart.states[state], frame));
}
