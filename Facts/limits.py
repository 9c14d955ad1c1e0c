"""The Swift table of limits."""
from swift import camel, optional_bool, string


def typed(value, unit):
    """The type and the literal of a limit's value; None for what has no simple type."""
    if isinstance(value, bool):
        return "Bool", optional_bool(value)
    if isinstance(value, int):
        return "Int", str(value)
    if isinstance(value, str):
        return "String", string(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "[String]", "[" + ", ".join(map(string, value)) + "]"
    if isinstance(value, list) and all(isinstance(item, int) for item in value):
        if len(value) == 2 and unit != "days":
            return "ClosedRange<Int>", f"{value[0]}...{value[1]}"
        return "[Int]", f"{value}"
    return None


def documentation(limit, key, value, kind, literal):
    """What an editor shows beside the name."""
    per = f" per {limit['per']}" if "per" in limit else ""
    note = f"; {limit['note']}" if "note" in limit else ""
    if key:
        return f"{key}: {literal}{per}{note}."
    if kind in ("[String]", "[Int]"):
        return f"{limit['unit'].capitalize()}{per}: {', '.join(map(str, value))}{note}."
    if kind in ("String", "Bool"):
        return f"{limit['unit'].capitalize()}{per}: `{value if kind == 'String' else literal}`{note}."
    return f"{literal.replace('...', ' to ')} {limit['unit']}{per}{note}."


def entries(limit):
    """A limit's parts with their names: most have one; of a group of figures each is one."""
    value = limit["value"]
    if isinstance(value, dict):
        return [(key, item) for key, item in sorted(value.items()) if isinstance(item, (int, bool))]
    # botocore's patterns match whole values.
    if limit["unit"] == "regex" and limit["source"].get("package") == "botocore" and not value.startswith("^"):
        value = f"^(?:{value})$"
    return [] if limit["unit"] in ("text", "grammar") else [(None, value)]


def swift(limits):
    out = ["extension Limits {"]
    for limit in sorted(limits, key=lambda limit: limit["id"]):
        for key, value in entries(limit):
            kind, literal = typed(value, limit["unit"])
            name = limit["id"] + (f".{key}" if key else "")
            flags = (f"isAdjustable: {optional_bool(limit.get('adjustable', False))}, "
                     f"isConfirmed: {optional_bool(limit.get('confirmed', limit['source']['kind'] != 'memory'))}")
            out += [f"    /// {documentation(limit, key, value, kind, literal)}",
                    f"    public static let {camel(name)} = Limit<{kind}>(",
                    f"        {string(name)}, {literal}, {string(limit['unit'])}, per: {string(limit.get('per'))}, {flags})"]
    return "\n".join([*out, "}", ""])
