import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/index.ts';

/**
 * What is read from a letter, without the English of the translator: that
 * changes with its model, while these facts may change only on purpose
 * (`npx vitest run tests/golden -u`, then read the difference).
 */
describe.each(['kamerbrief-havens.txt', 'antwoorden-treinverkeer.txt', 'motie-laaggeletterdheid.txt'])('%s', (name) => {
  it('is read as before', async () => {
    const { brief } = await analyse(await readFile(`examples/letters/${name}`), { name });
    const { letter, sentences, entities, summary } = brief;
    const facts = {
      letter: letter && { ...letter, subject: letter.subject && { ...letter.subject, english: undefined } },
      sentences: sentences.map((s) => `${s.id} ${s.start}–${s.end} ${s.text}`),
      entities: entities.map(
        (e) => `${e.type} ${e.english} [${e.norm}] ${e.mentions.map((m) => `${m.start}–${m.end}`).join(' ')}`,
      ),
      templates:
        summary && [...summary.glance, ...summary.respondsTo].filter((l) => l.by === 'template').map((l) => l.english),
      commitments: summary?.commitments.map(
        (c) => `${c.cites.join()} ${c.byWhom} → ${c.toWhom}, ${c.deadline}, ${c.firmness}`,
      ),
    };
    await expect(`${JSON.stringify(facts, null, 2)}\n`).toMatchFileSnapshot(`${name}.json`);
  });
});
