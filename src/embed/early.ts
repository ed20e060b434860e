import { readQuery } from './protocol.ts';

// Runs in the head, before anything is painted: a host that asked for a theme never sees the other one flash, and a frame that is about
// to be fitted never shows a scrollbar, which would narrow the picture whose height is measured.
const { dataset } = document.documentElement;
const { theme } = readQuery(location.search);
if (theme) dataset['theme'] = theme;
if (window.parent !== window) dataset['fit'] = 'host';
