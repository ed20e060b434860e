import { wakeDrawing } from './draw.ts';
import { offerExplore } from './explore.ts';
import { openFacts } from './facts.ts';
import { tellStory } from './page.ts';
import { wakeFigures } from './stand.ts';
import { switchTheme } from './theme.ts';

switchTheme();
openFacts();
const story = tellStory();
// What the reader may ask for comes when all else is there, or at once where the page begins with slides. Until then links of readings lead to the same page.
const { dataset } = document.documentElement;
const later = () =>
  import('./read/later.ts')
    .then(({ answer }) => answer(story))
    .catch(() => {
      if (dataset['read'] === 'steps') dataset['read'] = 'plain';
    });
if (story && dataset['read'] === 'steps') later();
else if (document.querySelector('.figure')) addEventListener('load', later);
wakeFigures();
wakeDrawing();
offerExplore();
