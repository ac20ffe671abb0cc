// Checks data/gazetteer: shape, byte order, keys, years, and that no unambiguous name leads to two entries.
// Usage: node scripts/check-gazetteer.mjs [file.tsv …]; prints one line a problem and exits 1 when there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../data/gazetteer/', import.meta.url));
/** Files whose rows are not identified by their first column alone. */
const compositeKeys = {
  'demonyms.tsv': ['code', 'english_adjective'],
  'office-holders.tsv': ['role', 'portfolio', 'person', 'from'],
};
const nameColumns = ['dutch', 'aliases'];

const problems = [];
const only = new Set(process.argv.slice(2));
const report = (file, message) => {
  if (only.size === 0 || only.has(file)) problems.push(`${file}: ${message}`);
};
const split = (cell) => (cell ? cell.split('|') : []);
const year = (cell) => (cell ? Number(cell.slice(0, 4)) : undefined);

/** Intervals [from, to] in years during which a row's names are valid; open ends are infinite. */
function periods(row) {
  const cells = row.periods ? split(row.periods) : [`${row.from ?? ''}/${row.to ?? ''}`];
  return cells.map((cell) => {
    const [from, to] = cell.split('/');
    return [year(from) ?? -Infinity, year(to) ?? Infinity];
  });
}

/** Two names may share a form when one ends in the year the other begins, as with renamed ministries. */
const overlap = (a, b) => periods(a).some(([f, t]) => periods(b).some(([g, u]) => Math.max(f, g) < Math.min(t, u)));

function readTable(file) {
  const text = readFileSync(folder + file, 'utf8');
  if (text.startsWith('\uFEFF')) report(file, 'starts with a byte order mark');
  if (text.includes('\r')) report(file, 'has carriage returns; lines must end in LF');
  if (!text.endsWith('\n')) report(file, 'does not end in a newline');
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  const columns = head.split('\t');
  let previous;
  return lines.map((line, index) => {
    const cells = line.split('\t');
    const at = `line ${index + 2}`;
    if (cells.length !== columns.length) report(file, `${at}: ${cells.length} cells, header has ${columns.length}`);
    if (cells.some((cell) => cell !== cell.trim())) report(file, `${at}: blank at the edge of a cell`);
    if (cells.some((cell) => split(cell).includes('') && cell.includes('|')))
      report(file, `${at}: empty item in a list`);
    if (cells.some((cell) => cell !== cell.normalize('NFC'))) report(file, `${at}: not in Unicode form NFC`);
    const key = Buffer.from(cells[0]);
    if (previous && Buffer.compare(previous, key) > 0) report(file, `${at}: ${cells[0]} is out of byte order`);
    previous = key;
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

function checkRow(file, row, keys, seen) {
  const key = keys.map((column) => row[column]).join(' · ');
  if (seen.has(key)) report(file, `duplicate key ${key}`);
  seen.add(key);
  if ('slug' in row && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.slug)) report(file, `${row.slug}: not a slug`);
  for (const column of ['from', 'to'])
    if (row[column] && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(row[column]))
      report(file, `${key}: ${column} "${row[column]}"`);
  if (row.from && row.to && row.from > row.to) report(file, `${key}: ends (${row.to}) before it begins (${row.from})`);
  for (const column of ['english', 'dutch', 'kind'])
    if (column in row && row[column] === '') report(file, `${key}: no ${column}`);
  if (row.country && !/^([A-Z]{2}|INT)$/.test(row.country)) report(file, `${key}: country "${row.country}"`);
  if (row.wikidata && !/^Q[1-9]\d*$/.test(row.wikidata)) report(file, `${key}: wikidata "${row.wikidata}"`);
}

const owners = new Map();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .sort()) {
  const rows = readTable(file);
  const keys = compositeKeys[file] ?? [Object.keys(rows[0] ?? {})[0]];
  const seen = new Set();
  for (const row of rows) {
    checkRow(file, row, keys, seen);
    const ambiguous = new Set(split(row.ambiguous));
    for (const form of new Set(nameColumns.flatMap((column) => split(row[column])))) {
      if (ambiguous.has(form)) continue;
      const others = owners.get(form) ?? [];
      for (const other of others)
        if (overlap(other.row, row))
          report(file, `"${form}" names ${row[keys[0]]} and, in ${other.file}, ${other.row[other.key]}`);
      owners.set(form, [...others, { file, row, key: keys[0] }]);
    }
  }
}

for (const problem of problems) console.log(problem);
console.log(`${owners.size} unambiguous names, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
