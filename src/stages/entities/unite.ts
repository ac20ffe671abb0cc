import type { Entity, Mention } from '../../pipeline/index.ts';

/** Mentions of one thing become one entity: same type and norm, or, without a norm, the same text. */
export function unite(mentions: readonly Mention[]): Entity[] {
  const groups = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    const key = `${mention.type}\t${mention.norm === '' ? `text:${mention.text.toLowerCase()}` : personKey(mention, mentions)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups.values()].map((indices, at) => {
    const all = indices.map((index) => mentions[index] as Mention);
    const fullest = all.reduce((best, mention) => (mention.text.length > best.text.length ? mention : best));
    return {
      id: `e${at + 1}`,
      type: fullest.type,
      name: fullest.text,
      english: fullest.english,
      norm: fullest.norm,
      certainty: all.some((mention) => mention.certainty === 'stated') ? 'stated' : 'implied',
      mentions: indices,
    };
  });
}

/** "Segers" and "G.J.M. Segers" are one person when the letter has only one Segers with initials. */
function personKey(mention: Mention, mentions: readonly Mention[]): string {
  if (mention.type !== 'PERSON' || mention.norm.includes(', ')) return mention.norm;
  const fuller = new Set(
    mentions.filter((m) => m.type === 'PERSON' && m.norm.startsWith(`${mention.norm}, `)).map((m) => m.norm),
  );
  return fuller.size === 1 ? ([...fuller][0] as string) : mention.norm;
}
