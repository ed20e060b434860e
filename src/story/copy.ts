function select(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Lets each button copy the text beside it, exactly as shown, and says so; where the browser forbids it, selects the text instead. */
function copyTexts(): void {
  for (const one of document.querySelectorAll('.copyable')) {
    const [button] = one.getElementsByTagName('button');
    const text = one.querySelector('.copyable-text')!;
    const said = one.querySelector('.copyable-said')!;
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      for (const other of document.querySelectorAll('.copyable-said')) other.textContent = '';
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

copyTexts();
