"""Plain scalars that readers of YAML do not agree on.

Serverless reads YAML 1.2 (js-yaml 4), other tools read 1.1: `yes`, `on`, `012`, `12:30`, `1_000` are text for one and a
boolean or a number for the other; a date is a date for both, where CloudFormation wants text. Such text is quoted.
"""

import re

import yaml

CORE = (
    ("null", re.compile(r"|~|null|Null|NULL")),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE")),
    ("int", re.compile(r"[-+]?(0|[1-9][0-9]*)")),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+"
                         r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")),
    # What only some readers take for a number: octal, hexadecimal, binary, with underscores, with leading zeros.
    ("number for some", re.compile(r"[-+]?0[0-9_]+|0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?")),
)


def _core(text):
    return next((kind for kind, pattern in CORE if pattern.fullmatch(text)), "str")


def doubtful(text):
    """(line, scalar, as YAML 1.1 reads it, as YAML 1.2 reads it) of each that is read in two ways, and of dates."""
    found = []

    def walk(node):
        if isinstance(node, yaml.ScalarNode):
            explicit = node.tag.startswith("!")
            if node.style is None and not explicit:
                old, new = node.tag.rsplit(":", 1)[-1], _core(node.value)
                if old != new or old in ("timestamp", "merge"):
                    found.append((node.start_mark.line + 1, node.value, old, new))
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                walk(item)
        elif node is not None:
            for key, value in node.value:
                walk(key)
                walk(value)

    walk(yaml.compose(text, Loader=yaml.SafeLoader))
    return found
