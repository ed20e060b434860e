import { openFacts } from './facts.ts';
import { tellStory } from './page.ts';
import { wakeFigures } from './stand.ts';
import { switchTheme } from './theme.ts';

switchTheme();
openFacts();
const story = tellStory();
wakeFigures();

// What the reader may ask for comes when all else is there, or at once where the page begins with slides. Until then links of readings
// lead to the same page; if it does not come, the page is as it is without scripts.
const root = document.documentElement;
const later = () =>
  import('./read/later.ts')
    .then((rest) => rest.answer(story))
    .catch(() => {
      if (root.dataset['read'] === 'steps') root.dataset['read'] = 'plain';
      for (const one of document.querySelectorAll('.draw, .explore')) one.classList.add('is-plain', 'is-off');
    });
if (root.dataset['read'] === 'steps') later();
else if (document.querySelector('.figure')) addEventListener('load', later);
