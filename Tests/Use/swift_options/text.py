"""Swift text as far as these tests must understand it: brackets, strings and comments."""

import re

OPENING, CLOSING = "([{", ")]}"


def without_comments(text):
    """Line comments go, and what stands in strings becomes `x`, so that brackets can be counted."""
    answer, position = [], 0
    token = re.compile(r'//[^\n]*|#"(?:.*?)"#|"""(?s:.*?)"""|"(?:\\\(.*?\)|\\.|[^"\\\n])*"')
    for match in token.finditer(text):
        answer.append(text[position:match.start()])
        answer.append("" if match[0].startswith("//") else '"x"')
        position = match.end()
    return "".join(answer) + text[position:]


def closing(text, start):
    """The position behind the bracket that closes the one at `start`."""
    depth = 0
    for position in range(start, len(text)):
        if text[position] in OPENING:
            depth += 1
        elif text[position] in CLOSING:
            depth -= 1
            if depth == 0:
                return position + 1
    raise ValueError(f"a bracket that nothing closes: {text[start:start + 60]}")


def split(text):
    """The parts between the commas of this level."""
    parts, depth, start = [], 0, 0
    for position, character in enumerate(text):
        if character in OPENING or character == "<":
            depth += 1
        elif character in CLOSING or character == ">" and text[position - 1] != "-":
            depth -= 1
        elif character == "," and depth == 0:
            parts.append(text[start:position])
            start = position + 1
    return [part.strip() for part in [*parts, text[start:]] if part.strip()]
