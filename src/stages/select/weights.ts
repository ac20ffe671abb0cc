import { createRequire } from 'node:module';

interface TfIdfTerm {
  readonly term: string;
  readonly tfidf: number;
}

/** natural's term weighting, by subpath for the reason given in stems.ts. */
const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf') as {
  TfIdf: new () => { addDocument(document: string[]): void; listTerms(index: number): TfIdfTerm[] };
};

/** A sentence as weighted stems; squared weights sum to 1, empty for a sentence without content words. */
export type Vector = ReadonlyMap<string, number>;

/** Term weights with each sentence as a document of the letter: what many sentences share counts little. */
export function vectors(sentences: readonly (readonly string[])[]): readonly Vector[] {
  const weighting = new TfIdf();
  for (const stems of sentences) weighting.addDocument([...stems]);
  return sentences.map((_, i) => {
    const terms = weighting.listTerms(i);
    const norm = Math.hypot(...terms.map((t) => t.tfidf)) || 1;
    return new Map(terms.map((t) => [t.term, t.tfidf / norm]));
  });
}

/** Cosine of two sentence vectors, 0..1. */
export function similarity(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

const DAMPING = 0.85;
const ROUNDS = 30;
/** In a very long letter a sentence is compared with this many neighbours on each side, so that time stays linear. */
const REACH = 150;

/**
 * Centrality of each sentence in the graph of their similarities (as PageRank
 * does for pages), scaled so that the most central one has 1.
 */
export function centrality(all: readonly Vector[]): readonly number[] {
  const n = all.length;
  const links: { readonly to: number; readonly weight: number }[][] = all.map(() => []);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < Math.min(n, i + REACH); j++) {
      const weight = similarity(all[i] as Vector, all[j] as Vector);
      if (weight < 0.05) continue;
      links[i]?.push({ to: j, weight });
      links[j]?.push({ to: i, weight });
    }
  }
  const out = links.map((l) => l.reduce((sum, { weight }) => sum + weight, 0));
  let rank = new Array<number>(n).fill(1 / Math.max(1, n));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Array<number>(n).fill((1 - DAMPING) / Math.max(1, n));
    links.forEach((list, i) => {
      for (const { to, weight } of list)
        next[to] = (next[to] as number) + (DAMPING * (rank[i] as number) * weight) / (out[i] as number);
    });
    rank = next;
  }
  const top = Math.max(...rank, Number.MIN_VALUE);
  return rank.map((r) => r / top);
}
