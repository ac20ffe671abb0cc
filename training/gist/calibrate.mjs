// Prints the coefficients of the confidence function: a logistic fit of translation likeness (chrF) on the held-out letters.
//
// usage: node calibrate.mjs <compiled src> <data folder> <dev.tsv>
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [code, dataFolder, devFile] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(resolve(code, path)));
const { explain } = await load('stages/translate/gist/index.js');
const { FEATURES, features } = await load('stages/translate/gist/confidence.js');
const { folderData } = await load('pipeline/data.js');

const translate = explain(folderData(dataFolder));
const rows = readFileSync(devFile, 'utf8').trim().split('\n').map((line) => {
  const [dutch, english] = line.split('\t');
  const { text, evidence } = translate({ text: dutch, fixed: [] });
  return { x: [1, ...features(evidence)], y: likeness(text, english) };
});

function likeness(a, b) {
  const grams = (s, n) => {
    const counts = new Map();
    const letters = s.replace(/\s/g, '');
    for (let i = 0; i + n <= letters.length; i++) counts.set(letters.slice(i, i + n), (counts.get(letters.slice(i, i + n)) ?? 0) + 1);
    return counts;
  };
  let sum = 0;
  for (let n = 1; n <= 6; n++) {
    const [x, y] = [grams(a, n), grams(b, n)];
    const size = (m) => Math.max(1, [...m.values()].reduce((s, v) => s + v, 0));
    const same = [...x].reduce((s, [k, v]) => s + Math.min(v, y.get(k) ?? 0), 0);
    const [p, r] = [same / size(x), same / size(y)];
    sum += p + r > 0 ? (5 * p * r) / (4 * p + r) : 0;
  }
  return sum / 6;
}

const weights = rows[0].x.map(() => 0);
for (let round = 0; round < 60000; round++) {
  const slope = weights.map(() => 0);
  for (const { x, y } of rows) {
    const p = 1 / (1 + Math.exp(-x.reduce((s, v, i) => s + v * weights[i], 0)));
    x.forEach((v, i) => (slope[i] += (y - p) * v));
  }
  slope.forEach((s, i) => (weights[i] += (0.3 * s) / rows.length - 1e-6 * weights[i]));
}
const predict = ({ x }) => 1 / (1 + Math.exp(-x.reduce((s, v, i) => s + v * weights[i], 0)));
const mean = (list) => list.reduce((s, v) => s + v, 0) / list.length;
const [p, y] = [rows.map(predict), rows.map((r) => r.y)];
const [mp, my] = [mean(p), mean(y)];
const cov = mean(p.map((v, i) => (v - mp) * (y[i] - my)));
const correlation = cov / Math.sqrt(mean(p.map((v) => (v - mp) ** 2)) * mean(y.map((v) => (v - my) ** 2)));
console.log(['constant', ...FEATURES].map((name, i) => `${name} ${weights[i].toFixed(3)}`).join('\n'));
console.log(`correlation with likeness ${correlation.toFixed(3)}`);
