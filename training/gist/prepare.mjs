// Tokenises and reorders the pairs, classes numbers, dates and shared names, and splits rare compounds.
//
// usage: node prepare.mjs <compiled src> <data folder> <output folder> <lexicon folder> <pairs.tsv …>
// A pairs file has the columns source or field, Dutch, English. Writes corpus.tsv (weight, Dutch, English; the weight
// of a lexicon entry has an L before it) and dev.tsv (Dutch, English, untouched) held out from every file named letters.tsv.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expand } from './lexicon.mjs';

const [code, dataFolder, output, lexiconFolder, ...files] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(resolve(code, path)));
const { tokenise, VERB_MARK } = await load('stages/translate/gist/token.js');
const { loadTagger } = await load('stages/translate/gist/tag.js');
const { reorder } = await load('stages/translate/gist/reorder.js');
const { CompoundSplitter } = await load('stages/translate/gist/compound.js');
const { folderData } = await load('pipeline/data.js');

const IN_DOMAIN = 15;
const WEIGHTS = { eurlex: 1, treaty: 1, 'rv-sentences': 2, terms: 2, eforms: 0.5, tatoeba: 1, udhr: 2 };
/** What one entry of the lexicon counts beside the sentences that hold its word. */
const ENTRY = 8;
/** Words of the lexicon are never split; nouns and adjectives may be parts of other words. */
const KNOWN = 3;
const KNOWN_PART = 12;
const HELD_OUT = 300;
const LONGEST = 70;

const tagger = loadTagger(folderData(dataFolder));
const pairs = [];
const dev = [];
for (const file of files) {
  const inDomain = basename(file) !== 'parallel.tsv';
  readFileSync(file, 'utf8').split('\n').forEach((line, number) => {
    const [source, dutch, english] = line.split('\t');
    if (!english || dutch === 'dutch') return;
    if (basename(file) === 'letters.tsv' && number % 15 === 7 && dev.length < HELD_OUT) dev.push(`${dutch}\t${english}`);
    else if (inDomain) pairs.push({ weight: IN_DOMAIN, dutch, english });
    else if (WEIGHTS[source]) pairs.push({ weight: WEIGHTS[source], dutch, english });
  });
}

