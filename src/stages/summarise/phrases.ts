/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** In a list, names stand without their article. */
export function the(name: string): string {
  return name.replace(/^the /i, '');
}

/** The office with its article, for the middle of a sentence. */
export function withThe(office: string): string {
  return /^(?:the|a|an) /i.test(office) ? office : `the ${office}`;
}
