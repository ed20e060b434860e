/** Lets the buttons of a dialog copy and save the picture from its kit, in the colours in force; where a browser cannot copy pictures it says how to save. */
export function copyPicture(dialog: HTMLElement, kit: string, address: string): void {
  const file = `${kit}wide-${isDark() ? 'dark' : 'light'}@2x.png`;
  const said = dialog.querySelector<HTMLElement>('.large-said')!;
  for (const [name, to] of [
    ['png', file],
    ['svg', `${kit}outlined.svg`],
  ] as const) {
    const link = dialog.querySelector<HTMLAnchorElement>(`.large-${name}`)!;
    link.href = to;
    link.download = `${address}.${name}`;
  }
  dialog.querySelector('.large-copy')!.addEventListener('click', async () => {
    try {
      // The promise goes into the item: some browsers forget the reader's press while a file is fetched.
      const bytes = fetch(file).then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error('not found'))));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': bytes })]);
      said.textContent = said.dataset['copied'] ?? '';
    } catch {
      said.textContent = said.dataset['refused'] ?? '';
    }
  });
}

const isDark = () => {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};
