import type { Block, CleanText, DataSource, Field, Letterhead, SourceText } from '../../pipeline/index.ts';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DATE =
  /\b(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (\d{4})\b/iu;

/** Facts of the letterhead, each with the place it was read from. */
export function letterheadOf(
  _source: SourceText,
  clean: CleanText,
  blocks: readonly Block[],
  _data: DataSource,
): Letterhead {
  const head = blocks.filter((block) => block.kind === 'letterhead');
  const text = (block: Block): string => clean.text.slice(block.from, block.to);
  const all = head.map(text).join('\n');
  let date: Field | null = null;
  for (const block of head) {
    const match = DATE.exec(text(block));
    if (!match) continue;
    const month = MONTHS.indexOf((match[2] as string).toLowerCase());
    const from = block.from + match.index;
    date = {
      ...clean.map.toOriginal({ from, to: from + match[0].length }),
      text: match[0],
      english: `${match[1]} ${ENGLISH[month]} ${match[3]}`,
      norm: `${match[3]}-${String(month + 1).padStart(2, '0')}-${(match[1] as string).padStart(2, '0')}`,
    };
    break;
  }
  const kind = /^motie van/im.test(all)
    ? 'motion'
    : blocks.some((b) => b.kind === 'answer')
      ? 'answers to written questions'
      : /circulaire/i.test(all)
        ? 'circular'
        : head.length > 0
          ? 'letter to parliament'
          : 'letter';
  return {
    kind,
    dossier: null,
    number: null,
    date,
    place: null,
    sender: [],
    signatories: [],
    addressee: null,
    subject: null,
    reference: null,
  };
}
