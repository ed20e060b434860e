/** Lets the reader print from the printed reading. */
export function offer(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.print-now')) {
    button.hidden = false;
    button.onclick = () => print();
  }
}
