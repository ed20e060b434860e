function select(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Lets each button copy the citation beside it, exactly as shown, and says so; where the browser forbids it, selects the text instead. */
function copyCitations(): void {
  for (const format of document.querySelectorAll('.cite-format')) {
    const [button] = format.getElementsByTagName('button');
    const text = format.querySelector('.cite-text')!;
    const said = format.querySelector('.cite-said')!;
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      for (const other of document.querySelectorAll('.cite-said')) other.textContent = '';
      try {
        await navigator.clipboard.writeText(text.textContent ?? '');
        said.textContent = button.dataset['copied'] ?? '';
      } catch {
        select(text);
        said.textContent = button.dataset['selected'] ?? '';
      }
    });
  }
}

copyCitations();
