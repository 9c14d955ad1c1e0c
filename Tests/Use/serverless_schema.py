"""Serverless' own JSON schema (strict draft-07) as a validator, with its extra keyword `regexp`."""

import json
import re
from functools import cache
from pathlib import Path

import jsonschema

SCHEMA = Path(__file__).parent / "data" / "serverless-schema.json"


def _regexp(validator, written, instance, schema):
    pattern, _, flags = written[1:].rpartition("/")          # "/…/i", as JavaScript prints it
    if isinstance(instance, str) and not re.search(pattern.replace(r"\/", "/"), instance,
                                                   re.IGNORECASE if "i" in flags else 0):
        yield jsonschema.ValidationError(f"{instance!r} does not match {written}")


@cache
def validator():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.validators.extend(jsonschema.Draft7Validator, {"regexp": _regexp})(schema)


def _deepest(error):
    """Of an anyOf the branch that came furthest: it says what the author meant."""
    while error.context:
        error = max(error.context, key=lambda one: (len(one.absolute_path), len(one.schema_path)))
    return error


def findings(document):
    found = []
    for error in validator().iter_errors(document):
        inner = _deepest(error)
        where = ".".join(map(str, inner.absolute_path)) or "the document"
        found.append(f"{where}: {inner.message[:300]}")
    return found
