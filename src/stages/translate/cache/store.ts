import type { Translation } from '../../../pipeline/index.ts';

/** Where finished translations are kept, by key. */
export interface TranslationStore {
  /** `null` when there is none, `'damaged'` when there is one that cannot be trusted. Never rejects. */
  get(key: string): Promise<Translation | 'damaged' | null>;
  /** @throws Error when the translation cannot be kept. */
  set(key: string, translation: Translation): Promise<void>;
}

/** Keeps the translations of a run, at most `limit`; what was used longest ago goes first. */
export function memoryStore(limit = 20_000): TranslationStore {
  const kept = new Map<string, Translation>();
  return {
    async get(key) {
      const found = kept.get(key);
      if (!found) return null;
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    async set(key, translation) {
      kept.delete(key);
      kept.set(key, translation);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    },
  };
}
