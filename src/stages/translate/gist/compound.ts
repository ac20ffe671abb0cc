const SHORTEST_PART = 3;
/** Sounds that join the parts of a Dutch compound. */
const LINKS = ['', 's', 'en', 'e', '-'];
/** Endings and small words that are words of their own but never a part. */
const NEVER =
  /^(?:ver|her|ont|mis|een|het|den|der|des|ten|ter|van|aan|dat|die|ing|heid|lijk|lijke|ende|tie|ten|sen|nen|men|ren|len|ken|pen|gen|ste|ige|isch|ische|baar|bare|loos|loze|erij|eren|teit|iteit|sch|aal|ale|eel|ele|ief|ieve|ant|ent|eur|ier|ist|isme|age|sel|nis|dom|schap|achtig)$/;

/** The words of three letters that compounds are made of; others ("arm" in "armslag", "per" in "paper") are accidents. */
const SHORT =
  /^(?:wet|dag|weg|bus|zee|lid|gas|hof|kas|vak|bos|eis|ijs|kip|vee|vis|val|vet|zon|wol|ban|cao|dak|dam|gif|hal|lab|les|lot|man|net|oog|oor|pas|rij|rit|rol|rug|tak|top|vat|web|wal|zak|zin|bed|bom|bon|box|mes|nek|put|uur|bel)$/;

/** Splits Dutch compounds into words of which `frequencyOf` says how common they are (0: unknown). */
export class CompoundSplitter {
  readonly #frequencyOf: (word: string) => number;

  constructor(frequencyOf: (word: string) => number) {
    this.#frequencyOf = frequencyOf;
  }

  /** The parts, in order, or undefined when the word is no compound of known words. */
  split(word: string): readonly string[] | undefined {
    if (word.length < 2 * SHORTEST_PART || word.length > 60) return undefined;
    const best: ({ parts: string[]; score: number } | undefined)[] = [{ parts: [], score: 0 }];
    for (let end = SHORTEST_PART; end <= word.length; end++) {
      for (let start = Math.max(0, end - 24); start <= end - SHORTEST_PART; start++) {
        const before = best[start];
        if (!before) continue;
        const found = this.#part(word.slice(start, end), end === word.length);
        if (!found) continue;
        const score = before.score + found.score;
        if (score > (best[end]?.score ?? -Infinity)) best[end] = { parts: [...before.parts, found.part], score };
      }
    }
    const parts = best[word.length]?.parts;
    return parts && parts.length > 1 ? parts : undefined;
  }

  /** A part with its linking sound taken off; fewer and more common parts score higher. */
  #part(text: string, final: boolean): { part: string; score: number } | undefined {
    let best: { part: string; score: number } | undefined;
    for (const link of final ? [''] : LINKS) {
      const part = text.slice(0, text.length - link.length);
      if (!text.endsWith(link) || part.length < SHORTEST_PART || NEVER.test(part)) continue;
      if (part.length === SHORTEST_PART && !SHORT.test(part)) continue;
      const frequency = this.#frequencyOf(part);
      if (frequency === 0) continue;
      const score = Math.log(frequency) - 13 + Math.min(part.length, 8) * 0.6 - (link === '' ? 0 : 0.5);
      if (!best || score > best.score) best = { part, score };
    }
    return best;
  }
}
