import { describe, expect, it } from 'vitest';
import type { Field, Letterhead } from '../../../src/pipeline/index.ts';
import { read } from '../front.ts';

const PARLIAMENT = `32 317  JBZ-Raad

Nr. 237  BRIEF VAN DE MINISTER VAN VEILIGHEID EN JUSTITIE EN DE STAATSSECRETARIS VAN FINANCIËN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

’s-Gravenhage, 3 maart 2015

Met deze brief informeer ik uw Kamer over de laatste stand van zaken van het onderzoek.

De Minister van Veiligheid en Justitie,
G.A. van der Steur
`;
const MINISTRY = `> Retouradres Postbus 20350 2500 EJ Den Haag

De Voorzitter van de Eerste Kamer
der Staten-Generaal
Postbus 20017
2500 EA DEN HAAG

Datum
14 juni 2019
Betreft
Kamerbrief over wachttijden

Ons kenmerk
1541268-191234-GGZ

Geachte voorzitter,

Hierbij ontvangt u de rapportage over de wachttijden in de geestelijke gezondheidszorg.

Hoogachtend,

de staatssecretaris van Volksgezondheid, Welzijn en Sport,

drs. P. Blokhuis
`;
const ANSWERS = `Tweede Kamer der Staten-Generaal

Vergaderjaar 2022–2023

Aanhangsel van de Handelingen

Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden

812

Vragen van de leden Jansen en De Groot (beiden XYZ) aan de Minister van Financiën over de kosten van muntgeld (ingezonden 3 november 2022).
Antwoord van Minister Kaag (Financiën) (ontvangen 1 december 2022).
Vraag 1
Klopt het bericht?
Antwoord 1
Ja.
Vraag 2, 3 en 4
Wat kost dit? Wie betaalt dat?
Antwoord op vragen 2 t/m 4
De kosten zijn laag.
`;

const letterheadOf = async (text: string): Promise<Letterhead> => (await read(text)).structure.letterhead;
const fieldsOf = (head: Letterhead): Field[] =>
  [
    head.dossier,
    head.number,
    head.date,
    head.place,
    ...head.sender,
    ...head.signatories,
    head.addressee,
    head.subject,
    head.reference,
  ].filter((field) => field !== null);

describe('letterhead', () => {
  it('of a letter in the parliamentary papers', async () => {
    const head = await letterheadOf(PARLIAMENT);
    expect(head.kind).toBe('letter to parliament');
    expect(head.dossier?.norm).toBe('32317');
    expect(head.number?.norm).toBe('237');
    expect(head.date).toMatchObject({ norm: '2015-03-03', english: '3 March 2015' });
    expect(head.place).toMatchObject({ text: '’s-Gravenhage', english: 'The Hague' });
    expect(head.addressee?.english).toBe('President of the House of Representatives of the States General');
    expect(head.sender.map((s) => s.english)).toEqual(['Minister of Security and Justice']);
    expect(head.signatories.map((s) => s.text)).toEqual(['G.A. van der Steur']);
  });

  it('takes the offices from the title when nobody signed', async () => {
    const head = await letterheadOf(PARLIAMENT.replace(/De Minister van V[\s\S]*$/, ''));
    expect(head.sender.map((s) => s.english)).toEqual([
      'Minister of Security and Justice',
      'State Secretary for Finance',
    ]);
  });

  it('of a ministry, with labels on lines of their own', async () => {
    const head = await letterheadOf(MINISTRY);
    expect(head.date?.norm).toBe('2019-06-14');
    expect(head.subject?.text).toBe('Kamerbrief over wachttijden');
    expect(head.reference?.text).toBe('1541268-191234-GGZ');
    expect(head.sender.map((s) => s.english)).toEqual(['State Secretary for Health, Welfare and Sport']);
    expect(head.signatories.map((s) => s.text)).toEqual(['drs. P. Blokhuis']);
    expect(head.addressee?.english).toBe('President of the Senate of the States General');
  });

  it('of answers to written questions', async () => {
    const head = await letterheadOf(ANSWERS);
    expect(head.kind).toBe('answers to written questions');
    expect(head.number?.text).toBe('812');
    expect(head.date?.norm).toBe('2022-12-01');
    expect(head.sender.map((s) => s.english)).toEqual(['Minister of Finance']);
    expect(head.signatories.map((s) => s.text)).toEqual(['Kaag']);
    expect(head.subject?.text).toBe('over de kosten van muntgeld');
    expect(head.addressee?.text).toBe('de leden Jansen en De Groot (beiden XYZ)');
  });

  it('of a motion names its movers as they write their names', async () => {
    const head = await letterheadOf(
      'MOTIE VAN DE LEDEN VAN DER STAAIJ EN DE VRIES-JANSEN\nVoorgesteld 3 maart 2015\nDe Kamer,\ngehoord de beraadslaging,\nverzoekt de regering een plan te maken,\nen gaat over tot de orde van de dag.\nVan der Staaij\nDe Vries-Jansen\n',
    );
    expect(head.kind).toBe('motion');
    expect(head.signatories.map((s) => s.text)).toEqual(['Van der Staaij', 'De Vries-Jansen']);
    expect(head.addressee).toMatchObject({ text: 'de regering', english: 'Government' });
    expect(head.date?.norm).toBe('2015-03-03');
  });

  it.each([PARLIAMENT, MINISTRY, ANSWERS])('points every field at its place in the original', async (text) => {
    for (const field of fieldsOf(await letterheadOf(text))) {
      expect(text.slice(field.start, field.end).replace(/\s+/g, ' ')).toBe(field.text);
    }
  });

  it('is empty for bare running text', async () => {
    const { structure } = await read('Nederland neemt deel aan een project. Het project gaat in juni van start.');
    expect(fieldsOf(structure.letterhead)).toEqual([]);
    expect(structure.letterhead.kind).toBe('letter');
    expect(structure.blocks.map((block) => block.kind)).toEqual(['paragraph']);
  });
});

