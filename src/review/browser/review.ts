/// <reference lib="dom" />

/**
 * Judging a letter in the browser: buttons and keys on every line and entity,
 * each decision saved at once. Uses nothing from outside: its source is sent.
 */
export function reviewScript(): void {
  interface Standing {
    readonly verdict: 'approve' | 'reject' | null;
    readonly comment: string | null;
    readonly type: string | null;
    readonly name: string | null;
    readonly reviewer: string;
  }
  interface Conflict {
    readonly target: {
      readonly english?: string;
      readonly dutch?: string;
      readonly name?: string;
      readonly type?: string;
    };
    readonly verdict: string;
    readonly value: string | null;
    readonly reviewer: string;
    readonly now: string | null;
  }
  interface Review {
    readonly standing: Readonly<Record<string, Standing>>;
    readonly conflicts: readonly Conflict[];
    readonly lines: readonly string[];
  }
  const PAST: Readonly<Record<string, string>> = {
    approve: 'Approved',
    reject: 'Rejected',
    comment: 'Commented',
    retype: 'Given another type',
    rename: 'Given another name',
  };
  // As in the schema of the brief; the server refuses others.
  const TYPES = 'COUNTRY DEMONYM AGENCY PERSON ROLE PLACE DATE REFERENCE LAW MONEY'.split(' ');
  const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
  const letter = meta('kamerbrief-letter');
  const address = `/api/decisions/${letter.split('/').map(encodeURIComponent).join('/')}`;
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = '', name = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (name) element.className = name;
    return element;
  };
  let review: Review = { standing: {}, conflicts: [], lines: [] };
  const given: string[] = [];
  let doubtFirst = localStorage.getItem('kamerbrief-order') === 'doubt';

  const bar = make('div');
  bar.id = 'review-bar';
  const state = make('span');
  state.setAttribute('role', 'status');
  const fault = make('span', '', 'fault');
  fault.setAttribute('role', 'alert');
  bar.append(state, fault);
  const button = (text: string, label: string, act: () => void, name = ''): HTMLButtonElement => {
    const b = make('button', text, name);
    b.type = 'button';
    b.title = label;
    b.setAttribute('aria-label', label);
    b.addEventListener('click', (event) => {
      event.stopPropagation();
      act();
    });
    return b;
  };
  const order = make('label', ' least sure first (O)');
  const box = make('input');
  box.type = 'checkbox';
  box.checked = doubtFirst;
  box.addEventListener('change', () => {
    doubtFirst = box.checked;
    localStorage.setItem('kamerbrief-order', doubtFirst ? 'doubt' : 'page');
  });
  order.title = 'After a verdict go to the least sure open line instead of the next one on the page';
  order.prepend(box);
  bar.append(
    order,
    button('Next undecided (N)', 'Go to the least sure line without a verdict', () => next()),
    button('Keys (?)', 'Show the keys', () => help.showModal()),
  );
  document.body.prepend(bar);

  const help = make('dialog');
  help.id = 'review-help';
  help.append(make('h2', 'Keys'));
  const keys = make('ul');
  for (const [key, does] of [
    ['A', 'approve and go on'],
    ['R', 'reject and go on'],
    ['C', 'comment'],
    ['U', 'take back the last decision'],
    ['N', 'the least sure line without a verdict'],
    ['E', 'the next entity without a verdict'],
    ['O', 'go on in the order of the page, or to the least sure line first'],
    ['J K', 'next and previous line or entity'],
    ['D', 'show or hide the Dutch of the line'],
    ['?', 'this list'],
  ] as const) {
    const item = make('li');
    item.append(make('kbd', key), ` ${does}`);
    keys.append(item);
  }
  help.append(
    keys,
    button('Close', 'Close', () => help.close()),
  );
  const ask = make('dialog');
  ask.id = 'review-ask';
  document.body.append(help, ask);

  const question = (label: string, value: string, choices: readonly string[] = []): Promise<string | null> =>
    new Promise((resolve) => {
      ask.replaceChildren();
      const form = make('form');
      const input = make('input');
      input.value = value;
      const name = make('label', label);
      name.append(input);
      if (choices.length > 0) {
        const list = make('datalist');
        list.id = 'review-choices';
        list.append(...choices.map((c) => Object.assign(make('option'), { value: c })));
        input.setAttribute('list', list.id);
        form.append(list);
      }
      let answer: string | null = null;
      form.append(
        name,
        Object.assign(make('button', 'Save'), { type: 'submit' }),
        button('Cancel', 'Cancel', () => ask.close()),
      );
      // The page's policy allows no form to be sent anywhere; this one only closes the dialog.
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        answer = input.value.trim() || null;
        ask.close();
      });
      ask.addEventListener('close', () => resolve(answer), { once: true });
      ask.append(form);
      ask.showModal();
    });

  const said = (target: string): string =>
    document.getElementById(target)?.querySelector('.said, .name')?.textContent ?? '';
  const save = async (target: string, verdict: string, value: string | null = null): Promise<boolean> => {
    fault.textContent = '';
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Kamerbrief-Token': meta('kamerbrief-token') },
        body: JSON.stringify({ target, said: said(target), verdict, value }),
      });
      const result = (await response.json()) as Review & { readonly error?: string };
      if (!response.ok) throw new Error(result.error ?? response.statusText);
      review = result;
      if (verdict !== 'withdraw' && verdict !== 'undo') given.push(target);
      show();
      return true;
    } catch (error) {
      fault.textContent = `Not saved: ${error instanceof Error ? error.message : 'the server does not answer'}`;
      return false;
    }
  };
  const lines = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('li.line[id]'));
  const entities = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('ul.entities > li[id]'));
  const go = (element: HTMLElement | undefined): void => {
    for (let e = element?.parentElement; e; e = e.parentElement) if (e instanceof HTMLDetailsElement) e.open = true;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center' });
  };
  const next = (): void => {
    const id = review.lines.find((line) => !review.standing[line]?.verdict && document.getElementById(line));
    go(id ? (document.getElementById(id) ?? undefined) : undefined);
  };
  const judge = async (target: string, verdict: 'approve' | 'reject', onward: boolean): Promise<void> => {
    const all = target.startsWith('e') ? entities() : lines();
    const after = all[all.findIndex((e) => e.id === target) + 1];
    if (!(await save(target, verdict)) || !onward) return;
    if (doubtFirst && !target.startsWith('e')) next();
    else if (after) go(after);
  };
  const comment = async (target: string): Promise<void> => {
    const text = await question('Comment', review.standing[target]?.comment ?? '');
    if (text !== null) await save(target, 'comment', text);
  };

  const controls = (element: HTMLElement, target: string): void => {
    const entity = target.startsWith('e');
    const box = make('div', '', 'judge');
    box.dataset.for = target;
    box.append(
      button('✓ approve', 'Approve', () => void judge(target, 'approve', false), 'yes'),
      button('✗ reject', 'Reject', () => void judge(target, 'reject', false), 'no'),
      button('comment', 'Comment', () => void comment(target)),
    );
    if (entity) {
      box.append(
        button('type', 'Give it another type', async () => {
          const type = await question('Type', review.standing[target]?.type ?? '', TYPES);
          if (type !== null) await save(target, 'retype', type.toUpperCase());
        }),
        button('name', 'Give it another English name', async () => {
          const name = await question('English name', review.standing[target]?.name ?? '');
          if (name !== null) await save(target, 'rename', name);
        }),
      );
    }
    box.append(button('take back', 'Take back all decisions on this', () => void save(target, 'withdraw'), 'undo'));
    box.append(make('span', '', 'note'));
    element.append(box);
  };

  const show = (): void => {
    for (const box of Array.from(document.querySelectorAll<HTMLElement>('.judge'))) {
      const standing = review.standing[box.dataset.for ?? ''];
      const holder = box.parentElement as HTMLElement;
      if (standing?.verdict) holder.dataset.verdict = standing.verdict;
      else delete holder.dataset.verdict;
      box.querySelector('.yes')?.setAttribute('aria-pressed', String(standing?.verdict === 'approve'));
      box.querySelector('.no')?.setAttribute('aria-pressed', String(standing?.verdict === 'reject'));
      const undo = box.querySelector<HTMLElement>('.undo');
      if (undo) undo.hidden = !standing;
      const note = box.querySelector('.note');
      if (!note) continue;
      const said = standing
        ? [
            standing.comment && `“${standing.comment}”`,
            standing.type && `type ${standing.type}`,
            standing.name && `name “${standing.name}”`,
            standing.reviewer,
          ]
        : [];
      note.textContent = said.filter(Boolean).join(' · ');
    }
    const done = review.lines.filter((id) => review.standing[id]?.verdict).length;
    state.textContent = `${done} of ${review.lines.length} lines judged`;
    document.getElementById('review-conflicts')?.remove();
    if (review.conflicts.length === 0) return;
    const box = make('section');
    box.id = 'review-conflicts';
    box.append(
      make('h2', 'Decisions on an earlier brief'),
      make('p', 'The letter was analysed again since, and these no longer stand as they did.'),
    );
    const list = make('ul');
    for (const { target, verdict, value, reviewer, now } of review.conflicts) {
      const what = target.english ?? `${target.type} ${target.name}`;
      const item = make('li', `${PAST[verdict] ?? verdict} by ${reviewer}: “${what}”${value ? `: ${value}` : ''} — `);
      item.append(
        now ? Object.assign(make('a', 'this line reads otherwise now'), { href: `#${now}` }) : 'no longer in the brief',
      );
      list.append(item);
    }
    box.append(list);
    bar.after(box);
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || ask.open) return;
    const target = document.activeElement?.closest('li.line[id], ul.entities > li[id]')?.id ?? '';
    const act: Readonly<Record<string, () => void>> = {
      a: () => target && void judge(target, 'approve', true),
      r: () => target && void judge(target, 'reject', true),
      c: () => target && void comment(target),
      u: () => {
        const last = given.pop();
        if (!last) return;
        void save(last, 'undo');
        go(document.getElementById(last) ?? undefined);
      },
      n: next,
      e: () => go(entities().find(({ id }) => !review.standing[id]?.verdict)),
      o: () => box.click(),
      '?': () => help.showModal(),
    };
    const chosen = act[event.key];
    if (!chosen) return;
    event.preventDefault();
    chosen();
  });

  for (const element of [...lines(), ...entities()]) controls(element, element.id);
  void fetch(address)
    .then((response) => response.json())
    .then((result: Review & { readonly error?: string }) => {
      if (result.error) throw new Error(result.error);
      review = result;
      show();
    })
    .catch((error: unknown) => {
      fault.textContent = `The decisions could not be read: ${error instanceof Error ? error.message : 'the server does not answer'}`;
    });
}
