#!/usr/bin/env node
// Trains the tagger of unlisted names on silver labels: what gazetteer and rules find in plain text.
//   node training/tagger/train.mjs <built package folder> <names.tsv of faker-names.py> <text file>…
// Text files hold one sentence a line, in the order of the source. Writes data/models/tagger/weights.bin. Deterministic.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [built, namesFile, ...files] = process.argv.slice(2);
const load = (path) => import(join(resolve(built), path));
const { folderData } = await load('pipeline/data.js');
const { silverMentions } = await load('stages/entities/find.js');
const { viewOf } = await load('stages/entities/letter.js');
const { lexicons } = await load('stages/entities/lexicons.js');
const { foldWord, tokenise } = await load('stages/entities/tokens.js');
const { chunks } = await load('stages/entities/tagger/chunks.js');
const { contextFeatures, nameFeatures, spellingFeatures } = await load('stages/entities/tagger/features.js');
const { BUCKETS, CLASSES, bucket } = await load('stages/entities/tagger/model.js');

const root = fileURLToPath(new URL('../..', import.meta.url));
const lex = lexicons(folderData(join(root, 'data')));
const [NONE, PERSON, PLACE, AGENCY] = [0, 1, 2, 3];
const CLASS_OF = { PERSON, PLACE, COUNTRY: PLACE, AGENCY, DEMONYM: NONE, ROLE: NONE, LAW: NONE, DATE: NONE, REFERENCE: NONE };
const K = CLASSES.length;
/** A name seen this often teaches nothing more. */
const MOST = 40;
/** Sentences that are one text, so that people introduced once are known by surname in the rest. */
const TEXT = 40;
let seed = 42;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const pick = (list) => list[Math.floor(random() * list.length)];

const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
const lower = new Set();
for (const line of lines) for (const [word] of line.matchAll(/(?<![\p{L}-])\p{Ll}[\p{Ll}]{2,}/gu)) lower.add(word);
const table = (path) => readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
const foreign = table(namesFile);
const column = (file, name) => {
  const [head, ...rows] = table(join(root, 'data/gazetteer', file));
  return rows.map((row) => row[head.indexOf(name)]).filter((cell) => /^\p{Lu}/u.test(cell ?? ''));
};
const given = [...foreign.filter(([kind]) => kind === 'given').map(([, name]) => name), ...column('given-names.tsv', 'name')];
const surnames = [...foreign.filter(([kind]) => kind === 'surname').map(([, name]) => name), ...column('surnames.tsv', 'name')];
const places = [...column('foreign-places.tsv', 'dutch'), ...column('nl-places.tsv', 'dutch'), ...column('nl-municipalities.tsv', 'dutch')];
const bodies = ['foreign-bodies.tsv', 'nl-organisations.tsv', 'international-bodies.tsv'].flatMap((file) => column(file, 'dutch'));
const PARTICLES = ['van', 'de', 'van der', 'van den', 'van de', 'el', 'da', 'von'];
const invent = {
  [PERSON]: (words) => {
    const particle = random() < 0.15 ? `${pick(PARTICLES)} ` : '';
    if (words > 1 || random() < 0.1) return `${pick(given)} ${particle}${pick(surnames)}`;
    return particle === '' ? pick(surnames) : particle[0].toUpperCase() + particle.slice(1) + pick(surnames);
  },
  [PLACE]: () => pick(places),
  [AGENCY]: () => pick(bodies),
};

const instances = [];
const unknown = [];
const seen = new Map();
const persons = new Map();
for (let i = 0; i < lines.length; i += TEXT) collect(lines.slice(i, i + TEXT).join('\n\n'));

function collect(text) {
  const view = viewOf(text);
  const mentions = silverMentions(view, lex);
  const exact = new Map(mentions.map((m) => [`${m.from}-${m.to}`, m]));
  for (const mention of mentions.filter((m) => m.type === 'PERSON')) {
    const surname = mention.norm.split(',')[0];
    persons.set(surname, (persons.get(surname) ?? 0) + 1);
  }
  for (const chunk of chunks(view.tokens, lex)) {
    const from = view.tokens.from[chunk.at];
    const to = view.tokens.to[chunk.end - 1];
    const hit = exact.get(`${from}-${to}`);
    const surface = text.slice(from, to);
    if (hit === undefined) {
      if (mentions.some((m) => m.from < to && from < m.to)) continue;
      // Words that the corpus also writes in lower case are no names.
      const words = surface.match(/[\p{L}]+/gu) ?? [];
      if (words.length > 0 && words.every((word) => lower.has(word.toLowerCase()))) push(surface, { ...features(view.tokens, chunk), label: NONE, weight: 1 });
      else unknown.push({ ...features(view.tokens, chunk), surface, text, from, to });
      continue;
    }
    const label = CLASS_OF[hit.type];
    if (label === undefined || !push(surface, { ...features(view.tokens, chunk), label, weight: 1 }) || label === NONE) continue;
    const other = replaced(text, from, to, label, chunk.end - chunk.at);
    if (other !== null) instances.push(other);
  }
}

