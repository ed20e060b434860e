import { usualWidth } from '../choice.ts';
import { heightAt } from '../heights.ts';
import { type Ask, queryOf, readAsk } from './ask.ts';
import { cardsIn, filled } from './cards.ts';
import { readReport, verdictOn, verdicts } from './report.ts';

/** Lets the doctor's form choose what its hosts show, and its lights say what they measure. */
function open(page: HTMLElement): void {
  const form = page.querySelector('form')!;
  const options = [...form.querySelectorAll<HTMLOptionElement>('[name=chart] option')];
  const known = options.map(({ value }) => value);
  const summary = page.querySelector<HTMLElement>('.doctor-summary')!;
  const cards = cardsIn(page);

  function sum(): void {
    const lit = cards.map((card) => card.lit());
    const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, lit.filter((one) => one === verdict).length]));
    const measured = lit.filter((one) => one !== 'waiting').length;
    const text = filled(summary.dataset['words'], { ...counts, measured, all: lit.length });
    if (text !== summary.textContent) summary.textContent = text;
  }

  function show(ask: Ask): void {
    const { chart: address, theme, width } = ask;
    for (const [name, value] of Object.entries(ask)) (form.elements.namedItem(name) as HTMLSelectElement).value = value;
    page.querySelector<HTMLElement>('.doctor-grid')!.dataset['width'] = width;
    const { title = '', credit = '', shown = '' } = options.find(({ value }) => value === address)!.dataset;
    const { site = '', overflow = '' } = page.dataset;
    const embedding = { site, overflow, address, shown, theme, title, credit };
    const query = queryOf({ chart: address, theme }, known);
    for (const card of cards) card.show({ ...embedding, height: heightAt(address, usualWidth) }, query);
    sum();
  }

  function choose(event: Event): void {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const ask = readAsk(asked.toString(), known);
    history.pushState(null, '', location.pathname + queryOf(ask, known));
    show(ask);
  }

  form.addEventListener('submit', choose);
  form.addEventListener('change', choose);
  addEventListener('popstate', () => show(readAsk(location.search, known)));
  addEventListener('message', ({ source, origin, data }) => {
    // A host is believed when it stands in one of our frames, as a stranger, and only about itself.
    const card = origin === 'null' && cards.find((one) => one.isFrom(source));
    const report = card && readReport(data);
    if (!report || report.doctor !== card.host) return;
    card.light(verdictOn(report), report);
    sum();
  });
  show(readAsk(location.search, known));
}

const page = document.querySelector<HTMLElement>('.doctor');
if (page) open(page);
