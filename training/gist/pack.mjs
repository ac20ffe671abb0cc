// Packs the phrase table and the language model into the one file the package ships.
//
// usage: node pack.mjs phrases.tsv lm.tsv frequency.tsv model.bin.br
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { brotliCompressSync, constants } from 'node:zlib';

const [phraseFile, lmFile, frequencyFile, output] = process.argv.slice(2);
const lines = (file) => createInterface({ input: createReadStream(file), crlfDelay: Infinity });
const byte = (x) => Math.max(0, Math.min(255, Math.round(x)));
const parts = [];
const put = (name, array) => parts.push([name, array]);

// Language model: word ids in the order of the unigrams, most frequent first as the estimator wrote them.
const levels = [[], [], [], []];
for await (const line of lines(lmFile)) {
  const [order, words, p, bow] = line.split('\t');
  levels[order - 1].push([words.split(' '), Number(p), Number(bow)]);
}
const special = ['', '<s>', '</s>', '<unk>'];
const rest = levels[0].map(([[w]]) => w).filter((w) => !special.includes(w)).sort();
const target = [...special, ...rest];
const lmSize = target.length;
const id = new Map(target.map((w, i) => [w, i]));
const keyed = levels.map((level, n) => {
  const rows = level.map(([words, p, bow]) => ({ ids: words.map((w) => id.get(w)), p, bow }));
  if (n === 0) {
    const all = target.map((_, i) => ({ ids: [i], p: -10, bow: 0 }));
    for (const row of rows) all[row.ids[0]] = row;
    return all;
  }
  return rows.sort((a, b) => compare(a.ids, b.ids));
});
function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
keyed.forEach((rows, n) => {
  put(`lm${n + 1}.probability`, Uint8Array.from(rows, (r) => byte(-r.p * 25)));
  if (n > 0) put(`lm${n + 1}.word`, Uint16Array.from(rows, (r) => r.ids[n]));
  if (n === 3) return;
  put(`lm${n + 1}.backoff`, Uint8Array.from(rows, (r) => byte((r.bow + 3.5) * 50)));
  const first = new Uint32Array(rows.length + 1);
  const next = keyed[n + 1];
  let at = 0;
  rows.forEach((row, i) => {
    first[i] = at;
    while (at < next.length && compare(next[at].ids.slice(0, n + 1), row.ids) === 0) at++;
  });
  first[rows.length] = at;
  if (at !== next.length) throw new Error(`order ${n + 2}: ${next.length - at} n-grams without their history`);
  put(`lm${n + 1}.first`, first);
});

// Phrase table: a trie in breadth-first order, single words first.
const phrases = new Map();
for await (const line of lines(phraseFile)) {
  const [nl, en, ...scores] = line.split('\t');
  let list = phrases.get(nl);
  if (!list) phrases.set(nl, (list = []));
  const words = en.split(' ').map((w) => {
    let i = id.get(w);
    if (i === undefined) {
      i = target.push(w) - 1;
      id.set(w, i);
    }
    return i;
  });
  list.push({ words, scores: scores.slice(0, 4).map(Number) });
}
if (target.length > 65536) throw new Error(`${target.length} English words do not fit 16 bits`);
const source = [...new Set([...phrases.keys()].flatMap((p) => p.split(' ')))].sort();
const sourceId = new Map(source.map((w, i) => [w, i]));
let level = source.map((w) => ({ word: sourceId.get(w), options: phrases.get(w) ?? [], kids: new Map() }));
for (const [phrase, options] of phrases) {
  const ids = phrase.split(' ').map((w) => sourceId.get(w));
  if (ids.length === 1) continue;
  let node = level[ids[0]];
  for (const i of ids.slice(1)) {
    if (!node.kids.has(i)) node.kids.set(i, { word: i, options: [], kids: new Map() });
    node = node.kids.get(i);
  }
  node.options = options;
}
const nodes = [];
for (let current = level; current.length > 0; current = level) {
  level = [];
  for (const node of current) {
    nodes.push(node);
    node.sorted = [...node.kids.values()].sort((a, b) => a.word - b.word);
    level.push(...node.sorted);
  }
}
const child = new Uint32Array(nodes.length + 1);
const option = new Uint32Array(nodes.length + 1);
let childAt = source.length;
let optionAt = 0;
nodes.forEach((node, i) => {
  child[i] = childAt;
  option[i] = optionAt;
  childAt += node.sorted.length;
  optionAt += node.options.length;
});
child[nodes.length] = childAt;
option[nodes.length] = optionAt;
put('phrase.word', Uint32Array.from(nodes, (n) => n.word));
put('phrase.child', child);
put('phrase.option', option);
const options = nodes.flatMap((n) => n.options);
put('option.length', Uint8Array.from(options, (o) => o.words.length));
put('option.words', Uint16Array.from(options.flatMap((o) => o.words)));
put('option.scores', Uint8Array.from(options.flatMap((o) => o.scores.map((s) => byte(-s * 12)))));
const counts = new Map(readFileSync(frequencyFile, 'utf8').split('\n').map((l) => l.split('\t')));
put('source.frequency', Uint8Array.from(source, (w) => byte(Math.log(Number(counts.get(w) ?? 1)) * 16)));
put('source.words', new TextEncoder().encode(source.join('\n')));
put('target.words', new TextEncoder().encode(target.join('\n')));

const kind = { Uint8Array: 'u8', Uint16Array: 'u16', Uint32Array: 'u32' };
let layout = {};
const build = (base) => {
  let at = base;
  layout = {};
  for (const [name, array] of parts) {
    at = Math.ceil(at / 8) * 8;
    layout[name] = [kind[array.constructor.name], at, array.length];
    at += array.byteLength;
  }
  return at;
};
build(10_000_000);
const room = JSON.stringify(layout).length + 4;
const total = build(room);
const header = new TextEncoder().encode(JSON.stringify(layout));
const bytes = new Uint8Array(total);
new DataView(bytes.buffer).setUint32(0, header.length, true);
bytes.set(header, 4);
for (const [name, array] of parts) bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), layout[name][1]);
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: total },
});
writeFileSync(output, packed);
console.error(`${options.length} phrase pairs, ${nodes.length} nodes, ${source.length} Dutch and ${target.length} English words (${lmSize} in the language model); ${total} bytes, packed ${packed.length}`);
