import type { Brief, BriefLine } from '../brief/schema.ts';
import { entitiesByType, partsOf, provenance } from './parts.ts';

/**
 * The brief as Markdown. Every line names its Dutch sentences; below a translated
 * line stands its Dutch, once, and the rest of what is cited at the end.
 */
export function renderMarkdown(brief: Brief): string {
  const { summary, sentences, diagnostics, source, status } = brief;
  const out: string[] = [];
  const paragraph = (...lines: string[]): void => {
    out.push(`${lines.join('\n')}\n`);
  };
  paragraph(`# ${escaped(summary?.headline.english ?? source.path)}`);
  paragraph(`Source: ${escaped(source.path)} · status: ${status}`);
  const dutchOf = new Map(sentences.map((s) => [s.id, s]));
  const shown = new Set<string>();
  const quoted = (line: BriefLine, indent: string): string[] =>
    line.by === 'template'
      ? []
      : line.cites.flatMap((id) => {
          const sentence = dutchOf.get(id);
          if (!sentence || shown.has(id)) return [];
          shown.add(id);
          return [`${indent}  > ${id} (${sentence.start}–${sentence.end}): ${escaped(sentence.text)}`];
        });
  if (summary) {
    if (allLines(summary).some((line) => line.by === 'translation')) paragraph(`> ${provenance(brief)}`);
    if (summary.glance.length > 0) {
      paragraph('| | |', '|---|---|', ...summary.glance.map((line) => `| ${line.label} | ${escaped(line.english)} |`));
    }
    if (summary.abstract.length > 0)
      paragraph('## Summary', '', ...summary.abstract.flatMap((line) => [`- ${statement(line)}`, ...quoted(line, '')]));
    for (const part of partsOf(brief)) {
      const items = part.items.flatMap(({ line, lead, tail, url }) => {
        const body = `${statement(line, url)}${tail ? ` (${escaped(tail)})` : ''}`;
        if (part.id === 'answers')
          return [...(lead ? [`- **${escaped(lead)}**`] : []), `  - ${body}`, ...quoted(line, '  ')];
        return [`- ${lead ? `**${escaped(lead)}**: ` : ''}${body}`, ...quoted(line, '')];
      });
      paragraph(`## ${part.title}`, '', ...items);
    }
  }
  if (brief.entities.length > 0) {
    const rows = entitiesByType(brief).flatMap(({ type, entities }) =>
      entities.map(
        (e) =>
          `| ${type} | ${escaped(e.english || e.name)} | ${escaped(e.name)} | ${escaped(e.norm)} | ${e.mentions.length} |`,
      ),
    );
    paragraph('## Entities', '', '| Type | English | Dutch | Norm | Mentions |', '|---|---|---|---|---|', ...rows);
  }
  const cited = new Set(summary ? allLines(summary).flatMap((line) => line.cites) : []);
  const dutch = sentences.filter((s) => cited.has(s.id) && !shown.has(s.id));
  if (dutch.length > 0) {
    paragraph(
      '## Other Dutch sources',
      '',
      ...dutch.map((s) => `- [${s.id}] (${s.start}–${s.end}) ${escaped(s.text)}`),
    );
  }
  if (diagnostics.length > 0)
    paragraph('## Notes on the reading', '', ...diagnostics.map((d) => `- ${d.severity}: ${escaped(d.message)}`));
  return out.join('\n');
}

function statement(line: BriefLine, url: string | null = null): string {
  const text = url ? `[${escaped(line.english)}](${url})` : escaped(line.english);
  const failed = line.checks.filter((c) => !c.ok).map((c) => (c.detail ? `${c.kind}: ${c.detail}` : c.kind));
  const mark =
    line.status === 'unverified'
      ? ` **[unverified: ${escaped(failed.join('; '))}; the Dutch says: “${escaped(line.dutch)}”]**`
      : '';
  return `${text}${line.cites.length > 0 ? ` [${line.cites.join(', ')}]` : ''}${mark}`;
}

function allLines(summary: NonNullable<Brief['summary']>): readonly BriefLine[] {
  const { headline, glance, abstract, points, commitments, timeline, respondsTo, requests } = summary;
  return [
    headline,
    ...glance,
    ...abstract,
    ...points,
    ...commitments,
    ...timeline.map((t) => t.line),
    ...respondsTo,
    ...requests,
  ];
}

/** Characters that Markdown would take for its own. Letters come from strangers, so nothing of theirs is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
