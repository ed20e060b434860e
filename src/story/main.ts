import { openFacts } from './facts.ts';
import { tellStory } from './page.ts';
import { readyForPrint } from './print.ts';
import { wakeFigures } from './stand.ts';
import { switchTheme } from './theme.ts';

switchTheme();
openFacts();
readyForPrint();
tellStory();
wakeFigures();
