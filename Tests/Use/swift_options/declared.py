"""The public factories, modifiers and cases of a folder of sources, each with the labels of its parameters."""

import re
import sys
from pathlib import Path
from typing import NamedTuple

from .text import closing, split, without_comments

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "Scripts"))
import machinery

PLACE = {"file", "line", "column"}
TYPE = re.compile(r"\b(public )?(struct|enum|protocol|extension|class) (?:`)?([\w.]+)`?\s*(?::\s*([\w\s,.&]+?))?"
                  r"(?:\s+where\s+([^{]+?))?\s*\{")
FUNCTION = re.compile(r"public (static )?(?:consuming )?func `?(\w+)`?(?:<[^>]*>)?\(|public (init)\(")
# What is there for the compiler's message alone.
UNAVAILABLE = re.compile(r"@available\([^)]*\bunavailable\b[^)]*\)\s*(?:@\w+\s+)*$")
CASE = re.compile(r"^ *case `?(\w+)`?(?=\(| =|,|\n|$)", re.M)
LET = re.compile(r"public static let (\w+) = ")


class Option(NamedTuple):
    owner: str                  # the type or protocol
    name: str
    label: str                  # of a parameter that may be left out; "" for the thing itself
    kind: str                   # factory, modifier, member


class Declarations(NamedTuple):
    options: set                # of Option
    conforms: dict              # type -> its protocols
    signatures: dict            # (owner, name) -> [[(label, type, may be left out)]]
    factories: dict             # name -> [trigger]


def declared(folder):
    """All of the folder's files, read together."""
    found = Declarations(set(), {}, {}, {})
    texts = [without_comments(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.swift"))]
    public = {name for text in texts for is_public, kind, name, *_ in TYPE.findall(text) if is_public}
    for text in texts:
        _read(text, "", public, found)
    return found


def _read(text, outer, public, found):
    position = 0
    while match := TYPE.search(text, position):
        end = closing(text, match.end() - 1)
        is_public, kind, name, parents, condition = match.groups()
        owner = name.split(".")[-1]
        self_type = re.search(r"Self == (\w+)", condition or "")
        if parents:
            found.conforms.setdefault(owner, set()).update(one.strip().split(".")[-1] for one in parents.split(","))
        body = text[match.end():end - 1]
        if is_public or kind == "extension" and (owner in public or self_type):
            _members(_own(body), self_type[1] if self_type else owner, kind, bool(self_type), found)
        _read(body, owner, public, found)
        position = end


def _own(body):
    """A type's body without the types in it and without what stands in its functions."""
    answer, position = [], 0
    for match in re.finditer(r"\{", body):
        if match.start() < position:
            continue
        answer.append(body[position:match.end()])
        position = closing(body, match.start()) - 1
    return "".join(answer) + body[position:]


def _members(body, owner, kind, is_factory, found):
    for match in FUNCTION.finditer(body):
        is_static, name = match[1], match[2] or match[3]
        if name in machinery.NAMES or UNAVAILABLE.search(body[:match.start()]):
            continue
        parameters = []
        for parameter in split(body[match.end():closing(body, match.end() - 1) - 1]):
            names, _, rest = parameter.partition(":")
            label = names.split()[0]
            if label not in PLACE:
                parameters.append((label, rest.split("=")[0].strip(), "=" in rest))
        if is_factory:
            found.factories.setdefault(name, []).append(owner)
        what = "factory" if is_factory else "member" if is_static or name == "init" else "modifier"
        found.signatures.setdefault((owner, name), []).append(parameters)
        for label in ["", *(label for label, _, optional in parameters if optional and label != "_")]:
            found.options.add(Option(owner, name, label, what))
    for pattern in [CASE, LET] if kind == "enum" or "static let" in body else []:
        for match in pattern.finditer(body):
            found.options.add(Option(owner, match[1], "", "member"))
