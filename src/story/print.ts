/** Before printing every step's picture must be there: in scroll mode they have not been loaded yet. */
export function readyForPrint(): void {
  const ready = () => {
    for (const image of document.querySelectorAll<HTMLImageElement>('.still img')) image.loading = 'eager';
  };
  addEventListener('beforeprint', ready);
}
