import { createHash } from 'node:crypto';
import { html, Markup } from './markup.ts';
import { STYLE } from './style.ts';

/** A function that runs in the reader's browser. It must use nothing from outside itself: its source is put into the page. */
export type BrowserScript = () => void;

/**
 * A whole page round its body, as one file that loads nothing. The policy
 * allows exactly the style and the scripts written here, so that markup from a
 * letter could not run even if it got in.
 */
export function page(title: string, body: Markup, scripts: readonly BrowserScript[]): string {
  const sources = scripts.map((script) => `(${script.toString()})();`);
  const policy = [
    "default-src 'none'",
    `style-src ${sha256(STYLE)}`,
    `script-src ${sources.length > 0 ? sources.map(sha256).join(' ') : "'none'"}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${new Markup(STYLE)}</style></head><body>
${body}
${sources.map((source) => html`<script>${new Markup(source)}</script>`)}
</body></html>
`.toString();
}

/** An outside address, or null when it is not one that is safe to follow. */
export function outsideAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url) ? url : null;
}

function sha256(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
