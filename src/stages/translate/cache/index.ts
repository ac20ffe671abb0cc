import { createHash } from 'node:crypto';
import type { Translation, TranslationInput, Translator } from '../../../pipeline/index.ts';
import { memoryStore, type TranslationStore } from './store.ts';

export { memoryStore, type TranslationStore } from './store.ts';

/**
 * A translator that remembers: within the run, and in `store` when there is
 * one. A damaged entry is reported, made anew and written over; a store that
 * cannot be written to is reported and costs only time.
 */
export function cachedTranslator(translator: Translator, store: TranslationStore | null = null): Translator {
  const memory = memoryStore();
  return {
    name: translator.name,
    version: translator.version,
    kind: translator.kind,
    async translate(inputs, signal, trouble) {
      const keys = inputs.map((input) => keyOf(translator, input));
      const known = new Map<string, Translation>();
      const wanted = new Map<string, TranslationInput>();
      let damaged = 0;
      for (const [i, key] of keys.entries()) {
        if (known.has(key) || wanted.has(key)) continue;
        const found = (await memory.get(key)) ?? (await store?.get(key)) ?? null;
        if (found === 'damaged') damaged++;
        if (found && found !== 'damaged') {
          known.set(key, found);
          await memory.set(key, found);
        } else wanted.set(key, inputs[i] as TranslationInput);
      }
      signal.throwIfAborted();
      const made = wanted.size > 0 ? await translator.translate([...wanted.values()], signal, trouble) : [];
      const failures: unknown[] = [];
      for (const [i, key] of [...wanted.keys()].entries()) {
        const translation = made[i];
        if (!translation)
          throw new Error(`the translator ${translator.name} returned ${made.length} of ${wanted.size} texts`);
        known.set(key, translation);
        await memory.set(key, translation);
        await store?.set(key, translation).catch((error: unknown) => failures.push(error));
      }
      if (damaged > 0) trouble?.('translate/cache-damaged', { count: damaged });
      if (failures.length > 0)
        trouble?.('translate/cache-unwritable', { count: failures.length, reason: reasonOf(failures[0]) });
      return keys.map((key) => known.get(key) as Translation);
    },
    async close() {
      await translator.close?.();
    },
  };
}

/** Everything that the English of a sentence depends on. */
function keyOf({ name, version }: Translator, { text, fixed }: TranslationInput): string {
  const spans = fixed.map(({ start, end, english }) => [start, end, english]);
  return createHash('sha256')
    .update(JSON.stringify([name, version, text, spans]))
    .digest('hex');
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
