"""One form for each intrinsic: Fn::Join and Fn::Sub become the parts that they put together, GetAtt a list."""

import json
import re

PLACEHOLDER = re.compile(r"\$\{(!?)([^}]+)\}")


def _together(parts):
    """Neighbouring strings are one string; one part alone is itself."""
    merged = []
    for part in parts:
        inner = part["Concat"] if isinstance(part, dict) and set(part) == {"Concat"} else [part]
        for one in inner:
            if isinstance(one, str) and merged and isinstance(merged[-1], str):
                merged[-1] += one
            elif one != "":
                merged.append(one)
    if not merged:
        return ""
    return merged[0] if len(merged) == 1 else {"Concat": merged}


def _join(separator, items):
    parts = []
    for index, item in enumerate(items):
        parts += ([separator] if index else []) + [canonical(item)]
    return _together(parts)


def _sub(argument):
    text, values = argument if isinstance(argument, list) else (argument, {})
    parts, end = [], 0
    for found in PLACEHOLDER.finditer(text):
        parts.append(text[end:found.start()])
        end = found.end()
        literal, name = found.groups()
        if literal:
            parts.append(f"${{{name}}}")
        elif name in values:
            parts.append(canonical(values[name]))
        elif "." in name:
            parts.append({"Fn::GetAtt": name.split(".", 1)})
        else:
            parts.append({"Ref": name})
    return _together(parts + [text[end:]])


def canonical(value):
    if isinstance(value, list):
        return [canonical(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        (name, argument), = value.items()
        if name == "Fn::Join" and isinstance(argument[0], str) and isinstance(argument[1], list):
            return _join(*argument)
        if name == "Fn::Sub":
            return _sub(argument)
        if name == "Fn::GetAtt" and isinstance(argument, str):
            return {name: argument.split(".", 1)}
    return {key: canonical(item) for key, item in value.items()}


def references(value):
    """The logical ids that a value refers to."""
    if isinstance(value, list):
        return set().union(*map(references, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    if set(value) == {"Ref"}:
        return {value["Ref"]}
    if set(value) == {"Fn::GetAtt"}:
        return {value["Fn::GetAtt"][0]}
    return set().union(*map(references, value.values())) if value else set()


def text(value):
    """A key to sort by."""
    return json.dumps(value, sort_keys=True)
