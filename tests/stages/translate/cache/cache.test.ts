import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderStore } from '../../../../src/folder/translation-store.ts';
import type { Translation, TranslationInput, Translator } from '../../../../src/pipeline/index.ts';
import { cachedTranslator, memoryStore } from '../../../../src/stages/translate/cache/index.ts';

const NEVER = new AbortController().signal;
const plain = (text: string): TranslationInput => ({ text, fixed: [] });

/** Turns letters round, and remembers what it was asked. */
function mirror(version = '1'): Translator & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    name: 'mirror',
    version,
    kind: 'gist',
    async translate(inputs): Promise<readonly Translation[]> {
      asked.push(...inputs.map((i) => i.text));
      return inputs.map(({ text, fixed }) => ({
        text: [...text].reverse().join('') + fixed.map((f) => f.english).join(),
        confidence: 0.5,
        notes: ['turned'],
      }));
    },
  };
}

const folder = () => mkdtemp(join(tmpdir(), 'kamerbrief-cache-'));
const entries = async (dir: string) =>
  (await readdir(dir, { recursive: true })).filter((f) => f.endsWith('.json')).map((f) => join(dir, f));

describe('cachedTranslator', () => {
  it('asks for each text once and answers in the order of the inputs', async () => {
    const inner = mirror();
    const cached = cachedTranslator(inner);
    const first = await cached.translate(['ab', 'cd', 'ab'].map(plain), NEVER);
    expect(first.map((t) => t.text)).toEqual(['ba', 'dc', 'ba']);
    const second = await cached.translate(['ef', 'cd'].map(plain), NEVER);
    expect(second.map((t) => t.text)).toEqual(['fe', 'dc']);
    expect(inner.asked).toEqual(['ab', 'cd', 'ef']);
  });

  it('keeps texts apart that differ in their names', async () => {
    const inner = mirror();
    const cached = cachedTranslator(inner);
    const named = (english: string): TranslationInput => ({ text: 'ab', fixed: [{ start: 0, end: 1, english }] });
    const out = await cached.translate([named('X'), named('Y'), plain('ab')], NEVER);
    expect(out.map((t) => t.text)).toEqual(['baX', 'baY', 'ba']);
  });

  it('forgets what was used longest ago', async () => {
    const store = memoryStore(2);
    const entry: Translation = { text: 'x', confidence: 1, notes: [] };
    await store.set('a', entry);
    await store.set('b', entry);
    await store.get('a');
    await store.set('c', entry);
    expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual([entry, null, entry]);
  });

  it('does not swallow an abort, and closes what it wraps', async () => {
    let closed = false;
    const cached = cachedTranslator({
      ...mirror(),
      close: async () => {
        closed = true;
      },
    });
    await expect(cached.translate([plain('ab')], AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    await cached.close?.();
    expect(closed).toBe(true);
  });
});

describe('a cache on disk', () => {
  it('serves a later run, of the same translator and version only', async () => {
    const dir = await folder();
    const made = await cachedTranslator(mirror(), folderStore(dir)).translate([plain('ab')], NEVER);
    const later = mirror();
    expect(await cachedTranslator(later, folderStore(dir)).translate([plain('ab')], NEVER)).toEqual(made);
    expect(later.asked).toEqual([]);
    const newer = mirror('2');
    await cachedTranslator(newer, folderStore(dir)).translate([plain('ab')], NEVER);
    expect(newer.asked).toEqual(['ab']);
    expect((await readdir(dir, { recursive: true })).filter((f) => f.endsWith('.partial'))).toEqual([]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 40)],
    ['emptied', () => ''],
    ['changed by hand', (text: string) => text.replace('"ba"', '"no"')],
    ['more sure than it was', (text: string) => text.replace('0.5', '0.9')],
    ['of another kind', () => '{"sha256":1,"translation":{"text":3}}'],
  ])('an entry that is %s is reported, not used, and made anew', async (_, damage) => {
    const dir = await folder();
    const made = await cachedTranslator(mirror(), folderStore(dir)).translate([plain('ab')], NEVER);
    const [path = ''] = await entries(dir);
    const before = await readFile(path, 'utf8');
    expect(damage(before)).not.toBe(before);
    await writeFile(path, damage(before));
    const seen: unknown[] = [];
    const again = await cachedTranslator(mirror(), folderStore(dir)).translate([plain('ab')], NEVER, (...t) =>
      seen.push(t),
    );
    expect(again).toEqual(made);
    expect(seen).toEqual([['translate/cache-damaged', { count: 1 }]]);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('an entry under the key of another text is not used', async () => {
    const dir = await folder();
    const store = folderStore(dir);
    await cachedTranslator(mirror(), store).translate([plain('ab')], NEVER);
    const [one = ''] = await entries(dir);
    await cachedTranslator(mirror(), store).translate([plain('cd')], NEVER);
    const other = (await entries(dir)).find((path) => path !== one) ?? '';
    await cp(one, other);
    const [out] = await cachedTranslator(mirror(), store).translate([plain('cd')], NEVER);
    expect(out?.text).toBe('dc');
  });

  it('that cannot be written to costs a diagnostic, not the letter', async () => {
    const file = join(await folder(), 'a-file');
    await writeFile(file, 'where the folder should be');
    const seen: unknown[] = [];
    const [out] = await cachedTranslator(mirror(), folderStore(file)).translate([plain('ab')], NEVER, (...t) =>
      seen.push(t),
    );
    expect(out?.text).toBe('ba');
    expect(seen).toEqual([['translate/cache-unwritable', { count: 1, reason: expect.stringMatching(/^E/) }]]);
  });
});
