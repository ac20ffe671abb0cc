import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/folder/discover.ts';
import { type FolderEvent, runFolder } from '../../src/folder/run.ts';
import { parseShard } from '../../src/folder/shard.ts';
import { harmless } from '../../src/folder/unzip.ts';

const LETTER =
  'Geachte voorzitter,\n\nMet deze brief informeer ik uw Kamer over de voortgang van het programma. Ik zal de Kamer voor de zomer opnieuw berichten over de uitkomsten.\n\nDe Minister van Justitie en Veiligheid,\nA. de Vries\n';

async function archive(files: Zippable | Uint8Array, name = 'brieven.zip'): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'kamerbrief-')), name);
  await writeFile(file, files instanceof Uint8Array ? files : zipSync(files));
  return file;
}

async function run(file: string, maxBytes?: number): Promise<readonly FolderEvent[]> {
  const events: FolderEvent[] = [];
  for await (const event of runFolder([file], maxBytes === undefined ? {} : { maxBytes })) events.push(event);
  return events;
}
const told = (events: readonly FolderEvent[]): readonly string[] =>
  events.map(({ input, brief }) => `${input.path}: ${brief.status} ${brief.diagnostics[0]?.message ?? ''}`.trim());

/** The archive with a field of its directory overwritten, in every entry. */
function patched(bytes: Uint8Array, field: number, value: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    copy.set(value, at + field);
  return copy;
}

describe('an archive of letters', () => {
  it('is read letter by letter, deflated and stored, in the order of their names', async () => {
    const file = await archive({
      'map/tweede.txt': strToU8(LETTER),
      'eerste.md': [strToU8(LETTER), { level: 0 }],
      'leesmij.log': strToU8('x'),
      '__MACOSX/eerste.md': strToU8('x'),
      'oud.brief.html': strToU8('x'),
      '.verborgen/derde.txt': strToU8('x'),
    });
    const events = await run(file);
    expect(events.map(({ input }) => [input.path, input.name])).toEqual([
      ['brieven.zip/eerste.md', 'brieven.zip/eerste'],
      ['brieven.zip/map/tweede.txt', 'brieven.zip/map/tweede'],
    ]);
    for (const { brief, text } of events) {
      expect(text).toBe(LETTER);
      expect(brief.language?.verdict).toBe('dutch');
      expect(brief.summary).not.toBeNull();
    }
    expect(events[0]?.brief.source.sha256).toBe(events[1]?.brief.source.sha256);
  });

  it('is found in a folder, and its letters go to one shard each', async () => {
    const file = await archive({ 'a.txt': strToU8('een'), 'b.txt': strToU8('twee'), 'c.txt': strToU8('drie') });
    const inputs = await discover([join(file, '..')]);
    expect(inputs.map((input) => input.path)).toEqual(['a', 'b', 'c'].map((n) => `brieven.zip/${n}.txt`));
    const shards = [parseShard('1/3'), parseShard('2/3'), parseShard('3/3')];
    for (const input of inputs) {
      const takers = await Promise.all(shards.map((shard) => shard.takes(input)));
      expect(takers.filter(Boolean)).toHaveLength(1);
    }
  });

  it('keeps letters apart whose names come out the same', async () => {
    const names = (await discover([await archive({ 'a.txt': strToU8('1'), '../a.txt': strToU8('2') })])).map(
      (i) => i.name,
    );
    expect(new Set(names).size).toBe(2);
  });

  it('cannot write outside the output folder, whatever its entries are called', async () => {
    const file = await archive({
      '../../../etc/brief.txt': strToU8(LETTER),
      '/abs.txt': strToU8(LETTER),
      'C:\\Windows\\b.txt': strToU8(LETTER),
      '..\\c.txt': strToU8(LETTER),
    });
    expect((await discover([file])).map((input) => input.path)).toEqual([
      'brieven.zip/Windows/b.txt',
      'brieven.zip/abs.txt',
      'brieven.zip/c.txt',
      'brieven.zip/etc/brief.txt',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', ':', 'C', ' ', '\u0000', 'a', '~') }), (name) => {
        const path = relative('/out', resolve('/out', harmless(name)));
        expect(path).not.toMatch(/^\.\.(?:\/|$)|^\//);
        expect(harmless(harmless(name))).toBe(harmless(name));
      }),
    );
  });
});

describe('an archive that is not read', () => {
  const one = zipSync({ 'a.txt': strToU8(LETTER) });

  it.each([
    ['without letters', zipSync({ 'a.log': strToU8('x') }), /: refused The content is an archive without letters/],
    ['without entries', zipSync({}), /: refused The content is an archive without letters/],
    ['that is none', strToU8('geen archief'), /: refused The ZIP file could not be read: it has no directory/],
    ['cut off in front', one.subarray(40), /: refused The ZIP file could not be read/],
    ['with a protected entry', patched(one, 8, [1, 0]), /a\.txt: refused The ZIP file is protected by a password/],
    ['packed in a rare way', patched(one, 10, [14, 0]), /a\.txt: refused .*packed with method 14/],
    [
      'that unpacks to more than it says',
      patched(one, 24, [9, 0, 0, 0]),
      /a\.txt: refused The ZIP file could not be read/,
    ],
    ['that unpacks to less than it says', patched(one, 24, [0, 9, 0, 0]), /a\.txt: refused .*another size/],
    ['whose entry is elsewhere', patched(one, 42, [7, 0, 0, 0]), /a\.txt: refused .*not where the directory says/],
    ['that is larger than ZIP counts', patched(one, 42, [255, 255, 255, 127]), /a\.txt: refused .*cut off/],
    [
      'that unpacks to much more than text does',
      zipSync({ 'a.txt': new Uint8Array(8 * 1024 * 1024) }),
      /a\.txt: refused The entry unpacks to \d+ times its size; at most 200/,
    ],
    [
      'in an archive',
      zipSync({ 'b.zip': one, 'a.txt': strToU8(LETTER) }),
      /b\.zip: refused The content is an archive in an archive/,
    ],
  ])('%s says why', async (_, bytes, words) => {
    expect(told(await run(await archive(bytes))).filter((line) => words.test(line))).toHaveLength(1);
  });

  it('for the size of an entry says so', async () => {
    expect(told(await run(await archive(one), 100))).toEqual([
      `brieven.zip/a.txt: refused The file has ${LETTER.length} bytes when unpacked; at most 100 are read. Split it, or raise the limit.`,
    ]);
  });

  it('for the number of entries says so', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, new Uint8Array(0)]));
    expect(told(await run(await archive(many)))).toEqual([
      'brieven.zip: refused The file has 10001 entries; at most 10000 are read. Split it, or raise the limit.',
    ]);
  });

  it('never stops a run, however it is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(one.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const bytes = Uint8Array.from(one);
        bytes[at] = value;
        const events = await run(await archive(bytes));
        expect(events.length).toBeGreaterThan(0);
        for (const { brief, text } of events) expect(text !== null || brief.diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
