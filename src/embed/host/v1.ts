import { ChainChart, here } from './chain-chart.ts';

// A page may include the script twice.
if (here && !customElements.get('chain-chart')) customElements.define('chain-chart', ChainChart);
