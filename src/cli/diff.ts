import { readBriefs } from '../review/briefs.ts';
import { diffBriefs, type EntityChange, type FolderDiff, type LetterDiff } from '../review/diff.ts';
import { print } from './input.ts';

/** `kamerbrief diff <dirA> <dirB>`: what changed between two runs. 0: nothing, 1: something. */
export async function diffCommand(before: string, after: string, flags: { json: boolean }): Promise<number> {
  const diff = diffBriefs(await readBriefs(before), await readBriefs(after));
  const none = diff.added.length + diff.removed.length + diff.changed.length === 0;
  await print(flags.json ? `${JSON.stringify(diff)}\n` : none ? 'No changes.\n' : text(diff));
  return none ? 0 : 1;
}

function text({ added, removed, changed }: FolderDiff): string {
  const { length } = changed;
  const lines = [
    ...added.map((name) => `+ ${name}: new letter`),
    ...removed.map((name) => `- ${name}: no longer there`),
    ...changed.flatMap(letter),
    `${added.length} added, ${removed.length} removed, ${length} changed.`,
  ];
  return `${lines.join('\n')}\n`;
}

function letter({ name, status, sha256, entities, lines }: LetterDiff): string[] {
  return [
    `~ ${name}${status ? ` (${status.before} → ${status.after})` : ''}${sha256 ? ' (the letter itself is another one)' : ''}`,
    ...entities.lost.map((e) => `  - ${entity(e)}`),
    ...entities.gained.map((e) => `  + ${entity(e)}`),
    ...entities.renamed.map((c) => `  ~ ${entity(c.before)} → ${c.after.english || c.after.name}`),
    ...lines.lost.map((line) => `  - “${line}”`),
    ...lines.gained.map((line) => `  + “${line}”`),
    ...lines.reworded.flatMap((c) => [`  ~ “${c.before}”`, `    “${c.after}”`]),
  ];
}

const entity = ({ type, english, name, norm }: EntityChange): string =>
  `${type} ${english || name}${norm ? ` [${norm}]` : ''}`;
