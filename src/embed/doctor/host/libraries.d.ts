declare module 'pym.js' {
  const pym: { Parent: new (id: string, url: string, settings: { title?: string }) => { iframe: HTMLIFrameElement } };
  export default pym;
}
declare module 'iframe-resizer/js/iframeResizer.js' {
  const iframeResize: (options: Readonly<Record<string, unknown>>, frame: HTMLIFrameElement) => void;
  export default iframeResize;
}
