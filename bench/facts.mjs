// How much of what matters do the summaries tell? For letters with annotated key facts and commitments
// (FOLDER/*.txt with *.facts.tsv and *.commitments.tsv), the share of facts whose Dutch evidence a summary
// cites, beside two baselines with the same number of words: the first sentences, and LexRank.
//   node bench/facts.mjs FOLDER
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { analyse } from '../dist/index.js';

const lexrank = peer();
const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error('usage: node bench/facts.mjs FOLDER   (letters with *.facts.tsv and *.commitments.tsv)');
  process.exit(2);
}
const rows = (file) => {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const keys = head.split('\t');
  return lines.filter(Boolean).map((line) => Object.fromEntries(line.split('\t').map((v, i) => [keys[i], v])));
};
const words = (text) => text.split(/\s+/).filter(Boolean).length;
const meets = (a, b) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.5 * Math.min(a.end - a.start, b.end - b.start);
const covers = (spans, fact) => spans.some((s) => meets(s, fact));

const total = { facts: 0, ours: 0, lead: 0, rank: 0, words: 0, used: 0 };
const promises = { found: 0, gold: 0, right: 0, deadline: 0, deadlines: 0 };
for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.facts.tsv'))
  .sort()) {
  const base = join(folder, file.replace('.facts.tsv', ''));
  const text = readFileSync(`${base}.txt`, 'utf8');
  const { brief } = await analyse(text, { name: file });
  const facts = rows(`${base}.facts.tsv`).map((r) => ({ start: +r.evidence_start, end: +r.evidence_end }));
  const { abstract, points, commitments, requests, timeline } = brief.summary;
  const lines = [...abstract, ...points, ...commitments, ...requests, ...timeline.map((t) => t.line)];
  const spans = lines.flatMap((l) => l.spans);
  const cited = [...new Map(spans.map((s) => [`${s.start}-${s.end}`, s])).values()];
  const budget = cited.reduce((sum, s) => sum + words(text.slice(s.start, s.end)), 0);
  const letter = brief.sentences.reduce((sum, s) => sum + words(s.text), 0);
  const fill = (list) => {
    const taken = [];
    let used = 0;
    for (const s of list) {
      if (used + words(s.text) > budget) continue;
      taken.push(s);
      used += words(s.text);
    }
    return taken;
  };
  const lead = fill(brief.sentences);
  const ranked = await new Promise((resolve) => {
    if (!lexrank) return resolve([]);
    try {
      lexrank.summarize(
        brief.sentences.map((s) => s.text.replace(/[.!?]/g, ' ')).join('. '),
        brief.sentences.length,
        (error, top) => resolve(error ? [] : top),
      );
    } catch {
      resolve([]);
    }
  });
  const rank = fill(
    [...ranked]
      .sort((a, b) => b.weight - a.weight)
      .map((r) => brief.sentences[r.index])
      .filter(Boolean),
  );
  const hit = (list) => facts.filter((f) => covers(list, f)).length;
  const score = { ours: hit(cited), lead: hit(lead), rank: hit(rank) };
  console.log(
    file.padEnd(18),
    `facts ${facts.length}`,
    `ours ${score.ours}`,
    `lead ${score.lead}`,
    `lexrank ${score.rank}`,
    `words ${((100 * budget) / letter).toFixed(0)} %`,
  );
  if (process.argv.includes('--misses'))
    for (const f of facts)
      if (!covers(cited, f)) console.log('   -', text.slice(f.start, f.end).replace(/\s+/g, ' ').slice(0, 150));
  total.facts += facts.length;
  for (const key of ['ours', 'lead']) total[key] += score[key];
  total.rank += score.rank;
  total.words += letter;
  total.used += budget;
  const gold = rows(`${base}.commitments.tsv`).map((r) => ({
    start: +r.start,
    end: +r.end,
    deadline: r.deadline ?? '',
  }));
  promises.gold += gold.length;
  promises.found += commitments.length;
  for (const c of commitments) {
    const match = gold.find((g) => c.spans.some((s) => meets(s, g)));
    if (match) promises.right++;
    else if (process.argv.includes('--misses')) console.log('   + promise', c.dutch.slice(0, 150));
    if (match?.deadline) {
      promises.deadlines++;
      if (match.deadline === c.deadline) promises.deadline++;
    }
  }
  if (process.argv.includes('--misses'))
    for (const g of gold)
      if (!commitments.some((c) => c.spans.some((s) => meets(s, g))))
        console.log('   - promise', text.slice(g.start, g.end).replace(/\s+/g, ' ').slice(0, 150));
}
// The package is a peer to compare with, not a dependency: npm install --no-save lexrank
function peer() {
  try {
    return createRequire(import.meta.url)('lexrank');
  } catch {
    console.error('lexrank is not installed; its column stays 0 (npm install --no-save lexrank)');
    return null;
  }
}
const share = (n) => (n / total.facts).toFixed(3);
console.log(
  `facts told: ours ${share(total.ours)} · first sentences ${share(total.lead)} · LexRank ${share(total.rank)} (${total.facts} facts, ${((100 * total.used) / total.words).toFixed(0)} % of the words)`,
);
console.log(
  `commitments: P ${(promises.right / promises.found).toFixed(2)} R ${(promises.right / promises.gold).toFixed(2)} of ${promises.gold}; deadlines right ${promises.deadline}/${promises.deadlines}`,
);
