#!/usr/bin/env node
// Trains the identifier of sentences and paragraphs: multinomial logistic regression over hashed character sequences.
//   node training/language/train.mjs <built package folder> <sentences.tsv from collect.py> [output folder]
// Writes weights.bin and model.json. Deterministic: the random numbers have a fixed seed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [built, corpus, out = fileURLToPath(new URL('../../data/language', import.meta.url))] = process.argv.slice(2);
const { BUCKETS, seen } = await import(pathToFileURL(join(resolve(built), 'stages/language/features.js')).href);

/** Languages with little text of their own are shown less often, so that their few sentences are not learned by heart. */
const DRAWS = (sentences) => Math.round(Math.min(9000, 1500 + 4 * sentences));
const DUTCH_DRAWS = 24000;
const EPOCHS = 7;
const RATE = 0.25;
const DECAY = 2e-6;

let seed = 20240229;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const pick = (list) => list[Math.floor(random() * list.length)];

const texts = new Map();
const held = [];
for (const line of readFileSync(corpus, 'utf8').split('\n')) {
  const [language, source, text] = line.split('\t');
  if (!text) continue;
  const bySource = texts.get(language) ?? texts.set(language, new Map()).get(language);
  const list = bySource.get(source) ?? bySource.set(source, []).get(source);
  // Every twentieth sentence is kept for measuring.
  if (list.length % 20 === 19 && held.filter((h) => h[0] === language && h[1] === source).length < 100) held.push([language, source, text]);
  list.push(text);
}
const isHeld = new Set(held.map((h) => h[2]));
for (const bySource of texts.values()) for (const [source, list] of bySource) bySource.set(source, list.filter((t) => !isHeld.has(t)));
const languages = [...texts.keys()].sort();
const K = languages.length;

/** A sentence, or some words in a row from it: the identifier must also judge fragments. */
function sample(language) {
  const bySource = texts.get(language);
  const share = ([source, list]) => Math.sqrt(list.length) * (source === 'authored' ? 3 : 1);
  let at = random() * [...bySource].reduce((sum, entry) => sum + share(entry), 0);
  let list = [];
  for (const entry of bySource) {
    list = entry[1];
    if ((at -= share(entry)) < 0) break;
  }
  if (list.length === 0) return sample(language);
  const text = pick(list);
  const words = text.split(' ');
  if (words.length < 6 || random() < 0.55) return text;
  const length = 3 + Math.floor(random() * Math.min(14, words.length - 3));
  const start = Math.floor(random() * (words.length - length + 1));
  return words.slice(start, start + length).join(' ');
}

const weights = new Float32Array(BUCKETS * K);
const squares = new Float32Array(BUCKETS * K);
const scores = new Float64Array(K);

function judge(features) {
  scores.fill(0);
  const scale = 1 / Math.sqrt(features.length);
  for (const f of features) for (let k = 0, at = f * K; k < K; k++) scores[k] += weights[at + k] * scale;
  let top = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < K; k++) sum += scores[k] = Math.exp(scores[k] - top);
  for (let k = 0; k < K; k++) scores[k] /= sum;
  return scale;
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const order = languages.flatMap((language, k) => {
    const size = [...texts.get(language).values()].reduce((n, list) => n + list.length, 0);
    return Array(language === 'nld' ? DUTCH_DRAWS : DRAWS(size)).fill(k);
  });
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  let loss = 0;
  for (const gold of order) {
    const { features } = seen(sample(languages[gold]));
    if (features.length === 0) continue;
    const scale = judge(features);
    loss -= Math.log(scores[gold] + 1e-9);
    const gradient = Array.from(scores, (p, k) => p - (k === gold ? 1 : 0));
    for (const f of features) {
      for (let k = 0, at = f * K; k < K; k++, at++) {
        if (Math.abs(gradient[k]) < 1e-4) continue;
        const g = gradient[k] * scale + DECAY * weights[at];
        squares[at] += g * g;
        weights[at] -= (RATE * g) / (Math.sqrt(squares[at]) + 1e-3);
      }
    }
  }
  console.error(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}`);
}

// One step size for each language: int8 = weight / step.
const steps = languages.map((_, k) => {
  let most = 0;
  for (let f = 0; f < BUCKETS; f++) most = Math.max(most, Math.abs(weights[f * K + k]));
  return most / 127;
});
const bytes = new Int8Array(BUCKETS * K);
for (let f = 0; f < BUCKETS; f++) for (let k = 0; k < K; k++) bytes[f * K + k] = Math.round(weights[f * K + k] / steps[k]);
for (let f = 0; f < BUCKETS; f++) for (let k = 0; k < K; k++) weights[f * K + k] = bytes[f * K + k] * steps[k];
writeFileSync(join(out, 'weights.bin'), bytes);
writeFileSync(join(out, 'model.json'), `${JSON.stringify({ languages, buckets: BUCKETS, steps: steps.map((s) => Number(s.toPrecision(6))) })}\n`);

const table = new Map();
for (const [language, , text] of held) {
  const { features } = seen(text);
  judge(features);
  const best = languages[scores.indexOf(Math.max(...scores))];
  const row = table.get(language) ?? table.set(language, { right: 0, total: 0, as: {} }).get(language);
  row.total++;
  if (best === language) row.right++;
  else row.as[best] = (row.as[best] ?? 0) + 1;
}
for (const [language, { right, total, as }] of [...table].sort()) console.log(language, `${right}/${total}`, JSON.stringify(as));
