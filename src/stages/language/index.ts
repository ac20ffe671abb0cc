import { type CleanText, type DataSource, type LanguageVerdict, stage } from '../../pipeline/index.ts';
import { identify } from './identify.ts';
import { languageNames, relatives } from './model.ts';
import { type JudgedSpan, judgeParagraphs, type Paragraphs } from './paragraphs.ts';
import { wholeLanguage } from './whole.ts';

/** Fewer letters than this cannot tell a language. */
const MINIMUM = 20;
/** A text with fewer letters is judged like a sentence; trigrams of a whole letter need more. */
const LETTER = 400;
/** With so few letters of running text the identifier must be surer. */
const SHORT = 40;
const SURE = 0.5;
const SURE_WHEN_SHORT = 0.7;
/** From this share of other languages on a letter counts as mixed. */
const MIXED = 0.1;
/** Below this share of Dutch there is no Dutch letter to read. */
const SOME = 0.15;
const MOST = 0.5;

type Main = Omit<LanguageVerdict, 'foreign'>;

const UNKNOWN: Main = { language: 'und', verdict: 'unknown', margin: 0 };

/** The language of the letter with the evidence for it, and which of its paragraphs and quotations are in another. */
export const language = stage({
  name: 'language',
  version: '2',
  needs: ['text', 'clean'],
  adds: ['language'],
  run({ text, clean }, { options, data, report }): { language: LanguageVerdict } {
    if (options.language !== 'auto') {
      report('language/forced', { language: options.language });
      const verdict = options.language === 'nld' ? 'dutch' : 'other';
      return { language: { language: options.language, verdict, margin: 1, foreign: [] } };
    }
    const letters = text.text.match(/\p{L}/gu)?.length ?? 0;
    const { judged, foreign, quotations } = judgeParagraphs(clean, data);
    const main =
      letters < LETTER ? ofSentence(text.text, letters, data) : ofLetter(text.text, { judged, foreign }, data);
    if (main.verdict === 'unknown') report('language/unknown', { characters: letters });
    if (main.verdict === 'other') {
      report('language/not-dutch', { language: main.language, margin: main.margin.toFixed(3) });
    }
    if (main.verdict === 'other' || main.verdict === 'unknown') return { language: { ...main, foreign: [] } };
    const name = (code: string): string => languageNames(data).get(code) ?? code;
    if (foreign.length > 0) {
      report('language/mixed', { languages: [...new Set(foreign.map((span) => name(span.language)))].join(', ') });
    }
    for (const span of quotations) {
      report('language/quotation', { language: name(span.language) }, clean.map.toOriginal(span));
    }
    return { language: { ...main, foreign: originals([...foreign, ...quotations], clean) } };
  },
});

function ofSentence(text: string, letters: number, data: DataSource): Main {
  if (letters < MINIMUM) return UNKNOWN;
  const { language, margin, letters: used } = identify(text, data);
  if (margin < (used < SHORT ? SURE_WHEN_SHORT : SURE)) return { ...UNKNOWN, margin };
  return { language, verdict: language === 'nld' ? 'dutch' : 'other', margin };
}

/** Trigrams of the whole letter decide, unless its paragraphs, judged one by one, are clearly something else. */
function ofLetter(text: string, { judged, foreign }: Omit<Paragraphs, 'quotations'>, data: DataSource): Main {
  const { language, margin } = wholeLanguage(text);
  const count = new Map<string, number>();
  for (const span of judged) count.set(span.language, (count.get(span.language) ?? 0) + span.letters);
  const total = lettersIn(judged);
  if (total < SHORT) return { language, margin, verdict: language === 'nld' ? 'dutch' : 'other' };
  const dutch = (count.get('nld') ?? 0) / total;
  const [most = 'und'] = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  // A letter in a relative of Dutch has sentences that could be Dutch; they do not make it half Dutch.
  if (dutch < SOME || (dutch < MOST && relatives(data).has(most))) {
    return { language: most, margin: most === language ? margin : 1 - dutch, verdict: 'other' };
  }
  const verdict = lettersIn(foreign) >= MIXED * total ? 'mixed' : 'dutch';
  return { language: 'nld', margin: language === 'nld' ? margin : dutch, verdict };
}

function lettersIn(spans: readonly JudgedSpan[]): number {
  return spans.reduce((sum, span) => sum + span.letters, 0);
}

function originals(spans: readonly JudgedSpan[], clean: CleanText): LanguageVerdict['foreign'] {
  return spans
    .map((span) => ({ ...clean.map.toOriginal(span), language: span.language }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
