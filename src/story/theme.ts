const KEY = 'theme';

/** Runs in the head before anything is painted: scripts are there, and the theme the reader chose here before. Kept tiny: it stands inline in every page. */
export const early = `(e=>{e.classList.add("js");try{let t=localStorage.getItem("${KEY}");if(t=="dark"||t=="light")e.dataset.theme=t}catch{}addEventListener("error",r=>{r.target.tagName=="SCRIPT"&&e.classList.remove("js")},!0)})(document.documentElement)`;

/** The theme in force: the reader's choice, or the system's. */
const inForce = (): 'light' | 'dark' => {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

/** Lets the switch in the header change the theme; the choice stays in this browser, where it lets us. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-switch');
  if (!button) return;
  const say = () => button.setAttribute('aria-pressed', String(inForce() === 'dark'));
  say();
  button.addEventListener('click', () => {
    const next = inForce() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Blocked storage: the choice lasts as long as the page.
    }
    say();
  });
}
