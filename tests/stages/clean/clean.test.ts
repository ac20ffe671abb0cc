import { describe, expect, it } from 'vitest';
import type { Region, RegionKind } from '../../../src/pipeline/index.ts';
import { read } from '../front.ts';

const bodyOf = async (text: string): Promise<string[]> => {
  const { clean } = await read(text);
  return clean.blocks.filter((b) => b.origin === 'body').map((b) => clean.text.slice(b.from, b.to));
};
const liftedOf = async (text: string): Promise<string[]> => {
  const { clean } = await read(text);
  return clean.blocks.filter((b) => b.origin !== 'body').map((b) => `${b.origin}: ${clean.text.slice(b.from, b.to)}`);
};

/** Running text set in lines of about 70 characters, with `here` where a line ends in a hyphen. */
const set = (left: string, right: string): string =>
  `De regering heeft de afgelopen jaren veel werk gemaakt van een goede ${left}\n${right} met de gemeenten en de provincies, en zal dat ook in de komende\njaren blijven doen, zoals eerder aan de Kamer is geschreven en zoals\nook uit de begroting blijkt.`;

describe('a hyphen at the end of a line', () => {
  it.each([
    ['samen-', 'werking', 'samenwerking'],
    ['mensenhandel-', 'strategie', 'mensenhandelstrategie'],
    ['EU-', 'subsidie', 'EU-subsidie'],
    ['VN-', 'verdrag', 'VN-verdrag'],
    ['Noord-', 'Holland', 'Noord-Holland'],
    ['D66-', 'motie', 'D66-motie'],
    ['in-', 'en uitvoer', 'in- en uitvoer'],
    ['wet-', 'of regelgeving', 'wet- of regelgeving'],
    ['functionerings-', 'ontwikkel- en beoordelingsgesprek', 'functionerings- ontwikkel- en beoordelingsgesprek'],
    ['niet-', 'operationele', 'niet-operationele'],
    ['samen\u00ad', 'werking', 'samenwerking'],
  ])('%s/%s reads %s', async (left, right, word) => {
    expect((await bodyOf(set(left, right)))[0]).toContain(` goede ${word} met `);
  });

  it('is reported where it was decided on weak evidence', async () => {
    const { diagnostics } = await read(set('Commissie-', 'mededeling'));
    expect(diagnostics.map((d) => [d.code, d.data.text])).toEqual([['clean/hyphen-guessed', 'Commissie-mededeling']]);
  });
});

describe('characters', () => {
  it.each([
    ['ﬁnanciële eﬀecten', 'financiële effecten'],
    ['bel\u00adeid', 'beleid'],
    ['100\u00a0euro   of\tmeer', '100 euro of meer'],
    ['B R I E F  V A N  D E  M I N I S T E R', 'BRIEF VAN DE MINISTER'],
    ['cafe\u0301', 'café'],
    ['een *nadrukkelijk* verzoek om h*mo te schrijven', 'een nadrukkelijk verzoek om h*mo te schrijven'],
  ])('%j read %j', async (text, wanted) => {
    expect(await bodyOf(text)).toEqual([wanted]);
  });
});

describe('lines', () => {
  it('are joined where text was wrapped, and not where paragraphs stand on lines of their own', async () => {
    expect(await bodyOf(set('aanpak', 'samen'))).toHaveLength(1);
    expect(await bodyOf('De eerste alinea is klaar.\nDe tweede alinea ook.\nSlot\nDe derde is kort.')).toHaveLength(4);
  });

  it('are joined across blank lines in double-spaced text', async () => {
    expect(await bodyOf(set('aanpak', 'samen').replaceAll('\n', '\n\n'))).toHaveLength(1);
  });

  it('that begin a list item stay apart, a dash in a sentence does not', async () => {
    expect(await bodyOf('De eisen zijn:\n– een geldig paspoort;\n– voldoende middelen.')).toHaveLength(3);
    const text = set('aanpak', 'samen').replace('\nen ', '\n– en dat is goed – ');
    expect(await bodyOf(text)).toHaveLength(1);
  });
});

describe('page furniture', () => {
  const page = (n: number, text: string): string =>
    `${text}\n\nTweede Kamer, vergaderjaar 2014–2015, 30 111, nr. 9\n\n${n}\n\n\f`;

  it('is lifted out of the sentence that it cuts', async () => {
    const text =
      page(1, set('aanpak', 'samen').replace('\nook uit de begroting blijkt.', '')) +
      page(2, 'ook uit de begroting blijkt. Dat is goed.');
    const body = await bodyOf(text);
    expect(body).toHaveLength(1);
    expect(body[0]).toContain('zoals ook uit de begroting blijkt. Dat is goed.');
    expect(await liftedOf(text)).toHaveLength(4);
  });

  it('is told from a source that names a paper', async () => {
    const text =
      'De motie is aangenomen.1 De uitvoering loopt.\n\n1\nTweede Kamer, vergaderjaar 2014–2015, 30 111, nr. 8\n\nTweede Kamer, vergaderjaar 2014–2015, 30 111, nr. 9\n\n1\n\n\f';
    expect((await liftedOf(text))[0]).toBe('note: 1 Tweede Kamer, vergaderjaar 2014–2015, 30 111, nr. 8');
  });

  it('is the reference column that comes again on later pages', async () => {
    const text = `Onze referentie\n140040\n\n${set('aanpak', 'samen')}\n\f${set('inzet', 'samen').slice(0, 140)}\n\nOnze referentie\n140040\n\nDe gemeenten zijn akkoord.`;
    expect(await liftedOf(text)).toEqual(['margin: Onze referentie', 'margin: 140040']);
  });
});

