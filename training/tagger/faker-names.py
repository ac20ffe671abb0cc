"""Writes the given names and surnames of all locales of Faker (MIT) that use Latin script.

    pip install faker && python training/tagger/faker-names.py > names.tsv

One name a line: `given` or `surname`, tab, name. Training puts them in the place of known
persons, so that the shape of names from everywhere is learnt; the package does not hold them.
"""

import ast
import pathlib
import re
import sys

from importlib.util import find_spec

NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]*(?:['’-]?[^\W\d_]+)*(?: [^\W\d_a-z][^\W\d_]+)?")
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’ -]{3,24}")


def strings(node: ast.AST) -> set[str]:
    return {x.value for x in ast.walk(node) if isinstance(x, ast.Constant) and isinstance(x.value, str)}


given: set[str] = set()
surnames: set[str] = set()
folder = pathlib.Path(find_spec("faker").origin).parent / "providers" / "person"
for path in sorted(folder.glob("*/__init__.py")):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            name = getattr(target, "id", "")
            if re.search(r"first_names|_first|given", name):
                given |= strings(node.value)
            elif re.search(r"last_names|surname|_last", name):
                surnames |= strings(node.value)

for kind, names in (("given", given), ("surname", surnames)):
    for name in sorted(names):
        if NAME.fullmatch(name) and LATIN.fullmatch(name) and name[0].isupper():
            sys.stdout.write(f"{kind}\t{name}\n")
