"""Writes the Dutch verb lexicon: every infinitive with its finite forms, participle and separable prefix.

usage: python3 make-verbs.py infinitives.txt strong.tsv <lexicon folder> > verbs.tsv
An infinitive is written `prefix|base` when the prefix separates ("deel|nemen"); a group of words that works like a
prefix ("in kaart|brengen") is written `in_kaart_` in the prefix column. Verbs of
the lexicon that look like a noun or an adjective are left out: the tagger could not tell them apart.
"""
import glob
import re
import sys

IRREGULAR = {  # infinitive: present singular forms
    'zijn': ['ben', 'bent', 'is'], 'hebben': ['heb', 'hebt', 'heeft'], 'zullen': ['zal', 'zult'],
    'kunnen': ['kan', 'kunt'], 'mogen': ['mag'], 'willen': ['wil', 'wilt'], 'gaan': ['ga', 'gaat'],
    'staan': ['sta', 'staat'], 'slaan': ['sla', 'slaat'], 'doen': ['doe', 'doet'], 'zien': ['zie', 'ziet'],
    'komen': ['kom', 'komt'],
}
IRREGULAR_PAST = {'zullen': ['zou', 'zouden', 'zoudt'], 'willen': ['wou', 'wilde', 'wilden'], 'zeggen': ['zei', 'zeiden', 'zegde', 'zegden']}
UNSTRESSED = ('be', 'ge', 'ver', 'ont', 'her', 'er')
# prefixes that stay with the verb in the listed verbs written without `|`
FIXED = UNSTRESSED + ('achter', 'door', 'mis', 'om', 'onder', 'over', 'vol', 'voor', 'weer', 'tegen')
VOWELS = 'aeiouyëïöü'
# native verbs in -eren, -elen, -enen, -igen whose last stem syllable is unstressed; loans in -eren are stressed
NATIVE_EREN = set('''weigeren veranderen verbeteren verminderen vorderen leveren hinderen luisteren
    vergaderen verwijderen veroveren verslechteren verhelderen bevorderen benaderen verzekeren herinneren
    vermeerderen schilderen ankeren verankeren beheren verergeren verouderen duren kalmeren donderen hongeren
    plunderen temperen mopperen toveren offeren wapperen vervreemden behouden waarderen koesteren verkommeren
    peinzen handelen folteren fluisteren knipperen flikkeren belemmeren bevoorderen betoveren belegeren begeren
    tekenen etteren veroorloven ijveren sluimeren minderen vertederen verduisteren huisteren boycotten'''.split())
NATIVE_EREN |= {'verwonderen', 'kaderen', 'wonderen'}
NATIVE_EREN -= {'beheren', 'kalmeren', 'waarderen', 'duren', 'begeren', 'boycotten'}
STRESSED_ELEN = ('oordelen',)
# look prefixed, are not; and the reverse
UNPREFIXED = ('verifiëren',)
PREFIXED = ('aanvaarden',)


def groups(text):
    """How many vowel groups the text has: its syllables."""
    text = re.sub(r'(aa|oo|oe|u|e)ien', r'\1jen', text)
    count, inside = 0, False
    for i, letter in enumerate(text):
        vowel = letter in VOWELS
        if vowel and (not inside or letter in 'ëïöü'):
            count += 1
        inside = vowel
    return count


def bare(infinitive):
    if infinitive in UNPREFIXED:
        return '', infinitive
    if infinitive in PREFIXED:
        return infinitive[:3], infinitive[3:]
    for prefix in sorted(FIXED, key=len, reverse=True):
        rest = infinitive[len(prefix):]
        if infinitive.startswith(prefix) and len(rest) > 3 and groups(rest) >= 2 and rest[0] not in 'nmrl' or \
                infinitive.startswith(prefix) and len(rest) > 4 and groups(rest) >= 2:
            return prefix, rest
    return '', infinitive


def stem(infinitive):
    """The first person singular."""
    root = infinitive[:-2] if infinitive.endswith('en') else infinitive[:-1]
    if infinitive.endswith('iëren'):
        return infinitive[:-5] + 'ieer'
    if infinitive.endswith('ueren'):
        return infinitive[:-5] + 'ueer'
    if infinitive == 'verwelkomen':
        return 'verwelkom'
    if infinitive.endswith('iën'):
        return root[:-1] + 'ie'
    if root.endswith('ië'):
        return root[:-1] + 'e'
    tail = root[-1]
    if len(root) > 1 and tail == root[-2] and tail not in VOWELS:
        return root[:-1]
    stressed = True
    if root[-2:] in ('el', 'em', 'en', 'er', 'ig') or root.endswith('ing'):
        native = not root.endswith('er') or infinitive in NATIVE_EREN or bare(infinitive)[1] in NATIVE_EREN
        stressed = groups(bare(infinitive)[1]) <= 2 or infinitive.endswith(STRESSED_ELEN) or (root.endswith('er') and not native)
    core = bare(infinitive)[1][:-2] if infinitive.endswith('en') else root
    single = len(core) > 1 and core[-2] in 'aeou' and (len(core) < 3 or core[-3] not in VOWELS or core[-3] in 'ëï')
    if single and tail not in VOWELS and stressed and not (tail == 'w' and core[-2] == 'u'):
        root = root[:-1] + root[-2] + tail
    elif len(root) > 1 and root[-2] == 'ë' and tail not in VOWELS and stressed:
        root = root[:-1] + 'e' + tail
    if root.endswith('v'):
        return root[:-1] + 'f'
    if root.endswith('z'):
        return root[:-1] + 's'
    return root


