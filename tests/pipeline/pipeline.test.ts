import { describe, expect, it } from 'vitest';
import {
  type Context,
  folderData,
  message,
  OffsetMap,
  Pipeline,
  Refusal,
  stage,
  textDocument,
} from '../../src/pipeline/index.ts';

const context: Omit<Context, 'report'> = {
  options: { language: 'auto', length: 'normal', translateAll: false, maxBytes: 1000, maxReadMs: 60_000 },
  data: folderData('/nonexistent'),
  translator: { name: 'none', version: '0', kind: 'gist', translate: async () => [] },
  signal: new AbortController().signal,
  log: { debug: () => undefined },
};

const clean = stage({
  name: 'clean',
  version: '1',
  needs: ['text'],
  adds: ['clean'],
  run: ({ text }) => ({
    clean: { text: text.text, map: OffsetMap.identity(text.text.length), blocks: [], noteMarks: [] },
  }),
});
const sentences = stage({
  name: 'segment',
  version: '1',
  needs: ['clean'],
  adds: ['sentences'],
  run: () => ({ sentences: [] }),
});

describe('Pipeline', () => {
  it('refuses an order that cannot work, at compile time and at construction', () => {
    // @ts-expect-error the stage needs the layer "clean", which nothing adds before it
    expect(() => Pipeline.from('text').use(sentences)).toThrow(/"segment" needs clean; before it there is text/);
  });

  it('refuses a layer that is added twice', () => {
    expect(() => Pipeline.from('text').use(clean).use(clean)).toThrow(/adds clean, which is there already/);
  });

  it('returns a new pipeline from use and until, and is frozen', () => {
    const one = Pipeline.from('text').use(clean);
    const two = one.use(sentences);
    expect(one.stages).toHaveLength(1);
    expect(two.until('clean').stages.map((s) => s.name)).toEqual(['clean']);
    expect(Object.isFrozen(two)).toBe(true);
    expect(() => two.until('nothing')).toThrow(/expected one of clean, segment/);
  });

  it('grows the document and freezes it', async () => {
    const start = textDocument('Geachte voorzitter,');
    const end = await Pipeline.from('text').use(clean).use(sentences).run(start, context);
    expect(end.text).toBe(start.text);
    expect(end.sentences).toEqual([]);
    expect(end.history.map((h) => h.stage)).toEqual(['clean', 'segment']);
    expect(Object.isFrozen(end)).toBe(true);
    expect('clean' in start).toBe(false);
  });

  it('turns the break-down of a stage into a diagnostic and keeps what was found', async () => {
    const broken = stage({
      name: 'entities',
      version: '1',
      needs: ['clean'],
      adds: ['mentions'],
      run: () => {
        throw new Error('no lexicon');
      },
    });
    const end = await Pipeline.from('text').use(clean).use(broken).run(textDocument('x'), context);
    expect(end.clean?.text).toBe('x');
    expect(end.mentions).toBeUndefined();
    expect(end.diagnostics.map((d) => d.code)).toEqual(['pipeline/stage-failed']);
    expect(message(end.diagnostics[0] as (typeof end.diagnostics)[0])).toContain('no lexicon');
  });

  it('records nothing more when a stage refuses after saying why', async () => {
    const refusing = stage({
      name: 'language',
      version: '1',
      needs: ['text'],
      adds: ['language'],
      run: (_, { report }) => {
        report('language/unknown', { characters: 3 });
        throw new Refusal('too short');
      },
    });
    const end = await Pipeline.from('text').use(refusing).run(textDocument('abc'), context);
    expect(end.diagnostics.map((d) => d.code)).toEqual(['language/unknown']);
  });

  it('stops before the next stage when the signal is aborted', async () => {
    const end = await Pipeline.from('text')
      .use(clean)
      .run(textDocument('x'), { ...context, signal: AbortSignal.abort() });
    expect(end.clean).toBeUndefined();
    expect(end.diagnostics.map((d) => d.code)).toEqual(['pipeline/cancelled']);
  });

  it('throws for misuse', async () => {
    // @ts-expect-error a document without the layer that the pipeline starts from
    await expect(Pipeline.from('bytes').run(textDocument('x'), context)).rejects.toThrow(/layer "bytes"/);
    expect(() => textDocument(3 as unknown as string)).toThrow(/expects a string; got number/);
  });
});
