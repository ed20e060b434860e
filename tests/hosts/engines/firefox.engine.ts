import { firefox } from './firefox.ts';
import { checkHosts } from './suite.ts';

checkHosts('Firefox', firefox);
