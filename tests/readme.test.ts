import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kamerbrief } from './cli/kamerbrief.ts';

const readme = readFileSync('README.md', 'utf8');
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, code = '', output = '']) => ({ code, output }),
);

describe('README', () => {
  it('shows examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
  });

  it.each(examples)('prints what it says ($#)', ({ code, output }) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(output);
  });

  it('shows what the filter prints', () => {
    const [, input = '', output = ''] =
      /\$ echo '([^']*)' \| npx kamerbrief stage entities --plain\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(kamerbrief(['stage', 'entities', '--plain'], input).out).toBe(output);
  });

  it('names files that are there', () => {
    for (const [, path = ''] of readme.matchAll(/\]\(([^)#]+)\)/g))
      expect(() => readFileSync(path), path).not.toThrow();
  });
});
