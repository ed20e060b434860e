/** A page of another site that shows an embed, as a browser of any make can open it. */
export interface Host {
  readonly name: string;
  /** The whole page around an embed at this address. */
  readonly page: (src: string) => string;
}

const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The one iframe of a host page, with whatever attributes this host gives it. */
export const iframe = (src: string, attributes = 'height="150"'): string =>
  `<iframe id="f" src="${text(src)}" title="A chart" ${attributes}></iframe>`;

/** A string of the page's script. */
export const quoted = (value: string): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A host page: `inside` stands in the column whose width the checks change. What fails in its scripts is kept in `failed`. */
export const pageOf = (inside: string, { script = '', head = '', attributes = '' } = {}): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A host</title>
    <style>
      body { margin: 10px; }
      #column { width: 430px; }
      iframe { display: block; width: 100%; min-width: 0; border: 0; }
    </style>
    <script>
      var failed = [], heard = 0;
      addEventListener('error', (event) => failed.push(event.message));
      addEventListener('unhandledrejection', (event) => failed.push(String(event.reason)));
      addEventListener('message', () => heard++);
    </script>
    ${head}
  </head>
  <body>
    <p>Text before the chart.</p>
    <div id="column" ${attributes}>${inside}</div>
    <p>Text after the chart.</p>
    <script>${script}</script>
  </body>
</html>`;

/** Code that finds the iframe that a message came from, as `frame`, and goes on only if there is one. */
export const listening = (then: string): string => `addEventListener('message', (event) => {
  const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source);
  const data = event.data;
  if (!frame) return;
  ${then}
});`;