describe('questions', () => {
  it('are paired with their answers, several with one', async () => {
    const { structure, clean } = await read(ANSWERS);
    const text = (i: number): string => clean.text.slice(structure.blocks[i]?.from, structure.blocks[i]?.to);
    expect(structure.questions.map((q) => [q.number, q.question.map(text), q.answer.map(text)])).toEqual([
      ['1', ['Klopt het bericht?'], ['Ja.']],
      ...['2', '3', '4'].map((n) => [n, ['Wat kost dit? Wie betaalt dat?'], ['De kosten zijn laag.']]),
    ]);
  });

  it('without an answer are reported when others have one', async () => {
    const { diagnostics } = await read(ANSWERS.replace(/Antwoord op vragen[\s\S]*$/, ''));
    expect(diagnostics.filter((d) => d.code === 'structure/unpaired-question').map((d) => d.data.number)).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('find their answer where the word Antwoord was forgotten', async () => {
    const { structure } = await read(
      'Vraag 1\nKlopt dit bericht?\n\nAntwoord op vraag 1\nJa.\n\nVraag 2\nWat gaat u doen?\n\nIk ga in gesprek met de sector.\n',
    );
    expect(structure.questions[1]?.answer).toHaveLength(1);
  });

  it('may stand on one line with their label', async () => {
    const { structure, sentences } = await read('Vraag 1: Klopt dit?\n\nAntwoord: Ja, dat klopt.\n');
    expect(structure.blocks.map((block) => block.kind)).toEqual(['question', 'answer']);
    expect(sentences.map((s) => s.text)).toEqual(['Klopt dit?', 'Ja, dat klopt.']);
  });
});

describe('blocks', () => {
  it('are tables where cells follow each other', async () => {
    const { structure } = await read(
      'De meldingen staan hieronder, verdeeld naar jaar.\n\n2021\n\n12\n\n2022\n\n17\n\n2023\n\n40\n\nHet aantal neemt dus ieder jaar toe, zoals u ziet.\n',
    );
    expect(structure.blocks.map((block) => block.kind)).toEqual(['paragraph', ...Array(6).fill('table'), 'paragraph']);
  });

  it('are annexes after the signature', async () => {
    const { structure } = await read(
      `${PARLIAMENT}\nBijlage 1\n\nDeze bijlage bevat een overzicht van alle toezeggingen aan de Kamer.\n`,
    );
    expect(structure.blocks.map((block) => block.kind).slice(-2)).toEqual(['annex', 'paragraph']);
  });
});