// What is true of the whole corpus: how often a Dutch word occurs, and how an English word is written mid-sentence.
const frequency = new Map();
const written = new Map();
const add = (map, key, n = 1) => map.set(key, (map.get(key) ?? 0) + n);
for (const pair of pairs) {
  pair.nl = tokenise(pair.dutch, 'nl');
  pair.en = tokenise(pair.english, 'en');
  for (const token of pair.nl) add(frequency, token.key);
  pair.en.forEach((token, i) => {
    const opens = i === 0 || /^["(:–.\-]$/.test(pair.en[i - 1].surface) || pair.en[i - 1].key === '$n';
    if (!opens) add(written, token.surface);
  });
}
const entries = expand(lexiconFolder, join(dataFolder, 'gist/verbs.tsv'));
for (const { dutch, part } of entries) {
  const word = dutch.toLowerCase();
  if (!/\s/.test(word)) frequency.set(word, Math.max(frequency.get(word) ?? 0, part ? KNOWN_PART : KNOWN));
}
const truecase = (token, opens) => {
  // headings are written in capitals that the word does not have
  const shouted = /^\p{Lu}{4,}$/u.test(token.surface) && (written.get(token.key) ?? 0) > 2 * (written.get(token.surface) ?? 0);
  if (!opens) return shouted ? token.key : token.surface;
  const forms = [token.surface, token.key];
  const [kept, lower] = forms.map((form) => written.get(form) ?? 0);
  return lower > kept || (lower === kept && lower > 0) ? token.key : token.surface;
};

const splitter = new CompoundSplitter((word) => (frequency.get(word) ?? 0) >= 12 ? frequency.get(word) : 0);
const value = (token) => `${token.key}=${token.english.replaceAll(' ', '_').replace(/,(?=\d{3})/g, '')}`;
const lines = [];
for (const { weight, nl, en } of pairs) {
  if (nl.length === 0 || en.length === 0 || nl.length > LONGEST || en.length > LONGEST) continue;
  if (nl.length > 6 && (nl.length > 2.2 * en.length || en.length > 2.2 * nl.length)) continue;
  const shared = sharedNames(nl, en);
  const ordered = reorder(nl.map((t) => (shared.has(t.surface) ? { ...t, key: '$e', english: t.surface } : t)), tagger);
  const source = ordered.flatMap((t) => {
    if (t.english !== undefined) return [value(t)];
    const word = t.key.replace(VERB_MARK, '');
    const parts = (frequency.get(word) ?? 0) <= 2 ? splitter.split(word) : undefined;
    return parts ?? [t.key];
  });
  const target = en.map((t, i) => {
    if (t.english !== undefined) return value(t);
    if (shared.has(t.surface)) return `$e=${t.surface}`;
    return truecase(t, i === 0 || en[i - 1].surface === '"' || en[i - 1].surface === ':');
  });
  lines.push(`${weight}\t${source.join(' ')}\t${target.join(' ')}`);
}
const trusted = new Set();
for (const { dutch, english, share, verb } of entries) {
  const target = tokenise(english, 'en').map((t) => t.surface);
  const weight = (ENTRY * share).toFixed(2);
  const joined = verb || /[+_]/.test(dutch);
  for (const source of joined ? verbal(dutch, verb) : orders(dutch)) trusted.add(`L${weight}\t${source}\t${target.join(' ')}`);
}
lines.push(...trusted);
writeFileSync(join(output, 'corpus.tsv'), `${lines.join('\n')}\n`);
writeFileSync(join(output, 'dev.tsv'), `${dev.join('\n')}\n`);
const counts = [...frequency].filter(([word, n]) => n >= 2 && /^\p{Ll}/u.test(word)).sort();
writeFileSync(join(output, 'frequency.tsv'), counts.map(([word, n]) => `${word}\t${n}\n`).join(''));
console.error(`${lines.length} pairs, ${trusted.size} of them from the lexicon, ${dev.length} held out`);

/** Rare capitalised words and codes that stand in both sentences equally often: names to copy. */
function sharedNames(nl, en) {
  const names = new Set();
  const count = (list, surface) => list.filter((t) => t.surface === surface).length;
  nl.forEach((token, i) => {
    if (token.english !== undefined || !/\p{Lu}|\p{N}/u.test(token.surface)) return;
    if ((frequency.get(token.key) ?? 0) > 30 && !/\d/.test(token.surface)) return;
    if (i === 0 && !/\p{Lu}.*\p{Lu}|\d/u.test(token.surface)) return;
    if (count(nl, token.surface) === count(en, token.surface)) names.add(token.surface);
  });
  return names;
}

/** The form of a verb, already in one token with its prefix, marked where it is spelled like a noun. */
function verbal(dutch, marked) {
  const mark = (word) => (marked && tagger.ambiguous.has(word) ? word + VERB_MARK : word);
  return new Set([dutch.toLowerCase().split(' ').map(mark).join(' ')]);
}

/** A phrase as it is written, as its sentence would be reordered, and with a verb that ends it put first. */
function orders(dutch) {
  // in lower case: a capital would cut "EU-programma's" in two, as a possessive is cut
  const tokens = tokenise(dutch.toLowerCase(), 'nl');
  const keys = (list) => list.map((t) => t.key).join(' ');
  const out = new Set([keys(tokens)]);
  if (tokens.length > 1) {
    const ordered = reorder(tokens, tagger);
    if (ordered.length === tokens.length) out.add(keys(ordered));
    const last = tokens.at(-1);
    const form = tagger.verbs.forms.get(last.key);
    const verbs = tokens.at(-2).key === 'te' ? 2 : 1;
    if (form && tokens.length > verbs) out.add(keys([...tokens.slice(-verbs), ...tokens.slice(0, -verbs)]));
  }
  return out;
}
