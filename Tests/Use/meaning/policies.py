"""Policies: the order of statements, actions and resources says nothing, one of them may stand alone or in a list."""

from .intrinsics import text

LISTS = ("Action", "NotAction", "Resource", "NotResource")


def _set(value):
    return sorted({text(one): one for one in (value if isinstance(value, list) else [value])}.values(), key=text)


def _statement(statement):
    normal = {}
    for key, value in statement.items():
        if key in LISTS:
            normal[key] = _set(value)
        elif key in ("Principal", "NotPrincipal") and isinstance(value, dict):
            normal[key] = {kind: _set(names) for kind, names in value.items()}
        elif key == "Condition":
            normal[key] = {operator: {name: _set(_words(values)) for name, values in keys.items()}
                           for operator, keys in value.items()}
        else:
            normal[key] = value
    return normal


def _words(value):
    """Condition values are strings, also where they are written as true or 5."""
    if isinstance(value, list):
        return [_words(one) for one in value]
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else value


def is_policy(value):
    return isinstance(value, dict) and isinstance(value.get("Statement"), (list, dict)) \
        and set(value) <= {"Version", "Id", "Statement"}


def normalise(value):
    """All policies within a value."""
    if is_policy(value):
        statements = value["Statement"] if isinstance(value["Statement"], list) else [value["Statement"]]
        return {**value, "Statement": sorted(map(_statement, statements), key=text)}
    if isinstance(value, dict):
        return {key: normalise(item) for key, item in value.items()}
    return [normalise(item) for item in value] if isinstance(value, list) else value