def weak(infinitive):
    first = stem(infinitive)
    root = infinitive[:-2]
    voiceless = root.endswith(('t', 'k', 'f', 's', 'ch', 'p', 'x', 'sh'))
    ending = 't' if voiceless else 'd'
    prefix, _ = bare(infinitive)
    participle = first if first.endswith(ending) else first + ending
    if prefix:
        done = participle
    else:
        done = 'ge' + participle
        if participle[0] in 'eiu' and not participle.startswith(('ui', 'eu', 'ie')):
            done = 'ge' + {'e': 'ë', 'i': 'ï', 'u': 'ü'}[participle[0]] + participle[1:]
    return [first + ending + 'e', first + ending + 'en'], done


def conjugate(infinitive, strong):
    if infinitive in IRREGULAR:
        present = IRREGULAR[infinitive]
    else:
        prefix = next((p for p in sorted(FIXED, key=len, reverse=True) if infinitive.startswith(p) and infinitive[len(p):] in IRREGULAR), None)
        if prefix is not None:
            present = [prefix + form for form in IRREGULAR[infinitive[len(prefix):]]]
        else:
            first = stem(infinitive)
            present = [first] if first.endswith('t') else [first, first + 't']
    for prefix in ('',) + FIXED:
        rest = infinitive[len(prefix):]
        if infinitive.startswith(prefix) and rest in strong and not (prefix and rest in ('eten',)):
            past, pasts, participle = strong[rest]
            if prefix:
                if participle.startswith('ge') and rest not in ('gelden', 'genezen', 'genieten'):
                    participle = prefix + participle[2:]
                else:
                    participle = prefix + participle
            forms = [prefix + past, prefix + pasts]
            if infinitive in IRREGULAR_PAST:
                forms = IRREGULAR_PAST[infinitive]
            return present, forms, participle
    forms, participle = weak(infinitive)
    return present, forms, participle


def rows(folder, kind):
    for path in sorted(glob.glob(f'{folder}/{kind}*.tsv')):
        for line in open(path, encoding='utf-8').read().split('\n')[1:]:
            if line:
                yield line.split('\t')


def main():
    strong = {}
    for line in open(sys.argv[2], encoding='utf-8').read().split('\n')[1:]:
        if line:
            infinitive, past, pasts, participle = line.split('\t')
            strong[infinitive] = (past, pasts, participle)
    entries = open(sys.argv[1], encoding='utf-8').read().split()
    certain = set(entries)
    for entry, forms, _ in rows(sys.argv[3], 'verbs'):
        entry = entry.removeprefix('zich ')
        base = entry.rpartition('|')[2]
        if not re.fullmatch(r'\w+n', base):
            continue
        entries.append(entry)
        own = [form.strip() for form in forms.split(',')]
        if len(own) == 3 and all(own) and bare(base)[0] == '' and base not in strong:
            strong[base] = tuple(own)
    nouns = {form for noun, many, _ in rows(sys.argv[3], 'nouns') for form in [noun, *many.split('|')]}
    adjectives = {form for base, long, _ in rows(sys.argv[3], 'adjectives') for form in [base, *long.split('|')]}

    def ambiguous(prefix, base, present, past, participle):
        """Whether a form that the tagger would take for a verb is a noun, or an adjective that is no participle."""
        stems = present[:1] if len(present) > 1 else []
        finite = [form for form in [base, *present, *past] if form not in stems]
        if any(prefix + form in nouns for form in finite):
            return True
        return not prefix and participle not in adjectives and any(form in adjectives for form in [*finite, *stems])

    print('infinitive\tprefix\tpresent\tpast\tparticiple')
    out = set()
    for entry in entries:
        prefix, _, base = entry.rpartition('|')
        present, past, participle = conjugate(base, strong)
        if entry not in certain and ambiguous(prefix, base, present, past, participle):
            continue
        if ' ' in prefix:
            prefix = prefix.replace(' ', '_') + '_'
        out.add('\t'.join([base, prefix, '|'.join(dict.fromkeys(present)), '|'.join(dict.fromkeys(past)), participle]))
    print('\n'.join(sorted(out)))


main()
