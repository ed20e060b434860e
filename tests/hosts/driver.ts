/** What a check needs of a browser. Scripts are expressions; their values are plain JSON. */
export interface Driver {
  readonly goto: (url: string) => Promise<void>;
  /** The value of an expression in the host page. */
  readonly eval: <Value>(script: string) => Promise<Value>;
  /** The value of an expression in the document of the host's one iframe (`frameScript` finds its element). May fail while that loads. */
  readonly inside: <Value>(script: string) => Promise<Value>;
  /** Makes the column that holds the iframe so wide, in CSS px; `widthScript` does it. */
  readonly setWidth: (px: number) => Promise<void>;
}

/** The host's iframe, also when it stands in a shadow root. */
export const frameScript = "(document.querySelector('iframe') || document.querySelector('side-chain').iframe)";

/** Changes the width of the column and tells the host page so. */
export const widthScript = (px: number): string =>
  `(document.getElementById('column').style.width = '${px}px', dispatchEvent(new Event('resize')), true)`;
