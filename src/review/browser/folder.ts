/// <reference lib="dom" />

/**
 * Behaviour of the folder page: filters by words and by status, and the
 * deadlines that have passed are folded away. The page itself holds no clock,
 * so what is upcoming is decided when it is read.
 */
export function folderScript(): void {
  const all = (selector: string): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(selector));
  const rows = all('tr[data-words]');
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  const shown = document.querySelector('[data-shown]');
  const buttons = all('button[data-status]');
  let status = '';
  const apply = (): void => {
    const words = (box?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.getAttribute('data-words') ?? '';
      const fits = words.every((w) => text.includes(w)) && (!status || row.getAttribute('data-status') === status);
      row.hidden = !fits;
      if (fits) count++;
    }
    if (shown) shown.textContent = count === rows.length ? '' : `${count} of ${rows.length} letters`;
  };
  for (const tools of all('.tools')) tools.hidden = false;
  box?.addEventListener('input', apply);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      status = status === button.getAttribute('data-status') ? '' : (button.getAttribute('data-status') ?? '');
      for (const b of buttons) b.setAttribute('aria-pressed', String(b.getAttribute('data-status') === status));
      apply();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    box?.focus();
  });

  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const list = document.querySelector('#due');
  const past = document.querySelector<HTMLElement>('#passed');
  if (!list || !past) return;
  let passed = 0;
  let ahead = 0;
  for (const item of all('#due > [data-until]')) {
    if ((item.getAttribute('data-until') ?? '') >= today) {
      ahead++;
      continue;
    }
    passed++;
    past.querySelector('ul')?.append(item);
  }
  past.hidden = passed === 0;
  const label = past.querySelector('summary');
  if (label) label.textContent = `${passed} deadline${passed === 1 ? '' : 's'} before today`;
  const none = document.querySelector<HTMLElement>('#none-ahead');
  if (none) none.hidden = ahead > 0;
  apply();
}
