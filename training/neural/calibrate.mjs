// Translates the held-out pairs with the built package, prints how confidence and quality go together, and writes the
// calibration into model.json: confidence = the chrF (0..1) to be expected, a logistic function of the mean log-probability.
//   node training/neural/calibrate.mjs <held-out.tsv> <model folder>     (columns: dutch, english)
import { readFileSync, writeFileSync } from 'node:fs';
import { folderData } from '../../dist/pipeline/data.js';
import { FOLDER } from '../../dist/stages/translate/neural/engine.js';
import { neuralTranslator } from '../../dist/stages/translate/neural/index.js';

const [heldOut, folder] = process.argv.slice(2);
const [, ...rows] = readFileSync(heldOut, 'utf8').trimEnd().split('\n');
const pairs = rows.map((row) => row.split('\t'));
const file = `${folder}/model.json`;
const description = { ...JSON.parse(readFileSync(file, 'utf8')), calibration: [1, 0] };
const model = folderData(folder);
const inside = (path) => path.replace(`${FOLDER}/`, '');
const translator = neuralTranslator({
  has: (path) => model.has(inside(path)),
  bytes: (path) => model.bytes(inside(path)),
  text: (path) => (path.endsWith('model.json') ? JSON.stringify(description) : model.text(inside(path))),
});
const inputs = pairs.map(([text]) => ({ text, fixed: [] }));
const outputs = await translator.translate(inputs, new AbortController().signal);
await translator.close();

const points = outputs.map(({ text, confidence }, i) => ({
  score: Math.log(confidence / (1 - confidence)),
  quality: chrf(text, pairs[i][1]),
}));
const [slope, intercept] = fit(points);
writeFileSync(file, `${JSON.stringify({ ...description, calibration: [slope, intercept] }, null, 2)}\n`);

points.sort((a, b) => a.score - b.score);
console.log('quarter\tconfidence\tchrF');
for (let q = 0; q < 4; q++) {
  const part = points.slice((q * points.length) / 4, ((q + 1) * points.length) / 4);
  const mean = (f) => (part.reduce((sum, p) => sum + f(p), 0) / part.length).toFixed(3);
  console.log(`${q + 1}\t${mean((p) => logistic(slope * p.score + intercept))}\t${mean((p) => p.quality)}`);
}

function logistic(x) {
  return 1 / (1 + Math.exp(-x));
}

/** Logistic regression with soft targets, by gradient descent on the cross-entropy. */
function fit(data) {
  let [a, b] = [1, 0];
  for (let i = 0; i < 20_000; i++) {
    let [da, db] = [0, 0];
    for (const { score, quality } of data) {
      const error = logistic(a * score + b) - quality;
      da += error * score;
      db += error;
    }
    a -= (0.5 * da) / data.length;
    b -= (0.5 * db) / data.length;
  }
  return [Number(a.toFixed(4)), Number(b.toFixed(4))];
}

/** Character F2 over n-grams of 1 to 6, as the mean over the orders that the pair has. */
function chrf(output, reference) {
  const [a, b] = [output, reference].map((text) => text.replace(/\s+/g, ''));
  let [sum, orders] = [0, 0];
  for (let n = 1; n <= 6 && n <= b.length; n++) {
    const [x, y] = [grams(a, n), grams(b, n)];
    let hits = 0;
    for (const [gram, count] of x) hits += Math.min(count, y.get(gram) ?? 0);
    const precision = hits / Math.max(1, a.length - n + 1);
    const recall = hits / (b.length - n + 1);
    sum += hits === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
    orders++;
  }
  return sum / orders;
}

function grams(text, n) {
  const counts = new Map();
  for (let i = 0; i + n <= text.length; i++) {
    const gram = text.slice(i, i + n);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
