/**
 * kamerbrief: Dutch government letters to English briefs, offline.
 * Start with {@link analyse} for one letter and {@link runFolder} for many;
 * single stages are in `kamerbrief/stages`, the machinery in `kamerbrief/pipeline`.
 */

export { type FolderEvent, type FolderOptions, runFolder } from './folder/run.ts';
export { folderStore } from './folder/translation-store.ts';
export { type Diagnostic, message } from './pipeline/index.ts';
export { type AnalyseOptions, type Analysis, analyse } from './stages/analyse.ts';
export type { Brief } from './stages/brief/schema.ts';
export { dutchLetters } from './stages/preset.ts';