describe('notes', () => {
  it('are linked with the marks that were glued to words', async () => {
    const text =
      'Het programma2000 loopt. Het Programma1 is oud en het plan2 nieuw.3\n\n1 Kamerstuk 30 111, nr. 9.\n2 Kamerstuk 30 111, nr. 10.\n3 Zie www.rijksoverheid.nl.';
    const { clean } = await read(text);
    expect(await bodyOf(text)).toEqual(['Het programma2000 loopt. Het Programma is oud en het plan nieuw.']);
    expect(clean.noteMarks.map((m) => [m.mark, text.slice(m.span.start, m.span.end), m.block])).toEqual([
      ['1', '1', 1],
      ['2', '2', 2],
      ['3', '3', 3],
    ]);
  });

  it('leave formulas, years and codes alone', async () => {
    const text =
      'De CO2-uitstoot van 2014 en de motie van JA21 over de A2 staan in de bijlage1 van 29 juni 20222 vermeld.\n\n1 Bijlage bij Kamerstuk 30 111.\n2 Kamerstuk 30 111, nr. 9.';
    expect(await bodyOf(text)).toEqual([
      'De CO2-uitstoot van 2014 en de motie van JA21 over de A2 staan in de bijlage van 29 juni 2022 vermeld.',
    ]);
  });

  it('keep two ways of marking apart', async () => {
    const text =
      'Kent u het bericht? 1) 2)\n\nJa, dat is bekend.[1]\n\n1) NOS, 3 mei 2020.\n\n2) AD, 4 mei 2020.\n\n[1] Kamerstuk 30 111, nr. 9.';
    const { clean } = await read(text);
    expect(
      clean.noteMarks.map((m) => clean.text.slice(clean.blocks[m.block ?? -1]?.from, clean.blocks[m.block ?? -1]?.to)),
    ).toEqual(['1) NOS, 3 mei 2020.', '2) AD, 4 mei 2020.', '[1] Kamerstuk 30 111, nr. 9.']);
    expect(await bodyOf(text)).toEqual(['Kent u het bericht?', 'Ja, dat is bekend.']);
  });

  it('get their marks back when extraction set all marks under all texts', async () => {
    const text =
      'De motie is uitgevoerd.1 Het verslag is verstuurd.2 Dat is alles.\n\nKamerstuk 30 111, nr. 8.\nhttps://www.rijksoverheid.nl/verslag\n1\n2\n\nPagina 1 van 2\n\fDe brief gaat verder.';
    expect(await liftedOf(text)).toEqual([
      'note: 1 Kamerstuk 30 111, nr. 8.',
      'note: 2 https://www.rijksoverheid.nl/verslag',
      'footer: Pagina 1 van 2',
    ]);
  });
});

describe('regions of a format', () => {
  const source = 'Titel\nDe eerste\nalinea staat er*.\nDe Minister,\nA. Bos\n* Een noot.\nKop 2';
  const region = (kind: RegionKind, part: string, label?: string): Region => {
    const start = source.indexOf(part);
    return { kind, start, end: start + part.length, ...(label !== undefined && { label }) };
  };

  it('decide over blocks, notes and marks', async () => {
    const { clean } = await read(
      source,
      [
        region('title', 'Titel'),
        region('paragraph', 'De eerste\nalinea staat er*.'),
        region('note-mark', '*', '*'),
        region('signature', 'De Minister,\nA. Bos'),
        region('note', '* Een noot.', '*'),
        region('header', 'Kop 2'),
      ],
      'xml',
    );
    expect(clean.blocks.map((b) => [b.origin, b.hint, clean.text.slice(b.from, b.to)])).toEqual([
      ['body', 'title', 'Titel'],
      ['body', 'paragraph', 'De eerste alinea staat er.'],
      ['body', 'signature', 'De Minister,'],
      ['body', 'signature', 'A. Bos'],
      ['note', 'note', '* Een noot.'],
      ['header', 'header', 'Kop 2'],
    ]);
    expect(clean.noteMarks).toEqual([{ at: 32, mark: '*', span: { start: 31, end: 32 }, block: 4 }]);
  });

  it('may set all notes of a page apart as one', async () => {
    const text = 'Het Programma1 loopt en het plan2 ook.\n1 Kamerstuk 30 111, nr. 9.\n2 Kamerstuk 30 111,\nnr. 10.';
    const notes = { kind: 'note', start: text.indexOf('1 Kamer'), end: text.length } as const;
    const { clean } = await read(text, [notes], 'pdf');
    expect(clean.blocks.map((b) => [b.label, clean.text.slice(b.from, b.to)])).toEqual([
      [null, 'Het Programma loopt en het plan ook.'],
      ['1', '1 Kamerstuk 30 111, nr. 9.'],
      ['2', '2 Kamerstuk 30 111, nr. 10.'],
    ]);
    expect(clean.noteMarks.map((m) => m.block)).toEqual([1, 2]);
  });
});
