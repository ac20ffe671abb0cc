import { oneLine, titleCase } from '../text.ts';

/** The name as one writes it: capitals of a heading undone. */
export function personEnglish(surface: string, particles: ReadonlySet<string>): string {
  return titleCase(oneLine(surface), particles).replace(/\.(?=\p{Lu}\p{Ll})/gu, '. ');
}

/** "Opstelten, I.W.", "Van Dijk, Inge", "Segers". */
export function personNorm(before: string, surname: string, particles: ReadonlySet<string>): string {
  const family = titleCase(oneLine(surname), particles);
  const capital = (family[0] ?? '').toUpperCase() + family.slice(1);
  const given = titleCase(oneLine(before), particles);
  return given === '' ? capital : `${capital}, ${given}`;
}
