import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/index.ts';
import { renderIndex } from '../../src/review/folder-page.ts';
import { renderLetterPage } from '../../src/review/letter-page.ts';
import { renderMarkdown } from '../../src/stages/render/markdown.ts';

const HOSTILE = `Den Haag, 2 juni 2014

Betreft: <img src=x onerror=alert(1)>

Ik zal uw Kamer over <script>alert("Europol")</script> en de Europese Commissie voor 1 oktober 2014 informeren & berichten.

De Minister van Justitie,
<b>Jansen</b>`;

describe('pages', () => {
  it('shows nothing of a letter as markup, and loads nothing from anywhere', async () => {
    const { brief } = await analyse(HOSTILE, { name: '"><svg onload=alert(1)>.txt' });
    for (const page of [
      renderLetterPage(brief, HOSTILE, 0),
      renderIndex([{ name: '"><svg onload=alert(1)>', brief }]),
    ]) {
      expect(page).not.toMatch(/<img|<svg|<script>alert|<b>Jansen/);
      expect(page).toContain('default-src &#39;none&#39;');
      expect(page).not.toMatch(/<(?:link|script|img|iframe)[^>]+(?:src|href)=/i);
    }
    expect(renderMarkdown(brief)).not.toMatch(/(?<!\\)<(?:img|script|b)/);
  });

  it('shows the whole original, each character once', async () => {
    const { brief } = await analyse(HOSTILE, { name: 'x.txt' });
    const page = renderLetterPage(brief, HOSTILE, 0);
    const source = page.slice(page.indexOf('class="source"'));
    for (const word of ['Europese', 'Kamer', 'informeren', 'Justitie']) {
      expect(source.replace(/<[^>]*>/g, '')).toContain(word);
    }
  });

  it('gives every cited sentence a place to jump to', async () => {
    const { brief } = await analyse(HOSTILE, { name: 'x.txt' });
    const page = renderLetterPage(brief, HOSTILE, 0);
    for (const [, id = ''] of page.matchAll(/class="cite[^"]*" href="#(s\d+)"/g)) expect(page).toContain(`id="${id}"`);
  });

  it('says in the index what could not be read', async () => {
    const { brief } = await analyse(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x2d, 0x31]), { name: 'kapot.zip' });
    expect(brief.status).toBe('refused');
    const index = renderIndex([{ name: 'kapot', brief }]);
    expect(index).toContain('The content is a ZIP archive');
  });
});
