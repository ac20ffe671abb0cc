#!/usr/bin/env node
// Trains the tagger of unlisted names on silver labels: what gazetteer and rules find in plain text.
//   node training/tagger/train.mjs <built package folder> <text file>…   (one sentence a line, in the order of the source)
// Writes data/models/tagger/weights.bin. Deterministic.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [built, ...files] = process.argv.slice(2);
const load = (path) => import(join(process.cwd(), built, path)).catch(() => import(join(built, path)));
const { folderData } = await load('pipeline/data.js');
const { silverMentions } = await load('stages/entities/find.js');
const { viewOf } = await load('stages/entities/letter.js');
const { lexicons } = await load('stages/entities/lexicons.js');
const { chunks } = await load('stages/entities/tagger/chunks.js');
const { contextFeatures, nameFeatures } = await load('stages/entities/tagger/features.js');
const { BUCKETS, CLASSES, bucket } = await load('stages/entities/tagger/model.js');

const root = fileURLToPath(new URL('../..', import.meta.url));
const lex = lexicons(folderData(join(root, 'data')));
const CLASS_OF = { PERSON: 1, PLACE: 2, COUNTRY: 2, AGENCY: 3, DEMONYM: 0, ROLE: 0, LAW: 0, DATE: 0, REFERENCE: 0 };
const K = CLASSES.length;
let seed = 42;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

// Forty sentences are one text, so that people introduced once are known by surname in the rest.
const instances = [];
const unknown = [];
const seen = new Map();
const lower = new Map();
for (const file of files) {
  for (const [word] of readFileSync(file, 'utf8').matchAll(/(?<![\p{L}-])\p{Ll}[\p{Ll}]{2,}/gu)) lower.set(word, (lower.get(word) ?? 0) + 1);
}
for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i += 40) collect(lines.slice(i, i + 40).join('\n\n'));
}
function collect(text) {
  const view = viewOf(text);
  const mentions = silverMentions(view, lex);
  const exact = new Map(mentions.map((m) => [`${m.from}-${m.to}`, m]));
  for (const chunk of chunks(view.tokens, lex)) {
    const from = view.tokens.from[chunk.at];
    const to = view.tokens.to[chunk.end - 1];
    const hit = exact.get(`${from}-${to}`);
    const context = contextFeatures(view.tokens, chunk, lex).map(bucket);
    const name = nameFeatures(view.tokens, chunk, lex).map(bucket);
    const surface = text.slice(from, to);
    if (hit === undefined) {
      if (mentions.some((m) => m.from < to && from < m.to)) continue;
      // Words that the corpus also writes in lower case are no names.
      const words = surface.match(/[\p{L}]+/gu) ?? [];
      if (words.length > 0 && words.every((word) => (lower.get(word.toLowerCase()) ?? 0) >= 1)) push(surface, { context, name, label: 0, weight: 1 });
      else unknown.push({ context, name, surface });
      continue;
    }
    const label = CLASS_OF[hit.type];
    if (label !== undefined) push(surface, { context, name, label, weight: 1 });
  }
}
// A name seen very often teaches nothing more.
function push(surface, instance) {
  const count = (seen.get(surface) ?? 0) + 1;
  seen.set(surface, count);
  if (count <= 20) instances.push(instance);
}
const count = (list) => CLASSES.map((c, k) => `${c} ${list.filter((x) => x.label === k).length}`).join(', ');
console.log('labelled', instances.length, count(instances), 'unlabelled', unknown.length);

function train(data, epochs) {
  const weights = new Float32Array(BUCKETS * K);
  const squares = new Float32Array(BUCKETS * K).fill(1e-3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = data.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [data[i], data[j]] = [data[j], data[i]];
    }
    let loss = 0;
    for (const { context, name, label, weight } of data) {
      const hide = random() < 0.7;
      const features = (hide ? context : [...context, ...name]).filter(() => random() > 0.1);
      const p = softmax(weights, features);
      loss -= Math.log(p[label] + 1e-9);
      for (let k = 0; k < K; k++) {
        const g = (p[k] - (k === label ? 1 : 0)) * weight;
        if (Math.abs(g) < 1e-3) continue;
        for (const f of features) {
          const at = f * K + k;
          const gradient = g + 2e-6 * weights[at];
          squares[at] += gradient * gradient;
          weights[at] -= (0.15 / Math.sqrt(squares[at])) * gradient;
        }
      }
    }
    console.log('epoch', epoch, 'loss', (loss / data.length).toFixed(4));
  }
  return weights;
}
function softmax(weights, features) {
  const s = new Float64Array(K);
  for (const f of features) for (let k = 0; k < K; k++) s[k] += weights[f * K + k];
  const max = Math.max(...s);
  let total = 0;
  for (let k = 0; k < K; k++) total += s[k] = Math.exp(s[k] - max);
  return s.map((x) => x / total);
}

let weights = train(instances, 4);
// One round of self-training on confident unlabelled chunks widens the range of names.
const added = [];
for (const { context, name } of unknown) {
  const p = softmax(weights, [...context, ...name]);
  const label = p.indexOf(Math.max(...p));
  if (p[label] > 0.97 && label === 1) added.push({ context, name, label, weight: 0.5 });
}
console.log('self-labelled', added.length, count(added));
weights = train([...instances, ...added], 4);

const largest = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
const step = Math.min(largest, 4) / 127;
const out = Buffer.alloc(4 + weights.length);
out.writeFloatLE(step, 0);
weights.forEach((w, i) => out.writeInt8(Math.max(-127, Math.min(127, Math.round(w / step))), 4 + i));
writeFileSync(join(root, 'data/models/tagger/weights.bin'), out);
console.log('bytes', out.length, 'step', step);
