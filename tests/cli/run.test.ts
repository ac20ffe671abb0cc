import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Brief, briefSchema } from '../../src/stages/brief/schema.ts';
import { type Ended, kamerbrief } from './kamerbrief.ts';

let letters: string;
let out: string;
let first: Ended;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'));
  letters = join(folder, 'letters');
  out = join(folder, 'briefs');
  await cp('examples/letters', letters, { recursive: true });
  await writeFile(join(letters, 'empty.txt'), '  \n');
  await writeFile(
    join(letters, 'english.txt'),
    'Dear Madam President, I hereby send you the report on the use of public money by schools in the past year. The government will reply to it before the summer. The inspectorate visited forty schools and found that most of them keep their books in good order.',
  );
  first = kamerbrief(['run', letters, '-o', out]);
});

const brief = async (name: string): Promise<Brief> =>
  JSON.parse(await readFile(join(out, `${name}.brief.json`), 'utf8')) as Brief;

describe('kamerbrief run', () => {
  it('writes a brief for every letter, and exits with 1 when some were refused', async () => {
    expect(first.status).toBe(1);
    expect(first.out).toBe('');
    const files = await readdir(out);
    for (const name of [
      'kamerbrief-havens',
      'antwoorden-treinverkeer',
      'motie-laaggeletterdheid',
      'circulaire-subsidie',
      'empty',
      'english',
    ]) {
      expect(files).toEqual(expect.arrayContaining([`${name}.brief.json`, `${name}.brief.md`, `${name}.brief.html`]));
    }
    expect(files).toEqual(expect.arrayContaining(['index.html', 'entities.csv', 'run.jsonl']));
    expect(files.filter((f) => f.endsWith('.partial'))).toEqual([]);
  });

  it('says what was refused and why, and what to do', () => {
    expect(first.err).toMatch(/refused +empty\.txt +The file holds no text\./);
    expect(first.err).toMatch(/refused +english\.txt +The letter is not in Dutch \(looks like eng/);
  });

  it('writes briefs that fit the schema, whatever their status', async () => {
    expect(() => briefSchema.parse({})).toThrow();
    for (const name of ['kamerbrief-havens', 'empty', 'english'])
      expect(briefSchema.parse(await brief(name)).schema).toBe('kamerbrief/brief@1');
    expect((await brief('empty')).status).toBe('refused');
    expect((await brief('english')).summary).toBeNull();
  });

  it('gives every sentence, mention and line its place in the original', async () => {
    for (const name of ['kamerbrief-havens', 'antwoorden-treinverkeer', 'motie-laaggeletterdheid']) {
      const { sentences, entities, summary, source } = await brief(name);
      const text = await readFile(join(letters, source.path), 'utf8');
      const ids = new Set(sentences.map((s) => s.id));
      for (const { start, end } of sentences) expect(start < end && end <= text.length).toBe(true);
      for (const m of entities.flatMap((e) => e.mentions)) {
        const bare = (s: string): string => s.replace(/[\s-]/g, '');
        expect(bare(text.slice(m.start, m.end))).toContain(bare(m.text).slice(0, 4));
      }
      expect(summary?.abstract.length).toBeGreaterThan(0);
      for (const line of [...(summary?.abstract ?? []), ...(summary?.points ?? []), ...(summary?.commitments ?? [])]) {
        for (const id of line.cites) expect(ids.has(id)).toBe(true);
        expect(line.spans.length).toBeGreaterThan(0);
        expect(line.status).not.toBe('unchecked');
      }
    }
  });

  it('reads a letter to parliament as a person would', async () => {
    const { letter, summary, entities } = await brief('kamerbrief-havens');
    expect(letter?.date?.norm).toBe('2022-03-14');
    expect(letter?.sender.map((s) => s.english)).toEqual(['Minister of Justice and Security']);
    expect(letter?.signatories.map((s) => s.text)).toEqual(['A.B. van den Heuvel']);
    expect(
      entities
        .filter((e) => e.type === 'COUNTRY')
        .map((e) => e.norm)
        .sort(),
    ).toEqual(['BE', 'DE', 'ES', 'FR']);
    expect(entities.find((e) => e.norm === 'kst-29911-318')?.url).toBe(
      'https://zoek.officielebekendmakingen.nl/kst-29911-318.html',
    );
    expect(entities.find((e) => e.type === 'MONEY')?.norm).toBe('EUR 28500000');
    expect(summary?.headline.english).toMatch(
      /^The Minister of Justice and Security writes to the House of Representatives/,
    );
    expect(summary?.commitments.length).toBeGreaterThanOrEqual(2);
  });

  it('tells for each question what was asked and answered', async () => {
    const { summary } = await brief('antwoorden-treinverkeer');
    const answers = summary?.points.filter((p) => p.group === 'answers') ?? [];
    expect(answers.find((a) => a.question?.startsWith('Question 1'))?.english).toBe('Yes.');
    expect(answers.find((a) => a.question?.startsWith('Question 5'))?.english).toBe('See the answer to question 3.');
    for (const n of [1, 2, 3, 4, 5]) expect(answers.some((a) => a.question?.startsWith(`Question ${n}`))).toBe(true);
  });

  it('writes the same bytes again, in worker threads too', async () => {
    const again = `${out}-again`;
    kamerbrief(['run', letters, '-o', again, '--workers', '2', '--quiet']);
    for (const file of await readdir(out)) {
      expect(await readFile(join(again, file), 'utf8'), file).toBe(await readFile(join(out, file), 'utf8'));
    }
  });

  it('leaves alone what has not changed, and does it again when forced', () => {
    const second = kamerbrief(['run', letters, '-o', out]);
    expect(second.err).toMatch(/6 letters: 6 unchanged/);
    const forced = kamerbrief(['run', letters, '-o', out, '--force']);
    expect(forced.err).not.toMatch(/unchanged/);
  });

  it('reports events as JSON Lines and nothing else on standard output', () => {
    const { out: lines } = kamerbrief([
      'run',
      join(letters, 'kamerbrief-havens.txt'),
      '-o',
      `${out}-json`,
      '--json',
      '--quiet',
    ]);
    const events = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; status?: string });
    expect(events.map((e) => e.event)).toEqual(['start', 'letter', 'end']);
    expect(events[1]?.status).toMatch(/^(?:ok|partial)$/);
  });

  it('divides a folder over shards without gap or overlap', async () => {
    for (const i of [1, 2])
      kamerbrief(['run', letters, '-o', `${out}-shard${i}`, '--shard', `${i}/2`, '--quiet', '--format', 'json']);
    const names = (await Promise.all([1, 2].map((i) => readdir(`${out}-shard${i}`))))
      .flat()
      .filter((f) => f.endsWith('.brief.json'));
    expect(names.sort()).toEqual((await readdir(out)).filter((f) => f.endsWith('.brief.json')).sort());
  });

  it('leaves out letters dated before --since', () => {
    const { err } = kamerbrief(['run', letters, '-o', `${out}-since`, '--since', '2023-01-01', '--format', 'json']);
    expect(err).toMatch(/skipped +kamerbrief-havens\.txt +dated before --since/);
  });

  it.each([
    [['run', '/nonexistent', '-o', '/tmp/x'], /There is no file or folder/],
    [['run', 'examples/letters'], /required option '-o, --output <dir>'/],
    [
      ['run', 'examples/letters', '-o', '/tmp/x', '--format', 'docx'],
      /--format expects some of json,md,html,csv; got "docx"/,
    ],
    [['run', 'examples/letters', '-o', '/tmp/x', '--shard', '3/2'], /--shard expects i\/n/],
    [
      ['run', 'examples/letters', '-o', '/tmp/x', '--translator', 'babel'],
      /There is no translator "babel"; expected one of/,
    ],
    [['stage', 'nothing'], /There is no stage "nothing"; expected one of language, clean/],
    [['frobnicate'], /unknown command 'frobnicate'/],
  ])('%j is misuse: exit 2 and a reason', (args, reason) => {
    const { status, err } = kamerbrief(args);
    expect(err).toMatch(reason);
    expect(status).toBe(2);
  });
});
