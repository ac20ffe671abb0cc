import { type DataSource, folderData, type Translator } from '../../pipeline/index.ts';
import { modelsFolder } from '../../pipeline/models-folder.ts';

/** Names that `--translator` takes, the default first. Engines are loaded when first opened. */
export const TRANSLATORS = ['gist', 'neural', 'firefox', 'firefox-tiny'] as const;
/** The weights do not ship with the package; the recipe in training/neural writes them here. */
export const NEURAL_MODEL = 'models/nl-en/model.json';

export type TranslatorName = (typeof TRANSLATORS)[number];

/**
 * Opens a translator: one that ships with the package, or one whose model was pulled.
 * @param models the folder of pulled models. @default {@link modelsFolder}
 * @throws TypeError for a name that is not one of {@link TRANSLATORS}, and for a model that is not there.
 */
export async function openTranslator(
  name: string = TRANSLATORS[0],
  data: DataSource,
  models: string = modelsFolder(),
): Promise<Translator> {
  switch (name) {
    case 'gist': {
      const { gistTranslator } = await import('./gist/index.ts');
      return gistTranslator(data);
    }
    case 'neural': {
      if (!data.has(NEURAL_MODEL)) {
        throw new TypeError(
          `The translator "neural" has no model here: ${NEURAL_MODEL} is not in the data folder. Make one with training/neural, or use "gist".`,
        );
      }
      const { neuralTranslator } = await import('./neural/index.ts');
      return neuralTranslator(data);
    }
    case 'firefox':
    case 'firefox-tiny': {
      const { firefoxTranslator } = await import('./firefox/index.ts');
      return firefoxTranslator(name, data, folderData(models));
    }
    default:
      throw new TypeError(`There is no translator "${name}"; expected one of ${TRANSLATORS.join(', ')}.`);
  }
}
