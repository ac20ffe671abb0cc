/// <reference lib="dom" />

/** On the served index: how much of each letter has been judged. Uses nothing from outside: its source is sent. */
export function progressScript(): void {
  interface Progress {
    readonly name: string;
    readonly lines: number;
    readonly done: number;
    readonly conflicts: number;
  }
  const show = async (): Promise<void> => {
    const response = await fetch('/api/progress');
    if (!response.ok) return;
    for (const { name, lines, done, conflicts } of (await response.json()) as Progress[]) {
      const address = `/${name.split('/').map(encodeURIComponent).join('/')}.brief.html`;
      const link = Array.from(document.querySelectorAll<HTMLAnchorElement>('tr[data-words] a')).find(
        (a) => new URL(a.href).pathname === new URL(address, location.href).pathname,
      );
      if (!link || (done === 0 && conflicts === 0)) continue;
      const note = document.createElement('span');
      note.textContent = ` · ${done} of ${lines} lines judged${conflicts > 0 ? `, ${conflicts} to look at again` : ''}`;
      (link.parentElement?.querySelector('.meta') ?? link).append(note);
    }
  };
  void show();
}
