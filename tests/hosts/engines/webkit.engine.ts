import { checkHosts } from './suite.ts';
import { webkit } from './webkit.ts';

checkHosts('WebKit', webkit);
