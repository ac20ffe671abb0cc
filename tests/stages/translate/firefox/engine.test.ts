import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TranslationInput, Translator } from '../../../../src/pipeline/index.ts';
import { Engine, type PackedModel } from '../../../../src/stages/translate/firefox/engine.ts';
import { bergamotTranslator } from '../../../../src/stages/translate/firefox/index.ts';
import { tinyModel } from './tiny-model.ts';

const NEVER = new AbortController().signal;
const tiny = tinyModel();
const PACKED: PackedModel = {
  model: gzipSync(tiny.model),
  vocabulary: gzipSync(tiny.vocabulary),
  shortlist: null,
  precision: 'int8shiftAlphaAll',
};
const plain = (text: string): TranslationInput => ({ text, fixed: [] });

describe('the engine with a model of made-up weights', () => {
  let translator: Translator;
  beforeAll(() => {
    translator = bergamotTranslator('tiny', '1', PACKED, { worker: false });
  });
  afterAll(() => translator.close?.());
  const translate = (inputs: readonly TranslationInput[]) => translator.translate(inputs, NEVER);

  it('loads, translates and says how sure it is', async () => {
    const [one] = await translate([plain('Ik informeer uw Kamer voor de zomer.')]);
    expect(one?.text).toMatch(/\p{L}/u);
    expect(one?.text).not.toMatch(/[<>]|font|bergamot/);
    expect(one?.confidence).toBeGreaterThan(0);
    expect(one?.confidence).toBeLessThan(1);
  });

  it('gives the same line alone and beside others, in any order and on every run', async () => {
    const texts = Array.from({ length: 40 }, (_, i) =>
      plain(`Dit is zin ${i} van de brief, met ${'woorden '.repeat(i % 7)}erin.`),
    );
    const all = await translate(texts);
    expect(all).toHaveLength(40);
    expect(await translate([...texts].reverse())).toEqual([...all].reverse());
    expect(await translate([texts[17] as TranslationInput])).toEqual([all[17]]);
    const other = bergamotTranslator('tiny', '1', PACKED, { worker: false });
    expect(await other.translate(texts.slice(0, 3), NEVER)).toEqual(all.slice(0, 3));
    await other.close?.();
  });

  it('brings a known name once, or says that its place is not certain', async () => {
    const text = 'Ik sprak met de Tweede Kamer over Europol & zo <echt>.';
    const english = 'House of Representatives';
    const start = text.indexOf('Tweede Kamer');
    const [one] = await translate([{ text, fixed: [{ start, end: start + 12, english }] }]);
    const times = (one?.text.split(english).length ?? 0) - 1;
    const noted = one?.notes.some((note) => note.includes(`"${english}"`));
    expect([times, noted]).toEqual(times === 1 ? [1, false] : [0, true]);
  });

  it('passes what is no language, and list marks, untranslated', async () => {
    const [empty, dots, list] = await translate([plain(''), plain('…'), plain('2. ')]);
    expect([empty?.text, dots?.text, list?.text]).toEqual(['', '…', '2. ']);
    const [item] = await translate([plain('a) de eerste maatregel')]);
    expect(item?.text).toMatch(/^a\) \p{L}/u);
  });

  it('cuts a very long sentence at clauses and says so', async () => {
    const [one] = await translate([
      plain(`${'Ik heb met de gemeenten gesproken over de opvang, en '.repeat(15)}dat was het.`),
    ]);
    expect(one?.notes.join()).toMatch(/translated in \d+ clauses/);
  });

  it('stops between sentences when the caller aborts', async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 400 }, (_, i) => plain(`Zin nummer ${i} van deze brief.`));
    const work = translator.translate(many, stop.signal);
    setImmediate(() => stop.abort(new Error('enough')));
    await expect(work).rejects.toThrow('enough');
    expect(await translate([plain('Daarna gaat het weer.')])).toHaveLength(1);
  });
});

describe('the engine in a worker', () => {
  it('gives the same lines, leaves the event loop free, and can be aborted', async () => {
    // Only the compiled package can start a worker on Node 20.
    const built = new URL('../../../../dist/stages/translate/firefox/index.js', import.meta.url).href;
    const compiled = (await import(built)) as { bergamotTranslator: typeof bergamotTranslator };
    const remote = compiled.bergamotTranslator('tiny', '1', PACKED);
    const local = bergamotTranslator('tiny', '1', PACKED, { worker: false });
    const texts = Array.from({ length: 12 }, (_, i) => plain(`Dit is zin ${i} van de brief.`));
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const lines = await remote.translate(texts, NEVER);
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
    expect(lines).toEqual(await local.translate(texts, NEVER));

    const stop = new AbortController();
    const work = remote.translate(Array(500).fill(plain('Dit duurt te lang.')), stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(work).rejects.toThrow('enough');
    expect(await remote.translate(texts.slice(0, 1), NEVER)).toEqual(lines.slice(0, 1));

    const broken = compiled.bergamotTranslator('tiny', '1', { ...PACKED, vocabulary: gzipSync('noise') });
    await expect(broken.translate(texts, NEVER)).rejects.toThrow(/could not load the model/);
    await Promise.all([remote, local, broken].map((t) => t.close?.()));
  });
});

describe('a model that is not in order', () => {
  const broken = (change: Partial<PackedModel>) => Engine.open({ ...PACKED, ...change });

  it.each([
    ['an empty model', { model: gzipSync(Buffer.alloc(0)) }],
    ['noise for a model', { model: gzipSync(Buffer.alloc(4096, 7)) }],
    ['noise for a vocabulary', { vocabulary: gzipSync(Buffer.alloc(100, 255)) }],
    ['noise for a shortlist', { shortlist: gzipSync(Buffer.alloc(4096, 1)) }],
    ['a file that is not compressed', { model: Buffer.from('not compressed') }],
  ])('%s: an error with the reason, no crash', async (_, change) => {
    const opened = broken(change).then(() => 'loaded');
    await expect(opened).rejects.toThrow(/^the translation engine could not load the model: \S/);
  });
});
