import { Pipeline } from '../pipeline/index.ts';
import { check } from './check/index.ts';
import { clean } from './clean/index.ts';
import { entities } from './entities/index.ts';
import { language } from './language/index.ts';
import { read } from './read/index.ts';
import { segment } from './segment/index.ts';
import { select } from './select/index.ts';
import { structure } from './structure/index.ts';
import { summarise } from './summarise/index.ts';
import { translate } from './translate/index.ts';

/** The whole line for a letter given as text: from cleaning to the checked summary. Frozen; `use` extends a copy. */
export function dutchLetters() {
  return Pipeline.from('text')
    .use(clean)
    .use(language)
    .use(structure)
    .use(segment)
    .use(entities)
    .use(select)
    .use(translate)
    .use(summarise)
    .use(check);
}

/** The same line for a letter given as the bytes of a file. */
export function dutchLetterFiles() {
  return Pipeline.from('bytes')
    .use(read)
    .use(clean)
    .use(language)
    .use(structure)
    .use(segment)
    .use(entities)
    .use(select)
    .use(translate)
    .use(summarise)
    .use(check);
}
