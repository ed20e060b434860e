interface Made {
  readonly text?: string;
  readonly [attribute: string]: string | boolean | undefined;
}

/** An element with its attributes and children; `text` is its text. Nothing is ever read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { text, ...attributes }: Made = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value) element.setAttribute(name, value as string);
  }
  element.append(...(text === undefined ? [] : [text]), ...children);
  return element;
}
