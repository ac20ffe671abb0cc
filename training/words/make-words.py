"""Makes data/clean/words.tsv: Dutch word forms of the language of government, with counts.

usage: make-words.py MONOLINGUAL.txt.xz PARALLEL.tsv.xz [MORE.txt ...] > data/clean/words.tsv

The first file holds one Dutch sentence a line, the second has Dutch in its second column
(further plain files: one sentence a line). A form is kept when it
  * has only letters (a hyphen inside is not a letter), is 2 to 40 long, and occurs MINIMUM times or more
    (SHORT_MINIMUM times when it has three letters or fewer, where abbreviations and foreign words abound);
  * is written with a small letter in over half of its places away from the start of a sentence
    (that leaves out names);
  * holds no letter that Dutch does not use, and is not a word of the other side of the pairs
    that is much rarer on the Dutch side (that leaves out stray English).
The MAXIMUM most frequent forms are written, sorted by bytes, with their counts.
Counts of words are facts about the texts; no sentence of them is kept.
"""

import lzma
import re
import sys
from collections import Counter

MINIMUM = 8
MAXIMUM = 25_000
DUTCH = re.compile(r"[a-zäëïöüáéíóúèêàçñ]{2,40}\Z")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SHORT_MINIMUM = 40
FOREIGN = frozenset("and com del di du ex for http il la nrs por qua un und une vol von with www".split())


def lines(path):
    """The sentences of a file, decoded; `.xz` is unpacked on the way."""
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as file:
        yield from file


def add(sentence, total, small, inner):
    """Counts the forms of one sentence; only places after the first word say whether a form is a name."""
    for place, match in enumerate(WORD.finditer(sentence)):
        word = match.group()
        low = word.lower()
        total[low] += 1
        if place:
            inner[low] += 1
            small[low] += word == low


def main(monolingual, parallel, *more):
    total, small, inner, english = Counter(), Counter(), Counter(), Counter()
    for path in (monolingual, *more):
        for line in lines(path):
            add(line, total, small, inner)
    for line in lines(parallel):
        cells = line.rstrip("\n").split("\t")
        add(cells[1], total, small, inner)
        english.update(match.group().lower() for match in WORD.finditer(cells[2]))

    def dutch(word):
        if not DUTCH.match(word) or word in FOREIGN:
            return False
        if len(word) <= 3 and total[word] < SHORT_MINIMUM:
            return False
        if not inner[word] or small[word] * 2 <= inner[word]:
            return False
        return english[word] <= 4 * total[word]

    kept = [(word, count) for word, count in total.items() if count >= MINIMUM and dutch(word)]
    kept = sorted(kept, key=lambda pair: (-pair[1], pair[0]))[:MAXIMUM]
    print("word\tcount")
    for word, count in sorted(kept, key=lambda pair: pair[0].encode()):
        print(f"{word}\t{count}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
