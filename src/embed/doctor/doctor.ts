import { translator } from '../../i18n/words.ts';
import { chosen, readChoice, usualWidth, writeChoice } from '../choice.ts';
import { frameAddress } from '../codes.ts';
import { heightAt } from '../heights.ts';
import { chosenEmbedding, offerViews } from '../views.ts';
import { bareHeights } from './bare.ts';
import { cardsIn } from './cards.ts';
import { readReport, verdicts } from './report.ts';

/** Lets the doctor's controls choose what its hosts show, and its lights say what they measure. */
function open(page: HTMLElement): void {
  const one = <Found extends Element>(selector: string) => page.querySelector<Found>(selector)!;
  const picture = one<HTMLSelectElement>('[name="chart"]');
  const view = one<HTMLSelectElement>('[name="begin"]');
  const theme = one<HTMLSelectElement>('[name="theme"]');
  const column = one<HTMLSelectElement>('[name="width"]');
  const summary = one<HTMLElement>('.doctor-summary');
  const words = page.dataset as Readonly<Record<string, string>>;
  const say = translator(words, () => '');
  const cards = cardsIn(page);
  const bareHeight = bareHeights(one('.doctor-bare'));
  const addresses = [...picture.options].map(({ value }) => value);
  const narrow = Number(column.value);
  let choice = readChoice(location.search, addresses);

  function sum(): void {
    const lit = cards.map((card) => card.lit());
    const count = (state: string) => String(lit.filter((one) => one === state).length);
    const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]));
    const measured = String(lit.filter((one) => one !== 'waiting').length);
    const text = say('summary', { ...counts, measured, all: String(lit.length) });
    if (text !== summary.textContent) summary.textContent = text;
  }

  function put(): void {
    const { address, width = narrow } = choice;
    picture.value = address;
    offerViews(view, picture, choice);
    theme.value = choice.theme;
    const px = String(width);
    if (![...column.options].some(({ value }) => value === px)) column.add(new Option(say('width', { width: px }), px));
    column.value = px;
    one<HTMLElement>('.doctor-grid').style.setProperty('--column', `${width}px`);
  }

  function show(): void {
    put();
    const embedding = { ...chosenEmbedding(picture, choice, words), height: heightAt(choice.address, usualWidth) };
    const query = writeChoice({ ...choice, width: choice.width ?? narrow });
    for (const card of cards) card.show(embedding, query);
    sum();
  }

  page.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    choice = { ...choice, ...chosen(name, value) };
    history.pushState(null, '', writeChoice(choice));
    show();
  });
  addEventListener('popstate', () => {
    choice = readChoice(location.search, addresses);
    show();
  });
  addEventListener('message', async ({ source, origin, data }) => {
    // A host is believed when it stands in one of our frames, as a stranger, and only about itself.
    const card = origin === 'null' && cards.find((one) => one.isFrom(source));
    const report = card && readReport(data);
    if (!report || report.doctor !== card.host) return;
    const { address, begin } = choice;
    const src = frameAddress({ site: words['here']!, address, begin, theme: 'auto' });
    const need = report.need ?? (await bareHeight(src, report.width));
    // Something else may have been chosen while it was measured.
    if (!card.isFrom(source)) return;
    card.light({ ...report, need });
    sum();
  });
  show();
}

const page = document.querySelector<HTMLElement>('.doctor');
if (page) open(page);
