import { describe, expect, it } from 'vitest';
import { packageData } from '../../src/pipeline/index.ts';
import { modelsFolder } from '../../src/pipeline/models-folder.ts';
import { firefoxModels } from '../../src/stages/translate/firefox/description.ts';

describe('modelsFolder', () => {
  it.each([
    [{ env: {}, platform: 'linux', home: '/home/a' }, '/home/a/.cache/kamerbrief/models'],
    [{ env: { XDG_CACHE_HOME: '/var/c' }, platform: 'linux', home: '/home/a' }, '/var/c/kamerbrief/models'],
    [{ env: {}, platform: 'darwin', home: '/Users/a' }, '/Users/a/Library/Caches/kamerbrief/models'],
    [{ env: { LOCALAPPDATA: '/local' }, platform: 'win32', home: '/u' }, '/local/kamerbrief/models'],
    [{ env: { KAMERBRIEF_MODELS: '/m' }, platform: 'darwin', home: '/Users/a' }, '/m'],
  ])('%j', (around, folder) => {
    expect(modelsFolder(around).replaceAll('\\', '/')).toBe(folder);
  });
});

describe('the list of models', () => {
  it('names two models of three different files each', () => {
    const models = firefoxModels(packageData());
    expect(models.map((m) => m.name)).toEqual(['firefox', 'firefox-tiny']);
    const sums = models.flatMap((m) => m.files.map((f) => f.sha256));
    expect(new Set(sums).size).toBe(6);
    for (const model of models) {
      expect(model.licence).toBe('MPL-2.0');
      expect(model.files.map((f) => f.role)).toEqual(['model', 'shortlist', 'vocabulary']);
    }
  });
});
