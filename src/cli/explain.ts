import { type AnyDocument, fileDocument, message } from '../pipeline/index.ts';
import { makeContext } from '../stages/defaults.ts';
import { dutchLetterFiles } from '../stages/preset.ts';
import { fileBytes, print } from './input.ts';

/** `kamerbrief explain <file>`: the evidence behind mentions and lines, and what was rejected. */
export async function explainCommand(file: string, flags: { lang: string; translator?: string }): Promise<number> {
  const context = await makeContext({
    language: flags.lang,
    ...(flags.translator === undefined ? {} : { translator: flags.translator }),
  });
  const document = await dutchLetterFiles().run(fileDocument(await fileBytes(file), file), context);
  await context.translator.close?.();
  await print(explanation(document));
  return document.summary ? 0 : 1;
}

function explanation({ mentions = [], rejections = [], selection = [], summary, diagnostics }: AnyDocument): string {
  const part = (title: string, lines: readonly string[]): string =>
    `${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
  const lines = summary
    ? [summary.headline, ...summary.abstract, ...summary.points, ...summary.commitments, ...summary.requests].map(
        (line) =>
          `${line.status} · ${line.english} ← ${line.cites.join(', ')} · ${line.checks.map((c) => `${c.kind} ${c.ok ? 'ok' : `NOT OK (${c.detail})`}`).join(', ')}`,
      )
    : [];
  return [
    part(
      'Mentions',
      mentions.map(
        (m) =>
          `${m.start}–${m.end} ${m.type} "${m.text}" = ${m.english}${m.norm ? ` [${m.norm}]` : ''} (${m.certainty}; ${m.by.join(' → ')})`,
      ),
    ),
    part(
      'Rejected',
      rejections.map((r) => `${r.start}–${r.end} ${r.type} "${r.text}" by ${r.recogniser}: ${r.reason}`),
    ),
    part(
      'Sentences by weight',
      [...selection]
        .sort((a, b) => b.score - a.score)
        .map(
          (s) =>
            `${s.score.toFixed(2)} ${s.chosen ? '✓' : ' '} ${s.unit.id} ${s.rhetoric} (${s.because.join(', ')}): ${s.unit.text.slice(0, 90)}`,
        ),
    ),
    part('Lines', lines),
    part(
      'Diagnostics',
      diagnostics.map((d) => `${d.severity} ${d.code}: ${message(d)}`),
    ),
  ].join('');
}
