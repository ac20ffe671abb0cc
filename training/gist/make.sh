#!/usr/bin/env bash
# Makes data/gist from the corpora: adjectives, verbs, phrase table and language model. See README.md.
# usage: bash training/gist/make.sh <corpus folder> [work folder]
set -euo pipefail
cd "$(dirname "$0")/../.."
corpus=${1:?usage: make.sh <corpus folder> [work folder]}
work=${2:-$(mktemp -d)}
here=training/gist
data=data/gist
mkdir -p "$work"
export LC_ALL=C.UTF-8

for program in align phrases lm; do
  g++ -O3 -ffast-math -march=native -std=c++20 -pthread -o "$work/$program" "$here/$program.cpp"
done

xz -dc "$corpus/parallel.tsv.xz" > "$work/parallel.tsv"
xz -dc "$corpus/dutch-parliament.txt.xz" > "$work/dutch.txt"
cut -f2 "$work/parallel.tsv" >> "$work/dutch.txt"
for pairs in training/pairs/*.tsv; do tail -n +2 "$pairs" | cut -f2 >> "$work/dutch.txt"; done

python3 "$here/make-verbs.py" "$here/infinitives.txt" "$here/strong.tsv" training/lexicon > "$data/verbs.tsv"
python3 "$here/adjectives.py" "$data/words.tsv" "$data/verbs.tsv" training/lexicon "$work/dutch.txt" > "$work/adjectives.tsv"
mv "$work/adjectives.tsv" "$data/adjectives.tsv"
python3 "$here/ambiguous.py" "$data/verbs.tsv" "$data/words.tsv" training/lexicon "$work/dutch.txt" > "$data/ambiguous.tsv"

npx tsc -p "$here/tsconfig.json" --outDir "$work/js"
ln -sfn "$PWD/package.json" "$work/js/package.json"
node --max-old-space-size=6000 "$here/prepare.mjs" "$work/js" data "$work" training/lexicon "$work/parallel.tsv" training/pairs/*.tsv

"$work/align" "$work/corpus.tsv" > "$work/links.txt"
"$work/lm" "$work/corpus.tsv" 0.6 > "$work/lm.tsv"
"$work/phrases" "$work/corpus.tsv" "$work/links.txt" "$here/faithful.tsv" > "$work/phrases.tsv"
node --max-old-space-size=6000 "$here/pack.mjs" "$work/phrases.tsv" "$work/lm.tsv" "$work/frequency.tsv" "$data/model.bin.br"
