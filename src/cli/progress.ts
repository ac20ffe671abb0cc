/** Where progress goes: standard error, so that standard output stays data. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  step(name: string, status: string): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a line a letter, so that logs stay readable. */
export function progress(total: number, out: Terminal, quiet: boolean): Progress {
  let done = 0;
  if (quiet) return { step: () => undefined, end: () => undefined };
  if (!out.isTTY) {
    return {
      step: (name, status) => out.write(`${++done}/${total} ${status} ${name}\n`),
      end: () => undefined,
    };
  }
  return {
    step: (name) => {
      done++;
      const width = 24;
      const full = total > 0 ? Math.round((width * done) / total) : width;
      const line = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total} ${name}`;
      out.write(`\r\u001b[2K${line.slice(0, (out.columns ?? 80) - 1)}`);
    },
    end: () => out.write('\r\u001b[2K'),
  };
}

export interface Transfer {
  /** Bytes that are there. */
  at(bytes: number): void;
  end(): void;
}

/** Progress of a download: a bar on a terminal, elsewhere a line each tenth. */
export function transfer(name: string, total: number, out: Terminal, quiet: boolean): Transfer {
  let shown = -1;
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  return {
    at(bytes) {
      const share = Math.floor((100 * bytes) / total);
      const step = out.isTTY ? share : Math.floor(share / 10);
      if (quiet || step === shown) return;
      shown = step;
      const line = `${name} ${megabytes(bytes)} of ${megabytes(total)} MB (${share} %)`;
      out.write(out.isTTY ? `\r\u001b[2K${line.slice(0, (out.columns ?? 80) - 1)}` : `${line}\n`);
    },
    end: () => {
      if (out.isTTY && shown >= 0) out.write('\r\u001b[2K');
    },
  };
}
