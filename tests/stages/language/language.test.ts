import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyDocument,
  folderData,
  type LanguageVerdict,
  message,
  OffsetMap,
  Pipeline,
  packageData,
  textDocument,
} from '../../../src/pipeline/index.ts';
import { clean } from '../../../src/stages/clean/index.ts';
import { identify } from '../../../src/stages/language/identify.ts';
import { language } from '../../../src/stages/language/index.ts';
import { judgeParagraphs } from '../../../src/stages/language/paragraphs.ts';

const context = {
  data: packageData(),
  options: { language: 'auto', length: 'normal', translateAll: false, maxBytes: 1e9, maxReadMs: 60_000 },
  translator: { name: 'none', version: '0', kind: 'gist', translate: () => Promise.resolve([]) },
  signal: new AbortController().signal,
  log: { debug: () => {} },
} as const;

const line = Pipeline.from('text').use(clean).use(language);
const judge = (text: string): Promise<AnyDocument> => line.run(textDocument(text), context);
const verdictOf = async (text: string): Promise<LanguageVerdict> =>
  (await judge(text)).language ?? expect.unreachable('no verdict');

const DUTCH = [
  'Met deze brief informeer ik uw Kamer over de voortgang van het programma en over de middelen die ervoor beschikbaar zijn.',
  'De gemeenten hebben in het afgelopen jaar veel werk verzet. Ik ben hun daarvoor erkentelijk en zet het overleg met hen voort.',
  'Uit het onderzoek blijkt dat de wachttijden zijn gedaald, maar dat de verschillen tussen de regio’s groot blijven. Ik vind dat niet aanvaardbaar.',
  'Ik zal uw Kamer voor het einde van het jaar berichten over de uitkomsten van het overleg en over de stappen die daarop volgen.',
];
const ENGLISH =
  'The authorities should make sure that victims are given access to legal aid as soon as there are reasonable grounds to believe that a crime has been committed.';
const FRENCH =
  'Toute personne a droit à un recours effectif devant une juridiction indépendante lorsque ses droits ont été violés par une autorité publique.';

const letter = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const foreignOf = (text: string, { foreign }: LanguageVerdict): readonly string[] =>
  foreign.map(({ start, end, language: code }) => `${code}: ${text.slice(start, end)}`);

/** What the minister could have written in the languages around Dutch; none of it was learned from. */
const LETTERS: Readonly<Record<string, string>> = {
  afr: 'Geagte Speaker, met hierdie brief lig ek u in oor die vordering van die program. Die munisipaliteite het die afgelope jaar hard gewerk en ons is hulle baie dank verskuldig. Uit die ondersoek blyk dit dat die wagtye korter geword het, maar dat die verskille tussen die streke nog groot is. Ek sal u voor die einde van die jaar laat weet wat die uitkoms van die gesprekke was en watter stappe ons gaan neem om die diens aan die publiek te verbeter.',
  fry: 'Achte foarsitter, mei dizze brief lit ik jo witte hoe’t it mei it programma giet. De gemeenten hawwe it ôfrûne jier hurd wurke en dêr bin ik har tankber foar. Ut it ûndersyk docht bliken dat de wachttiden koarter wurden binne, mar dat de ferskillen tusken de regio’s noch grut binne. Foar de ein fan it jier sil ik jo fertelle wat der út it oerlis kommen is en hokker stappen wy sette wolle om de tsjinst oan de boargers better te meitsjen.',
  lim: 'Geachte veurzitter, mit dees breef laot ich uch weite wie wied veer mit ’t programma zeen. De gemeintes höbbe ’t aafgelaupe jaor hel gewirk en daoveur bin ich hun dankbaar. Oet ’t ónderzeuk blik det de wachtieje korter zeen gewaore, meh det de versjille tösse de regio’s nog altied groet zeen. Veur ’t ing van ’t jaor zal ich uch vertèlle waat d’r oet ’t euverlek is gekómme en welke sjtappe veer nog wille zètte.',
  nds: 'Geachte veurzitter, met dissen breef loat ik oe weten hoo wied wiej met ’t programma bint. De gemeenten hebt ’t leste joar hard ewarkt en doar bin ik eer dankboar veur. Oet ’t onderzeuk blik dat de wachttieden körter bint ewörden, mer dat de verskillen tusken de regio’s nog aait groot bint. Veur ’t ende van ’t joar zal ik oe vertellen wat der oet ’t oaverleg is ekömmen en wat wiej noe goat doon.',
  ltz: 'Léif Presidentin, mat dësem Bréif informéieren ech Iech iwwer de Stand vum Programm. D’Gemengen hunn d’lescht Joer vill geschafft an ech soen hinnen dofir Merci. Aus der Etüd geet ervir, datt d’Waardezäite méi kuerz gi sinn, mä datt d’Ënnerscheeder tëschent de Regiounen nach ëmmer grouss sinn. Virum Enn vum Joer wäert ech Iech matdeelen, wat bei de Gespréicher erauskomm ass a wéi eng Schrëtt mir nach maache wëllen.',
  deu: 'Sehr geehrte Präsidentin, mit diesem Schreiben unterrichte ich Sie über den Stand des Programms. Die Gemeinden haben im vergangenen Jahr viel geleistet, und ich danke ihnen dafür. Aus der Untersuchung geht hervor, dass die Wartezeiten kürzer geworden sind, die Unterschiede zwischen den Regionen aber nach wie vor groß bleiben. Vor Ende des Jahres werde ich Ihnen mitteilen, was die Gespräche ergeben haben und welche Schritte wir noch unternehmen wollen.',
};

