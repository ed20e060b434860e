/**
 * Measures embeds in which no script may run, as in the host without JavaScript: such a chart tells its height to nobody. The copy is
 * never seen; it is of this site, so that the doctor, which no host may, can look into it.
 */
export function bareHeights(place: HTMLElement): (src: string, width: number) => Promise<number> {
  let loaded: Promise<HTMLIFrameElement> | undefined;
  let shown = '';

  async function load(src: string): Promise<HTMLIFrameElement> {
    const frame = document.createElement('iframe');
    const attributes = { sandbox: 'allow-same-origin', scrolling: 'no', tabindex: '-1', src };
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    const isThere = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    place.replaceChildren(frame);
    await isThere;
    await frame.contentDocument?.fonts.ready;
    return frame;
  }

  return async (src, width) => {
    if (src !== shown) loaded = load(src);
    shown = src;
    const frame = await loaded!;
    frame.style.width = `${width}px`;
    // A frame that made way for the next one has no document, and nobody waits for its height.
    return Math.ceil(frame.contentDocument?.body.getBoundingClientRect().height ?? 0);
  };
}
