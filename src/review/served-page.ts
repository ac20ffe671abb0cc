import { html } from './markup.ts';

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** A page of the folder as the review server sends it, with the policy it is sent under. */
export interface ServedPage {
  readonly body: string;
  readonly policy: string;
}

/**
 * Adds the review to a page that `kamerbrief run` wrote. Its own policy forbids
 * all connections, so it moves to the header, widened by this server alone.
 * Null when the page is not one of this program's.
 */
export function servedPage(
  page: string,
  { letter, token }: { letter: string | null; token: string },
): ServedPage | null {
  const policy = POLICY.exec(page)?.[1];
  if (policy === undefined) return null;
  const added = html`<meta name="kamerbrief-token" content="${token}">${letter === null ? '' : html`<meta name="kamerbrief-letter" content="${letter}">`}<link rel="stylesheet" href="/assets/review.css"><script defer src="/assets/${letter === null ? 'progress' : 'review'}.js"></script></head>`;
  return {
    body: page.replace(POLICY, '').replace('</head>', () => added.toString()),
    policy: policy
      .replaceAll('&#39;', "'")
      .replace("connect-src 'none'", "connect-src 'self'")
      .replace(/(style-src|script-src) (?:'none'|([^;]*))/g, (_, name: string, sources = '') =>
        `${name} 'self' ${sources}`.trim(),
      )
      .concat("; frame-ancestors 'none'"),
  };
}
