"""Lists the Dutch adjectives: those of the lexicon that are no nouns, and what the corpus uses as one: forms in -e
mostly followed by a content word, and their bare forms.

usage: python3 adjectives.py words.tsv verbs.tsv <lexicon folder> text.txt … > adjectives.tsv
A text file has one sentence a line.
"""
import collections
import glob
import re
import sys

SHARE = 0.55  # of its occurrences, before a word that is neither function word nor verb
RAREST = 4
NOUN_ENDING = re.compile(r'(tie|sie|cie|gie|nie|rie|fie|pie|die|iteit)$')
TOKEN = re.compile(r"[^\W\d_][\w'-]*|[^\s\w]|\d+")


def rows(path):
    with open(path, encoding='utf-8') as lines:
        next(lines)
        for line in lines:
            yield line.rstrip('\n').split('\t')


def bare_forms(inflected):
    """Spellings the form without -e can have: nieuwe nieuw, snelle snel, hoge hoog, brave braaf, boze boos."""
    base = inflected[:-1]
    if len(base) < 3:
        return []
    if base[-1] == base[-2]:
        return [base[:-1]]
    forms = [base]
    if base[-2] in 'aeou' and base[-3] not in 'aeiou':
        forms.append(base[:-1] + base[-2] + base[-1])
    return forms + [form[:-1] + {'v': 'f', 'z': 's'}[form[-1]] for form in forms if form[-1] in 'vz']


def main():
    listed = {word for word, _ in rows(sys.argv[1])}
    verbs = set()
    for infinitive, prefix, present, past, _ in rows(sys.argv[2]):
        verbs.update(prefix + form for form in [infinitive, *present.split('|'), *past.split('|')])
    frequency, before = collections.Counter(), collections.Counter()
    for path in sys.argv[4:]:
        for line in open(path, encoding='utf-8'):
            words = TOKEN.findall(line.lower())
            frequency.update(words)
            for word, following in zip(words, words[1:]):
                if word.endswith('e') and following[0].isalpha() and following not in listed and following not in verbs:
                    before[word] += 1
    adjectives = set()
    for word, count in frequency.items():
        if count < RAREST or not word.endswith('e') or word in listed or not word[0].isalpha() or NOUN_ENDING.search(word):
            continue
        if before[word] / count < SHARE:
            continue
        adjectives.add(word)
        bare = [form for form in bare_forms(word) if frequency[form] >= RAREST and form not in listed]
        if bare:
            form = max(bare, key=lambda b: frequency[b])
            # a noun with a rare look-alike ("landde") is far more frequent than the adjective would be
            if frequency[form] < 8 * count:
                adjectives.add(form)
    nouns = {form for path in glob.glob(f'{sys.argv[3]}/nouns*.tsv') for noun, many, _ in rows(path) for form in [noun, *many.split('|')]}
    for base, inflected, _ in rows(f'{sys.argv[3]}/adjectives.tsv'):
        forms = {form for form in [base, *inflected.split('|')] if re.fullmatch(r'[^\W\d_][\w-]+', form)}
        if inflected:
            adjectives |= {form for form in forms if form == form.lower() and not forms & nouns and form not in listed and form not in verbs}
    print('word')
    print('\n'.join(sorted(adjectives)))


main()
