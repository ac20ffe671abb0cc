export interface Row {
  readonly path: string;
  readonly state: string;
  readonly reasons: readonly string[];
}

/** The closing words of a run: counts, and every letter that did not come out well, with the reason. */
export function statusTable(rows: readonly Row[], counts: Readonly<Record<string, number>>, folder: string): string {
  const parts = Object.entries(counts).filter(([, n]) => n > 0);
  const lines = [
    `${rows.length} letters: ${parts.map(([state, n]) => `${n} ${state}`).join(', ') || 'none'} → ${folder}`,
  ];
  const trouble = rows.filter((row) => row.state !== 'ok' && row.state !== 'unchanged');
  const width = Math.min(48, Math.max(0, ...trouble.map((row) => row.path.length)));
  for (const { path, state, reasons } of trouble) {
    lines.push(
      `  ${state.padEnd(8)} ${path.padEnd(width)} ${reasons[0] ?? (state === 'skipped' ? 'dated before --since' : '')}`.trimEnd(),
    );
    for (const reason of reasons.slice(1)) lines.push(`  ${' '.repeat(8)} ${' '.repeat(width)} ${reason}`);
  }
  return `${lines.join('\n')}\n`;
}
