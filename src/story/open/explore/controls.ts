import type { Control } from '../../../charts/chart.ts';
import type { Translate } from '../../../i18n/words.ts';
import { make } from './make.ts';

type Set = (name: string, values: readonly string[]) => void;
/** One control in the page: its element, and how it takes on a new value. */
interface Part {
  readonly element: HTMLElement;
  readonly show: (control: Control) => void;
}

function choice(control: Control & { kind: 'choice' }, set: Set, id: string): Part {
  const options = control.options.map(({ value, label }) => {
    const option = make('option', { text: label });
    option.value = value;
    return option;
  });
  const select = make('select', { id }, options);
  select.addEventListener('change', () => set(control.name, [select.value]));
  return {
    element: make('div', { class: 'control' }, [make('label', { for: id, text: control.label }), select]),
    show: (next) => {
      if (next.kind === 'choice') select.value = next.value;
    },
  };
}

function many(control: Control & { kind: 'many' }, set: Set, id: string): Part {
  const boxes = control.options.map(({ value, label }, i) => {
    const box = make('input', { type: 'checkbox', id: `${id}-${i}` });
    box.value = value;
    return { box, line: make('label', { for: `${id}-${i}` }, [box, make('span', { text: label })]) };
  });
  const element = make('fieldset', { class: 'control' }, [
    make('legend', { text: control.label }),
    make(
      'div',
      { class: 'control-many' },
      boxes.map(({ line }) => line),
    ),
  ]);
  element.addEventListener('change', () =>
    set(
      control.name,
      boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
    ),
  );
  return {
    element,
    show: (next) => {
      if (next.kind === 'many') for (const { box } of boxes) box.checked = next.value.includes(box.value);
    },
  };
}

function range(control: Control & { kind: 'range' }, set: Set, id: string, play?: HTMLElement): Part {
  const { min, max } = control;
  const input = make('input', { type: 'range', id, min: String(min), max: String(max), step: '1' });
  // Beside the slider for the eye: what is said is the slider's own value.
  const text = make('span', { class: 'control-value', 'aria-hidden': 'true' });
  input.addEventListener('input', () => set(control.name, [input.value]));
  return {
    element: make('div', { class: 'control control-range' }, [
      make('label', { for: id, text: control.label }),
      ...(play ? [play] : []),
      input,
      text,
    ]),
    show: (next) => {
      if (next.kind !== 'range') return;
      input.value = String(next.value);
      input.setAttribute('aria-valuetext', next.text);
      text.textContent = next.text;
    },
  };
}

/** What a reader may set, as native elements: `set` is called with the name of what was set and its values, never for what `show` does. */
export function controlsOf(
  controls: readonly Control[],
  { set, id, player, t }: { set: Set; id: string; player: (control: Control & { kind: 'range' }) => HTMLElement; t: Translate },
): { element: HTMLElement; show: (controls: readonly Control[]) => void } {
  const parts = controls.map((control): Part => {
    const own = `${id}-${control.name}`;
    if (control.kind === 'choice') return choice(control, set, own);
    if (control.kind === 'many') return many(control, set, own);
    return range(control, set, own, control.play ? player(control) : undefined);
  });
  const show = (next: readonly Control[]) => {
    for (const [i, part] of parts.entries()) part.show(next[i]!);
  };
  show(controls);
  return {
    element: make(
      'div',
      { class: 'explore-controls', role: 'group', 'aria-label': t('explore.controls') },
      parts.map(({ element }) => element),
    ),
    show,
  };
}
