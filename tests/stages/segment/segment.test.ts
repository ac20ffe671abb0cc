import { describe, expect, it } from 'vitest';
import { read, sentencesOf } from '../front.ts';

const HEAD =
  'Nr. 12  BRIEF VAN DE MINISTER VAN JUSTITIE\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2015\n\n';

describe('sentences of a letter', () => {
  it('run around a footnote that cuts them, and say so', async () => {
    const text = `${HEAD}Het kabinet werkt aan een plan voor de havens.1 De nieuwe aanpak zal, net\nals de oude, worden gericht op de knelpunten die de\n\n1 Kamerstuk 30 111, nr. 9, 2 februari 2015.\nhavens met elkaar delen. Dat is van belang voor de hele regio en voor\nhet land.\n`;
    const { sentences } = await read(text);
    expect(sentences.map((s) => s.text)).toEqual([
      'Het kabinet werkt aan een plan voor de havens.',
      'De nieuwe aanpak zal, net als de oude, worden gericht op de knelpunten die de havens met elkaar delen.',
      'Dat is van belang voor de hele regio en voor het land.',
    ]);
    expect(sentences.map((s) => s.interrupted)).toEqual([false, true, false]);
    expect(text.slice(sentences[1]?.start, sentences[1]?.end)).toContain('Kamerstuk 30 111');
  });

  it('leave the mark of a note after the point outside the span', async () => {
    const text = 'Dit is eerder gemeld.1 Het kabinet herhaalt dat hier.\n\n1 Kamerstuk 30 111, nr. 9.';
    const { sentences } = await read(text);
    expect(text.slice(sentences[0]?.start, sentences[0]?.end)).toBe('Dit is eerder gemeld.');
    expect(text.slice(sentences[1]?.start, sentences[1]?.end)).toBe('Het kabinet herhaalt dat hier.');
  });

  it('leave out letterhead, headings and signature', async () => {
    const text = `${HEAD}Inleiding\n\nMet deze brief informeer ik uw Kamer.\n\nDe Minister van Justitie,\nA.B. de Groot\n`;
    expect(await sentencesOf(text)).toEqual(['Met deze brief informeer ik uw Kamer.']);
  });

  it('are one for the whole of a motion, whether its clauses are lines or paragraphs', async () => {
    const clauses = [
      'De Kamer,',
      'gehoord de beraadslaging,',
      'constaterende dat er tekorten zijn;',
      'verzoekt de regering een plan te maken,',
      'en gaat over tot de orde van de dag.',
    ];
    for (const apart of ['\n', '\n\n']) {
      const text = `MOTIE VAN HET LID JANSEN${apart}Voorgesteld 3 maart 2015${apart}${clauses.join(apart)}${apart}Jansen\n`;
      expect(await sentencesOf(text)).toEqual([clauses.join(' ')]);
    }
  });

  it('are the items of a list and the introduction before it', async () => {
    const text =
      'Het kabinet neemt de volgende maatregelen:\n\n– meer toezicht in de havens;\n\n– een nieuw register en\n\n– hogere boetes. Deze gaan in 2016 in.\n';
    expect(await sentencesOf(text)).toEqual([
      'Het kabinet neemt de volgende maatregelen:',
      'meer toezicht in de havens;',
      'een nieuw register en',
      'hogere boetes.',
      'Deze gaan in 2016 in.',
    ]);
  });

  it('are parted where a paragraph was glued to the next', async () => {
    expect(await sentencesOf('De termijn is verlengd.Het besluit volgt in mei, na overleg.')).toEqual([
      'De termijn is verlengd.',
      'Het besluit volgt in mei, na overleg.',
    ]);
  });

  it('are numbered in text order', async () => {
    const { sentences } = await read('Een. Twee. Drie.');
    expect(sentences.map((s) => s.id)).toEqual(['s1', 's2', 's3']);
  });
});
