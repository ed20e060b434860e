import { wakeDrawing } from './draw.ts';
import { offerExplore } from './explore.ts';
import { openFacts } from './facts.ts';
import { tellStory } from './page.ts';
import { wakeFigures } from './stand.ts';
import { switchTheme } from './theme.ts';

switchTheme();
openFacts();
tellStory();
wakeFigures();
wakeDrawing();
offerExplore();
