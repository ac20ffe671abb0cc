import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AnyDocument } from '../../../src/pipeline/index.ts';
import type { ContextOptions } from '../../../src/stages/defaults.ts';
import { sniff } from '../../../src/stages/read/sniff.ts';
import { docx, endlessPdf, pagesPdf, pdf } from './files.ts';

// The stage is taken as built: it reads PDFs in a thread, and a thread runs JavaScript only.
const built = <M>(path: string): Promise<M> => import(new URL(`../../../dist/${path}`, import.meta.url).href);
const { fileDocument, message, Pipeline } =
  await built<typeof import('../../../src/pipeline/index.ts')>('pipeline/index.js');
const { makeContext } = await built<typeof import('../../../src/stages/defaults.ts')>('stages/defaults.js');
const { read } = await built<typeof import('../../../src/stages/read/index.ts')>('stages/read/index.js');

async function readFile(data: Uint8Array | string, name = 'brief', options: ContextOptions = {}): Promise<AnyDocument> {
  const bytes = typeof data === 'string' ? strToU8(data) : data;
  return Pipeline.from('bytes')
    .use(read)
    .run(fileDocument(bytes, name), await makeContext(options));
}
const codes = (document: AnyDocument): readonly string[] => document.diagnostics.map((d) => d.code);