describe('language of whole letters', () => {
  it('calls a Dutch letter Dutch, with nothing foreign in it', async () => {
    expect(await verdictOf(letter(...DUTCH))).toMatchObject({ language: 'nld', verdict: 'dutch', foreign: [] });
  });

  it.each(Object.entries(LETTERS))('does not call a letter in %s Dutch', async (code, text) => {
    expect(await verdictOf(text)).toMatchObject({ language: code, verdict: 'other', foreign: [] });
  });

  it.each(Object.entries(LETTERS))('tells the sentences of a letter in %s one by one', (code, text) => {
    const sentences = text.split(/(?<=\.) /);
    expect(sentences.map((s) => identify(s, context.data).language)).toEqual(sentences.map(() => code));
  });

  it('calls a letter of two languages mixed and reads it as Dutch', async () => {
    const text = letter(...DUTCH, ENGLISH, FRENCH);
    const document = await judge(text);
    expect(document.language).toMatchObject({ language: 'nld', verdict: 'mixed' });
    expect(document.diagnostics.filter((d) => d.code === 'language/mixed').map(message)).toEqual([
      'Parts of the letter are not in Dutch (English, French); they are not translated.',
    ]);
  });

  it('takes the word of the caller', async () => {
    const forced = { ...context, options: { ...context.options, language: 'nld' } };
    const document = await line.run(textDocument(ENGLISH), forced);
    expect(document.language).toMatchObject({ language: 'nld', verdict: 'dutch' });
    expect(document.diagnostics.map((d) => d.code)).toContain('language/forced');
  });

  it('knows that other scripts are not Dutch', async () => {
    const text = 'Уважаемый господин председатель, настоящим письмом сообщаю вам о ходе выполнения программы.';
    expect(await verdictOf(text)).toMatchObject({ language: 'rus', verdict: 'other' });
  });
});

describe('language of short texts', () => {
  it.each(['', '12 juni', 'Den Haag', 'Amsterdam Rotterdam Utrecht', '€ 1.500.000', 'ABC DEF GHI'])(
    'does not guess from %j',
    async (text) => {
      expect(await verdictOf(text)).toMatchObject({ language: 'und', verdict: 'unknown', foreign: [] });
    },
  );

  it.each([
    ['Het overleg wordt morgen voortgezet.', 'nld'],
    ['Ik deel die zorg vooralsnog niet.', 'nld'],
    ['We will continue the talks tomorrow.', 'eng'],
    ['Die Gespräche werden morgen fortgesetzt.', 'deu'],
    ['Les discussions continueront demain.', 'fra'],
    ['Die samesprekings word môre voortgesit.', 'afr'],
    ['It oerlis giet moarn fierder.', 'fry'],
  ])('tells the language of %j', async (text, code) => {
    expect((await verdictOf(text)).language).toBe(code);
  });
});

