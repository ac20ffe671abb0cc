import type { Brief, BriefLine } from '../brief/schema.ts';

/** A titled list of lines, the same in every format. Empty parts do not exist. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly line: BriefLine;
  /** Short words before the line: a date, a label. */
  readonly lead: string | null;
  /** Short words after the line: a deadline. */
  readonly tail: string | null;
  readonly url: string | null;
}

const GROUPS: readonly (readonly [string, string])[] = [
  ['position', 'Position'],
  ['measures', 'Measures'],
  ['figures', 'Figures'],
  ['cooperation', 'Cooperation'],
  ['background', 'Background'],
];

/** The parts of a brief after headline and abstract, in reading order. */
export function partsOf({ summary }: Brief): readonly Part[] {
  if (!summary) return [];
  const item = (line: BriefLine, more: Partial<Omit<Item, 'line'>> = {}): Item => ({
    line,
    lead: null,
    tail: null,
    url: null,
    ...more,
  });
  const answers = summary.points.filter((p) => p.group === 'answers');
  let question: string | null = null;
  const parts: Part[] = [
    { id: 'requests', title: 'What it asks', items: summary.requests.map((line) => item(line)) },
    {
      id: 'commitments',
      title: 'Commitments',
      items: summary.commitments.map((line) =>
        item(line, {
          tail:
            [line.firmness === 'firm' ? null : line.firmness, line.deadlineEnglish && `by: ${line.deadlineEnglish}`]
              .filter(Boolean)
              .join(' · ') || null,
        }),
      ),
    },
    ...GROUPS.map(([group, title]) => ({
      id: group,
      title,
      items: summary.points.filter((p) => p.group === group).map((line) => item(line)),
    })),
    {
      id: 'answers',
      title: 'Questions and answers',
      items: answers.map((line) => {
        const lead = line.question === question ? null : line.question;
        question = line.question;
        return item(line, { lead });
      }),
    },
    {
      id: 'timeline',
      title: 'Timeline',
      items: summary.timeline.map(({ dateEnglish, line }) => item(line, { lead: dateEnglish })),
    },
    {
      id: 'refers',
      title: 'Papers it refers to',
      items: summary.respondsTo.map((line) => item(line, { url: line.url })),
    },
  ];
  return parts.filter((part) => part.items.length > 0);
}

const TYPES = ['COUNTRY', 'DEMONYM', 'AGENCY', 'PERSON', 'ROLE', 'PLACE', 'DATE', 'REFERENCE', 'LAW', 'MONEY'] as const;

/** Entities by type, in a fixed order, each type by number of mentions. */
export function entitiesByType({
  entities,
}: Brief): readonly { readonly type: string; readonly entities: Brief['entities'] }[] {
  return TYPES.map((type) => ({
    type,
    entities: entities
      .filter((e) => e.type === type)
      .sort(
        (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
      ),
  })).filter((group) => group.entities.length > 0);
}

/** What the reader must know about where the English comes from. */
export function provenance({ translator, version }: Brief): string {
  const made =
    translator.kind === 'gist'
      ? 'Translated sentences are a machine gist: they may read roughly and can be wrong'
      : 'Translated sentences were made by a machine and can be wrong';
  return `${made}; the Dutch they rest on stands beside them. Lines made from facts (names, dates, numbers) are not translations. kamerbrief ${version}, translator ${translator.name} ${translator.version}.`;
}
