import { readQuery } from './protocol.ts';

// Runs in the head, before anything is painted: a host that asked for a theme never sees the other one flash.
const { theme } = readQuery(location.search);
if (theme) document.documentElement.dataset['theme'] = theme;