describe('foreign parts of a Dutch letter', () => {
  it('marks a paragraph in another language at its place', async () => {
    const text = letter(DUTCH[0] ?? '', ENGLISH, ...DUTCH.slice(1));
    expect(foreignOf(text, await verdictOf(text))).toEqual([`eng: ${ENGLISH}`]);
  });

  it('marks it where its lines are broken', async () => {
    const broken = ENGLISH.replace('victims are', 'victims\nare').replace('grounds to', 'grounds\nto');
    const text = letter(DUTCH[0] ?? '', broken, ...DUTCH.slice(1));
    expect(foreignOf(text, await verdictOf(text))).toEqual([`eng: ${broken}`]);
  });

  it.each([
    [
      'deu',
      'Der Ausschuss der Ständigen Vertreter hat in seiner Sitzung am Mittwoch den Entwurf der Verordnung über den Schutz der Außengrenzen gebilligt und den Vorsitz beauftragt, Verhandlungen mit dem Europäischen Parlament aufzunehmen.',
    ],
    [
      'eng',
      'The Commission has published its proposal at https://example.org and invites all Member States to comment on it before the end of the year, so that their remarks can be taken into account when the text is discussed by the ministers in the spring.',
    ],
  ])('marks a paragraph in %s with many names, or with an address of the web', async (code, paragraph) => {
    const text = letter(DUTCH[0] ?? '', paragraph, ...DUTCH.slice(1));
    expect(foreignOf(text, await verdictOf(text))).toEqual([`${code}: ${paragraph}`]);
  });

  it.each([
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['‘', '’'],
    ['„', '”'],
  ])('marks a long quotation between %s and %s inside a Dutch paragraph', async (open, close) => {
    const text = letter(
      ...DUTCH,
      `In het rapport staat: ${open}${FRENCH}${close} Ik onderschrijf deze aanbeveling en neem haar over.`,
    );
    const document = await judge(text);
    expect(document.language?.verdict).toBe('dutch');
    expect(foreignOf(text, document.language ?? expect.unreachable())).toEqual([`fra: ${FRENCH}`]);
    expect(document.diagnostics.map(message)).toContain('A quotation in French is kept as it stands.');
  });

  it.each([
    [
      'an address',
      'Permanent Representation of the Kingdom of the Netherlands\nAvenue de Cortenbergh 4–10\n1040 Brussels',
    ],
    [
      'names',
      'Human Rights Watch, Amnesty International, Save the Children, Transparency International en Oxfam Novib',
    ],
    ['a heading', 'Follow-up of the Global Compact'],
    [
      'a list of literature',
      'European Commission, Study on the gender dimension of trafficking in human beings and on the access to services for victims, Luxembourg 2016.',
    ],
    [
      'a book',
      'Smith, J. and Jones, M. (2014). The role of the state in the fight against organised crime and what can be learned from it.',
    ],
    [
      'an English title in a Dutch sentence',
      'Het rapport “Getting to the bottom of it” is op 3 mei verschenen en wordt met uw Kamer gedeeld.',
    ],
    [
      'old spelling',
      'De Minister heeft den heer Van der Meer medegedeeld, dat zoodanige maatregelen niet noodig zijn, vermits de Regeering zich daarover nog niet heeft kunnen uitspreken.',
    ],
  ])('leaves %s alone', async (_, paragraph) => {
    expect((await verdictOf(letter(...DUTCH, paragraph))).foreign).toEqual([]);
  });
});

describe('any input', () => {
  it('has its foreign spans inside the text, in order and apart', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...DUTCH, ENGLISH, FRENCH, `“${ENGLISH}”`, '"', '“', '\n', '«', '’'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const text = pieces.join('\n\n');
        let end = 0;
        for (const span of (await verdictOf(text)).foreign) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['"', '“', '‘a', ' ‘b c ', '«', 'aaaa', 'ab, '])(
    'of many %j takes time in proportion to its length',
    (unit) => {
      const time = (size: number): number => {
        const text = `en de ministers hebben dat aan de leden van de raad gezegd ${unit.repeat(size)}`;
        const whole = { from: 0, to: text.length };
        const cleaned = {
          text,
          map: OffsetMap.identity(text.length),
          blocks: [{ ...whole, origin: 'body', hint: null, label: null }],
          noteMarks: [],
        } as const;
        const runs = [1, 2, 3].map(() => {
          const began = performance.now();
          judgeParagraphs(cleaned, context.data);
          return performance.now() - began;
        });
        return Math.min(...runs);
      };
      time(2000);
      // Ten times the length may take ten times as long; forty leaves room for a busy machine, not for a square.
      expect(time(30_000)).toBeLessThan(40 * Math.max(3, time(3000)));
    },
  );
});

it('refuses a model whose files do not belong together', () => {
  const shipped = packageData();
  const other = { ...folderData('.'), text: shipped.text, bytes: () => new Uint8Array(5) };
  expect(() => identify('Dit is een zin.', other)).toThrow(/expected \d+ weights in 32768 buckets; found 5/);
});
