import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const node = (code: string) => spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

describe('importing the package', () => {
  it.each(['kamerbrief', 'kamerbrief/stages', 'kamerbrief/pipeline'])('%s prints nothing', (name) => {
    const { stdout, stderr, status } = node(`await import('${name}')`);
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  it('exports exactly what it promises', () => {
    const { stdout } = node(`
      for (const name of ['kamerbrief', 'kamerbrief/stages', 'kamerbrief/pipeline'])
        console.log(name + ': ' + Object.keys(await import(name)).sort().join(' '));`);
    expect(stdout).toMatchInlineSnapshot(`
      "kamerbrief: analyse dutchLetters folderStore message runFolder
      kamerbrief/stages: DEFAULTS TRANSLATORS analyse briefOf cachedTranslator check clean dutchLetterFiles dutchLetters entities entityRows language makeContext memoryStore openTranslator read renderMarkdown segment select structure summarise translate
      kamerbrief/pipeline: OffsetMap Pipeline Refusal bySpan cells diagnostic fileDocument folderData fromData has lexicon message overlaps packageData parseTsv stage textDocument
      "
    `);
  });
});
