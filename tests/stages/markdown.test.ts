import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, type Brief } from '../../src/index.ts';
import { renderMarkdown } from '../../src/stages/render/markdown.ts';

describe('the brief as Markdown', () => {
  let brief: Brief;
  let markdown: string;
  beforeAll(async () => {
    const name = 'kamerbrief-havens.txt';
    ({ brief } = await analyse(await readFile(`examples/letters/${name}`), { name }));
    markdown = renderMarkdown(brief);
  });

  it('says before the first statement how the English was made', () => {
    const label = markdown.indexOf(`translator ${brief.translator.name}`);
    expect(label).toBeGreaterThan(0);
    expect(label).toBeLessThan(markdown.indexOf('## Summary'));
  });

  it('puts the Dutch below each translated line, once', () => {
    const translated = [...(brief.summary?.abstract ?? []), ...(brief.summary?.commitments ?? [])].filter(
      (line) => line.by === 'translation',
    );
    expect(translated.length).toBeGreaterThan(2);
    for (const id of new Set(translated.flatMap((line) => line.cites))) {
      expect(markdown.match(new RegExp(`^\\s*> ${id} \\(`, 'gm'))).toHaveLength(1);
    }
  });

  it('leaves no citation without its Dutch', () => {
    const cited = new Set([...markdown.matchAll(/\[(s\d+(?:, s\d+)*)\]/g)].flatMap((m) => (m[1] ?? '').split(', ')));
    expect(cited.size).toBeGreaterThan(3);
    for (const id of cited) expect(markdown).toMatch(new RegExp(`(?:> ${id} \\(|- \\[${id}\\] \\()`));
  });
});
