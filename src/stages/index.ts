/** Every stage, the presets made of them, and what turns a finished document into a brief. */
export { type AnalyseOptions, type Analysis, analyse } from './analyse.ts';
export { type Brief, briefOf } from './brief/index.ts';
export { check } from './check/index.ts';
export { clean } from './clean/index.ts';
export { type ContextOptions, DEFAULTS, makeContext } from './defaults.ts';
export { entities } from './entities/index.ts';
export { language } from './language/index.ts';
export { dutchLetterFiles, dutchLetters } from './preset.ts';
export { read } from './read/index.ts';
export { entityRows } from './render/csv.ts';
export { renderMarkdown } from './render/markdown.ts';
export { segment } from './segment/index.ts';
export { select } from './select/index.ts';
export { structure } from './structure/index.ts';
export { summarise } from './summarise/index.ts';
export { cachedTranslator, memoryStore, type TranslationStore } from './translate/cache/index.ts';
export { translate } from './translate/index.ts';
export { openTranslator, TRANSLATORS } from './translate/open.ts';
