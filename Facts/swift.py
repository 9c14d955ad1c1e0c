"""How a fact is written in Swift: identifiers, string literals and tables that cost nothing to type-check."""


def camel(name: str) -> str:
    """eu-central-1 as euCentral1, lambda.timeoutMax as lambdaTimeoutMax."""
    first, *rest = name.replace(".", "-").split("-")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def string(text) -> str:
    """A string literal, or nil."""
    if text is None:
        return "nil"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def optional_bool(value) -> str:
    return {True: "true", False: "false", None: "nil"}[value]


def table(name: str, rows: dict, comment: str) -> str:
    """A FactTable: one string of sorted lines, which the type checker takes in one step and nothing parses at start."""
    lines = []
    for key in sorted(rows, key=lambda key: key.encode()):
        cells = [key, *("" if cell is None else str(cell) for cell in rows[key])]
        assert not any(mark in cell for cell in cells for mark in "\t\n"), key
        lines.append("\t".join(cells))
    body = "\n".join(lines)
    assert '"""#' not in body
    return f'    /// {comment}\n    static let {name} = FactTable(#"""\n{body}\n"""#)\n'
