import { foldWord } from './tokens.ts';

/** Lower-case ASCII words joined by hyphens. */
export function slug(name: string): string {
  return foldWord(name)
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** "INGE VAN DIJK" as one writes it in running text: "Inge van Dijk". Words with lower-case letters stay. */
export function titleCase(name: string, particles: ReadonlySet<string>): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    if (word.length < 2 || word !== word.toUpperCase() || /^[IVX]+$/.test(word)) return word;
    const lower = word.toLowerCase();
    if (at > 0 && particles.has(lower)) return lower;
    return lower.startsWith('ij') ? `IJ${lower.slice(2)}` : (lower[0] as string).toUpperCase() + lower.slice(1);
  });
}

/** One line, single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
