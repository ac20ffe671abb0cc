import { type CleanSpan, type SentenceTranslation, stage, type TranslationInput } from '../../pipeline/index.ts';
import { Foreign } from '../language/foreign.ts';
import { topicOf } from '../select/topic.ts';
import { fixedSpans } from './fixed.ts';

/** Below this a reader is told to look at the Dutch. */
const LOW_CONFIDENCE = 0.4;

/** English of the chosen sentences, of the subject line and of the topic, made by the translator of the context. */
export const translate = stage({
  name: 'translate',
  version: '2',
  needs: ['clean', 'structure', 'sentences', 'mentions', 'selection', 'language'],
  adds: ['translations'],
  async run(document, { data, options, translator, signal, report }) {
    const { clean, structure, mentions, selection, language } = document;
    if (language.verdict === 'other' || language.verdict === 'unknown') return { translations: new Map() };
    const foreign = new Foreign(language, clean);
    const wanted: { readonly id: string; readonly input: TranslationInput }[] = [];
    const want = (id: string, piece: CleanSpan, text: string): void => {
      // Offsets of mentions hold only where the text stands in the cleaned text as it is.
      const inPlace = clean.text.startsWith(text, piece.from);
      const quoted = inPlace ? foreign.quotations(piece, text) : [];
      const names = inPlace ? fixedSpans(piece, mentions) : [];
      const free = names.filter((name) => !quoted.some((q) => q.start < name.end && name.start < q.end));
      wanted.push({ id, input: { text, fixed: [...free, ...quoted].sort((a, b) => a.start - b.start) } });
    };
    for (const { unit, chosen } of selection) {
      if ((chosen || options.translateAll) && !foreign.holds(unit)) want(unit.id, unit, unit.text);
    }
    const subject = structure.letterhead.subject;
    const from = subject ? clean.map.toClean(subject.start) : null;
    if (subject && from !== null) want('subject', { from, to: from + subject.text.length }, subject.text);
    const topic = topicOf(document, data);
    if (topic) want('topic', topic, topic.text);
    const results = await translator.translate(
      wanted.map((w) => w.input),
      signal,
      report,
    );
    const translations = new Map<string, SentenceTranslation>();
    let low = 0;
    wanted.forEach(({ id }, i) => {
      const result = results[i];
      if (!result)
        throw new Error(`the translator ${translator.name} returned ${results.length} of ${wanted.length} texts`);
      if (result.confidence < LOW_CONFIDENCE) low++;
      translations.set(id, { english: result.text, confidence: result.confidence, notes: result.notes });
    });
    if (translator.kind === 'gist' && wanted.length > 0) report('translate/gist');
    if (low > 0) report('translate/low-confidence', { count: low, total: wanted.length });
    return { translations };
  },
});