/** The same sentence about another person, place or body: the context is kept, the spelling is new. */
function replaced(text, from, to, label, words) {
  const start = text.lastIndexOf('\n\n', from) + (from < 2 ? 1 : 2);
  const end = text.indexOf('\n\n', to);
  const name = invent[label](words);
  const line = text.slice(Math.max(0, start), from) + name + text.slice(to, end === -1 ? undefined : end);
  const at = from - Math.max(0, start);
  const tokens = tokenise(line);
  const chunk = chunks(tokens, lex).find((c) => tokens.from[c.at] === at && tokens.to[c.end - 1] === at + name.length);
  return chunk === undefined ? null : { ...features(tokens, chunk), label, weight: 0.7 };
}

function features(tokens, chunk) {
  return {
    context: contextFeatures(tokens, chunk, lex).map(bucket),
    spelling: spellingFeatures(tokens, chunk).map(bucket),
    name: nameFeatures(tokens, chunk, lex).map(bucket),
  };
}

function push(surface, instance) {
  const count = (seen.get(surface) ?? 0) + 1;
  seen.set(surface, count);
  if (count <= MOST) instances.push(instance);
  return count <= MOST;
}

// A surname that titles and initials prove somewhere is that of a person everywhere; so is a listed given name alone.
let propagated = 0;
for (const instance of unknown) {
  const { surface, text, from, to } = instance;
  const proven = (persons.get(surface) ?? 0) >= 2 && surface.length > 3;
  if (!proven && !lex.givenNames.has(foldWord(surface))) continue;
  instance.known = true;
  if (!push(`${surface}/bare`, { ...instance, label: PERSON, weight: 1 })) continue;
  propagated++;
  const other = replaced(text, from, to, PERSON, 1);
  if (other !== null) instances.push(other);
}
const count = (list) => CLASSES.map((c, k) => `${c} ${list.filter((x) => x.label === k).length}`).join(', ');
console.log('labelled', instances.length, count(instances), 'of these by surname', propagated, 'unlabelled', unknown.length);

function train(data, epochs) {
  const weights = new Float32Array(BUCKETS * K);
  const squares = new Float32Array(BUCKETS * K).fill(1e-3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = data.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [data[i], data[j]] = [data[j], data[i]];
    }
    let loss = 0;
    for (const { context, spelling, name, label, weight } of data) {
      const active = [...context, ...(random() < 0.3 ? [] : spelling), ...(random() < 0.7 ? [] : name)].filter(() => random() > 0.1);
      const p = softmax(weights, active);
      loss -= Math.log(p[label] + 1e-9);
      for (let k = 0; k < K; k++) {
        const g = (p[k] - (k === label ? 1 : 0)) * weight;
        if (Math.abs(g) < 1e-3) continue;
        for (const f of active) {
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
function softmax(weights, active) {
  const s = new Float64Array(K);
  for (const f of active) for (let k = 0; k < K; k++) s[k] += weights[f * K + k];
  const max = Math.max(...s);
  let total = 0;
  for (let k = 0; k < K; k++) total += s[k] = Math.exp(s[k] - max);
  return s.map((x) => x / total);
}

let weights = train(instances, 3);
// One round of self-training on confident unlabelled chunks widens the range of names.
const added = [];
for (const { context, spelling, name, known } of unknown) {
  if (known) continue;
  const p = softmax(weights, [...context, ...spelling, ...name]);
  const label = p.indexOf(Math.max(...p));
  if (p[label] > 0.97 && label === PERSON) added.push({ context, spelling, name, label, weight: 0.5 });
}
console.log('self-labelled', added.length, count(added));
weights = train([...instances, ...added], 4);

const largest = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
const step = Math.min(largest, 4) / 127;
const out = Buffer.alloc(4 + weights.length);
out.writeFloatLE(step, 0);
weights.forEach((w, i) => out.writeInt8(Math.max(-127, Math.min(127, Math.round(w / step))), 4 + i));
const target = process.env.TAGGER_OUT ?? join(root, 'data/models/tagger/weights.bin');
writeFileSync(target, out);
console.log('bytes', out.length, 'step', step);
