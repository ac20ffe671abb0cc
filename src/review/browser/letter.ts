/// <reference lib="dom" />

/**
 * Behaviour of the letter page in the browser: a citation shows its Dutch, a
 * Dutch sentence the lines that cite it, a name its mentions; j and k walk the
 * lines. Without it the page works by plain anchors. Uses nothing from outside:
 * its source text is put into the page.
 */
export function letterScript(): void {
  const all = (selector: string): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(selector));
  const having = (name: string, value: string): HTMLElement[] =>
    all(`[data-${name}]`).filter((e) => e.getAttribute(`data-${name}`) === value);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const reveal = (element: HTMLElement | undefined): void => {
    for (let e = element?.parentElement; e; e = e.parentElement) if (e instanceof HTMLDetailsElement) e.open = true;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  };
  const clear = (): void => {
    for (const e of all('.on')) e.classList.remove('on');
  };
  const light = (elements: readonly HTMLElement[], scroll = 0): void => {
    for (const e of elements) e.classList.add('on');
    reveal(elements[scroll]);
  };
  const showDutch = (ids: readonly string[]): void => {
    clear();
    const found = ids.flatMap((id) => having('s', id));
    const pane = document.querySelector<HTMLElement>('.pane.nl');
    // Beside the brief the Dutch can be shown at once; under it, moving there would lose the reader's place.
    const beside = pane !== null && getComputedStyle(pane).position === 'sticky';
    if (beside) light(found);
    else for (const e of found) e.classList.add('on');
  };

  let turn = { id: '', at: 0 };
  const showMentions = (id: string): void => {
    const marks = all('mark[data-e]').filter((e) => e.getAttribute('data-e') === id);
    turn = turn.id === id && marks.length > 0 ? { id, at: (turn.at + 1) % marks.length } : { id, at: 0 };
    clear();
    light(marks, turn.at);
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || getSelection()?.isCollapsed === false) return;
    const link = target.closest('a');
    const here = link?.getAttribute('href') ?? '';
    if (link?.classList.contains('cite') && here.startsWith('#')) {
      event.preventDefault();
      history.replaceState(null, '', here);
      clear();
      light(having('s', here.slice(1)));
      return;
    }
    if (link?.classList.contains('name')) {
      event.preventDefault();
      showMentions(here.slice(3));
      return;
    }
    if (link && !link.classList.contains('back')) return;
    const mark = target.closest<HTMLElement>('mark[data-e]');
    if (mark && !link) {
      const id = mark.getAttribute('data-e') ?? '';
      clear();
      for (const e of all('mark[data-e]')) if (e.getAttribute('data-e') === id) e.classList.add('on');
      light(all('li[data-e]').filter((e) => e.getAttribute('data-e') === id));
      return;
    }
    const sentence = target.closest<HTMLElement>('.s[data-lines]');
    if (!sentence) return;
    event.preventDefault();
    clear();
    const ids = (sentence.getAttribute('data-lines') ?? '').split(' ');
    for (const e of having('s', sentence.getAttribute('data-s') ?? '')) e.classList.add('on');
    const lines = ids.flatMap((id) => having('l', id));
    turn = turn.id === ids.join() ? { id: ids.join(), at: (turn.at + 1) % lines.length } : { id: ids.join(), at: 0 };
    light(lines, turn.at);
  });

  // A line that takes the focus, by key or by mouse, shows its Dutch.
  document.addEventListener('focusin', (event) => {
    const line = event.target instanceof HTMLElement && event.target.matches('[data-l]') ? event.target : null;
    if (!line) return;
    const cites = Array.from(line.querySelectorAll('a.cite')).map((a) => (a.getAttribute('href') ?? '').slice(1));
    showDutch(cites);
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') clear();
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0 && event.key !== 'd') return;
    const lines = all('li.line[id], ul.entities > li:has(.judge)');
    const at = lines.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'd') {
      const box = lines[at]?.querySelector('details');
      if (box) box.open = !box.open;
      return;
    }
    const next = lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  });
  const start = decodeURIComponent(location.hash.slice(1));
  if (/^[sp]\d+$/.test(start)) light(having('s', start));
  else if (/^[le]\d+$/.test(start)) reveal(document.getElementById(start) ?? undefined);
}