describe('read', () => {
  it('takes UTF-8 with and without a mark, UTF-16 and windows-1252', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Geachte coördinator'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    for (const data of [
      strToU8('Geachte coördinator'),
      strToU8('\uFEFFGeachte coördinator'),
      utf16,
      Uint8Array.from([...'Geachte coördinator'].map((c) => c.charCodeAt(0))),
    ]) {
      expect((await readFile(data)).text?.text).toBe('Geachte coördinator');
    }
    expect(codes(await readFile(Uint8Array.from([0x63, 0x6f, 0xf6, 0x72])))).toEqual(['read/encoding-guessed']);
  });

  it('keeps offsets of Markdown and blanks what only marks headings and quotations', async () => {
    const { text } = await readFile('# Aanleiding\n\n> Citaat\n- punt', 'brief.md');
    expect(text?.text).toBe('  Aanleiding\n\n  Citaat\n- punt');
    expect(text?.format).toBe('md');
  });

  it('reads official XML: paragraphs, notes after the text with their marks in place', async () => {
    const { text } = await readFile(
      '<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><stuknr>Nr. <ondernummer>7</ondernummer></stuknr><titel>MOTIE</titel><al>Zie de brief<noot id="n1"><noot.nr>1</noot.nr><noot.al>Kamerstuk 29 911, nr. 1.</noot.al></noot> van mei.</al></stuk></kamerstuk></officiele-publicatie>',
    );
    expect(text?.format).toBe('xml');
    expect(text?.text).toContain('Zie de brief1 van mei.');
    expect(text?.text).toContain('1 Kamerstuk 29 911, nr. 1.');
    const note = text?.regions.find((r) => r.kind === 'note');
    expect(note && text?.text.slice(note.start, note.end)).toBe('1 Kamerstuk 29 911, nr. 1.');
  });

  it('reads names in official XML with one space between their parts and none before a comma', async () => {
    const { text } = await readFile(
      '<?xml version="1.0"?><kamervragen><kamervraagomschrijving>Vragen van de leden <naam><achternaam>Van Vliet</achternaam></naam>, <naam><voornaam>Bo</voornaam><achternaam>Prins</achternaam></naam> en <naam><achternaam>Kok</achternaam></naam> (ingezonden 3 juni 2021).</kamervraagomschrijving><vraag><al>Klopt het bericht?</al></vraag></kamervragen>',
    );
    expect(text?.text).toBe(
      'Vragen van de leden Van Vliet, Bo Prins en Kok (ingezonden 3 juni 2021).\n\nKlopt het bericht?\n',
    );
  });

  it('reads HTML without navigation and scripts', async () => {
    const { text } = await readFile(
      '<!DOCTYPE html><html><body><nav>Menu</nav><main><h1>Brief</h1><p>Ik zal <b>antwoorden</b>.</p><script>x()</script></main></body></html>',
    );
    expect(text?.text).toBe('Brief\n\nIk zal antwoorden.\n');
    expect(text?.regions.map((r) => r.kind)).toEqual(['title', 'paragraph']);
  });

  it('reads DOCX with its footnotes', async () => {
    const { text } = await readFile(
      docx(['Geachte voorzitter,', 'Zie de motie{1} van mei.'], ['Kamerstuk 29 911, nr. 318.']),
    );
    expect(text?.format).toBe('docx');
    expect(text?.text).toBe('Geachte voorzitter,\n\nZie de motie1 van mei.\n\n1 Kamerstuk 29 911, nr. 318.\n');
  });

  it('reads PDF lines where they stand, and sets a side column apart', async () => {
    const body = Array.from(
      { length: 6 },
      (_, i) => [70, 700 - 14 * i, `Dit is regel ${i + 1} van de brief aan de Kamer.`] as const,
    );
    const side = ['Ons kenmerk', '1234567', 'Bijlagen'].map((t, i) => [460, 700 - 14 * i, t] as const);
    const { text } = await readFile(pdf([...side, ...body]));
    expect(text?.format).toBe('pdf');
    expect(text?.text.split('\n').slice(0, 6)).toEqual(body.map(([, , t]) => t));
    const margin = text?.regions.find((r) => r.kind === 'margin');
    expect(margin && text?.text.slice(margin.start, margin.end)).toBe('Ons kenmerk\n1234567\nBijlagen');
  });

  it('knows the side column of the first page again on the next, though little stands in it and close to the text', async () => {
    const lines = (from: number, tail: string) =>
      Array.from(
        { length: 6 },
        (_, i) => [70, 700 - 14 * i, `Regel ${from + i} van de brief aan de Kamer${tail}`] as const,
      );
    const first = ['Ons kenmerk', '1234567', 'Bijlagen'].map((t, i) => [405, 700 - 14 * i, t] as const);
    const next = ['Ons kenmerk', '1234567'].map((t, i) => [405, 686 - 14 * i, t] as const);
    const pages = [lines(1, '.'), lines(7, ', die tot bijna aan de kolom reikt.')] as const;
    const { text } = await readFile(pdf([...first, ...pages[0]], [...next, ...pages[1], [390, 34, 'Pagina 2 van 2']]));
    const margins = text?.regions.filter((r) => r.kind === 'margin').map((r) => text.text.slice(r.start, r.end));
    expect(margins).toEqual(['Ons kenmerk\n1234567\nBijlagen', 'Ons kenmerk\n1234567']);
    expect(text?.text.split(/[\n\f]/).filter((line) => line.startsWith('Regel'))).toEqual(
      pages.flat().map(([, , line]) => line),
    );
  });

  it.each([
    ['an empty file', ' \n', 'read/empty', /holds no text/],
    ['a scan', pdf([[70, 700, 'x']]), 'read/scanned', /probably a scan/],
    ['a cut-off PDF', '%PDF-1.7\nrubbish', 'read/broken', /PDF file could not be read/],
    ['a ZIP that is no DOCX', zipSync({ 'a.txt': strToU8('x') }), 'read/unsupported', /ZIP archive/],
    [
      'a DOCX with damaged XML',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }),
      'read/broken',
      /DOCX file could not be read/,
    ],
    [
      'XML of another kind',
      '<?xml version="1.0"?><invoice><total>3</total></invoice>',
      'read/unsupported',
      /root element invoice/,
    ],
    [
      'XML that is not well-formed',
      '<?xml version="1.0"?><officiele-publicatie><al>x</officiele-publicatie>',
      'read/broken',
      /XML file could not be read/,
    ],
    ['an image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'read/unsupported', /an image/],
  ])('refuses %s and says what to do', async (_, data, code, words) => {
    const document = await readFile(data);
    expect(codes(document)).toEqual([code]);
    expect(document.text).toBeUndefined();
    expect(message(document.diagnostics[0] as NonNullable<(typeof document.diagnostics)[0]>)).toMatch(words);
  });

  it('refuses what is too large, also when it is so only unpacked', async () => {
    expect(codes(await readFile('x'.repeat(200), 'brief.txt', { maxBytes: 100 }))).toEqual(['read/too-large']);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(codes(await readFile(bomb))).toEqual(['read/too-large']);
  });

  it('gives up a PDF that takes too long or is no longer wanted, and reads the next one', async () => {
    const endless = endlessPdf();
    const late = await readFile(endless, 'brief.pdf', { maxReadMs: 400 });
    expect(late.diagnostics.map(message)).toEqual([
      'Reading the PDF file took longer than 0.4 seconds and was ended. Check the file, or raise the limit.',
    ]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 300);
    expect(codes(await readFile(endless, 'brief.pdf', { signal: stop.signal }))).toEqual(['pipeline/cancelled']);
    const line = 'De minister antwoordt de Kamer binnen drie weken.';
    expect((await readFile(pdf([[70, 700, line]]))).text?.text).toBe(`${line}\n`);
  });

  it('refuses a PDF with more pages than it reads', async () => {
    const document = await readFile(pagesPdf(2001));
    expect(document.diagnostics.map(message)).toEqual([
      'The file has 2001 pages; at most 2000 are read. Split it, or raise the limit.',
    ]);
  });

  it('reads PDFs side by side', async () => {
    const lines = [1, 2, 3].map((n) => `Dit is brief nummer ${n} van de minister aan de Tweede Kamer.`);
    const read = await Promise.all(lines.map((line) => readFile(pdf([[70, 700, line]]))));
    expect(read.map((document) => document.text?.text)).toEqual(lines.map((line) => `${line}\n`));
  });

  it('does not expand entities that an XML file declares', async () => {
    const lol =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><officiele-publicatie><al>&b;</al></officiele-publicatie>';
    expect(codes(await readFile(lol))).toEqual(['read/broken']);
  });

  it('never throws on any bytes, and keeps regions inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004word/document.xml', '<?xml version="1.0"?><al>', '<html>'),
        async (tail, head) => {
          const data = new Uint8Array([...strToU8(head), ...tail]);
          expect(() => sniff(data, 'x')).not.toThrow();
          const { text, diagnostics } = await readFile(data);
          expect(text !== undefined || diagnostics.length > 0).toBe(true);
          expect(diagnostics.filter((d) => d.code === 'pipeline/stage-failed')).toEqual([]);
          for (const r of text?.regions ?? []) expect(r.start < r.end && r.end <= (text?.text.length ?? 0)).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
  });
});
