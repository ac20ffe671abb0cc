// Sets the weights of the decoder by coordinate search for the best BLEU + chrF on the held-out letters.
//
// usage: node tune.mjs <compiled src> <data folder> <dev.tsv> [minutes]
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [code, dataFolder, devFile, minutes = '8'] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(resolve(code, path)));
const { gistTranslator } = await load('stages/translate/gist/index.js');
const { loadModel } = await load('stages/translate/gist/model.js');
const { folderData } = await load('pipeline/data.js');

const data = folderData(dataFolder);
const translator = gistTranslator(data);
const model = loadModel(data);
const dev = readFileSync(devFile, 'utf8').trim().split('\n').map((line) => line.split('\t'));
const inputs = dev.map(([text]) => ({ text, fixed: [] }));

const grams = (items, n) => {
  const counts = new Map();
  for (let i = 0; i + n <= items.length; i++) {
    const key = items.slice(i, i + n).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};
const overlap = (a, b) => [...a].reduce((sum, [key, n]) => sum + Math.min(n, b.get(key) ?? 0), 0);
const words = (text) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function quality(outputs) {
  const hit = [0, 0, 0, 0];
  const total = [0, 0, 0, 0];
  let [length, wanted, f] = [0, 0, 0];
  outputs.forEach((output, i) => {
    const [a, b] = [words(output), words(dev[i][1])];
    length += a.length;
    wanted += b.length;
    for (let n = 1; n <= 4; n++) {
      hit[n - 1] += overlap(grams(a, n), grams(b, n));
      total[n - 1] += Math.max(0, a.length - n + 1);
    }
    const [c, d] = [[...output.replace(/\s/g, '')], [...dev[i][1].replace(/\s/g, '')]];
    let sum = 0;
    for (let n = 1; n <= 6; n++) {
      const same = overlap(grams(c, n), grams(d, n));
      const [p, r] = [same / Math.max(1, c.length - n + 1), same / Math.max(1, d.length - n + 1)];
      sum += p + r > 0 ? (5 * p * r) / (4 * p + r) : 0;
    }
    f += sum / 6;
  });
  const bleu = Math.exp(hit.reduce((sum, h, i) => sum + Math.log((h + 1e-9) / total[i]), 0) / 4) * Math.min(1, Math.exp(1 - wanted / length));
  return 100 * (bleu + f / outputs.length);
}

const names = ['s0', 's1', 's2', 's3', 'language', 'word', 'phrase', 'distortion', 'unknown'];
const fromVector = (v) => ({ scores: v.slice(0, 4), language: v[4], word: v[5], phrase: v[6], distortion: v[7], unknown: v[8] });
const score = async (v) => {
  Object.assign(model.weights, fromVector(v));
  return quality((await translator.translate(inputs, new AbortController().signal)).map((t) => t.text));
};
const round = (x) => Math.round(x * 1000) / 1000;

const before = model.weights;
let best = [...before.scores, before.language, before.word, before.phrase, before.distortion, before.unknown];
let top = await score(best);
console.error(`start ${top.toFixed(3)}`);
const until = Date.now() + Number(minutes) * 60_000;
let step = 0.3;
while (step > 0.05 && Date.now() < until) {
  let improved = false;
  for (let k = 0; k < 8 && Date.now() < until; k++) {
    for (const sign of [1, -1]) {
      const trial = [...best];
      trial[k] = round(trial[k] + sign * step * Math.max(0.15, Math.abs(trial[k])));
      const value = await score(trial);
      if (value <= top + 0.01) continue;
      top = value;
      best = trial;
      improved = true;
      console.error(`${names[k]} ${trial[k]}: ${top.toFixed(3)}`);
      writeFileSync(`${dataFolder}/gist/weights.json`, `${JSON.stringify(fromVector(best), null, 2)}\n`);
      break;
    }
  }
  if (!improved) step /= 2;
}
