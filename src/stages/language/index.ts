import { type LanguageVerdict, stage } from '../../pipeline/index.ts';
import { wholeLanguage } from './whole.ts';

/** Fewer letters than this cannot tell a language. */
const MINIMUM = 20;

/** The language of the letter, with the evidence for it. */
export const language = stage({
  name: 'language',
  version: '1',
  needs: ['text'],
  adds: ['language'],
  run({ text }, { options, report }) {
    if (options.language !== 'auto') {
      report('language/forced', { language: options.language });
      const verdict = options.language === 'nld' ? 'dutch' : 'other';
      return { language: { language: options.language, verdict, margin: 1, foreign: [] } satisfies LanguageVerdict };
    }
    const letters = text.text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < MINIMUM) {
      report('language/unknown', { characters: letters });
      return { language: { language: 'und', verdict: 'unknown', margin: 0, foreign: [] } satisfies LanguageVerdict };
    }
    const whole = wholeLanguage(text.text);
    if (whole.language !== 'nld') {
      report('language/not-dutch', { language: whole.language, margin: whole.margin.toFixed(3) });
    }
    const verdict = whole.language === 'nld' ? 'dutch' : 'other';
    return { language: { ...whole, verdict, foreign: [] } satisfies LanguageVerdict };
  },
});
