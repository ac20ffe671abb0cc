import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderData, packageData } from '../../../../src/pipeline/index.ts';
import { readPulled } from '../../../../src/stages/translate/firefox/model.ts';
import { openTranslator } from '../../../../src/stages/translate/open.ts';

const folder = () => mkdtemp(join(tmpdir(), 'kamerbrief-models-'));

describe('a model that was not pulled', () => {
  it('names the command that pulls it', async () => {
    const models = await folder();
    for (const name of ['firefox', 'firefox-tiny']) {
      const opened = openTranslator(name, packageData(), models);
      await expect(opened).rejects.toThrow(
        `The translator "${name}" has no model here: model.nlen.intgemm.alphas.bin.gz is missing. Run "kamerbrief models pull ${name}"`,
      );
      await expect(opened).rejects.toThrow(TypeError);
    }
  });

  it('is never run when damaged', async () => {
    const models = await folder();
    await mkdir(join(models, 'firefox'));
    await writeFile(join(models, 'firefox', 'model.nlen.intgemm.alphas.bin.gz'), 'half a mod');
    expect(() => readPulled('firefox', packageData(), folderData(models))).toThrow(
      /is damaged: model\.nlen\.intgemm\.alphas\.bin\.gz has the wrong checksum\. Run "kamerbrief models pull firefox"/,
    );
  });
});
