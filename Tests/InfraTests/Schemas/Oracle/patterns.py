"""Texts for a regular expression: some that it should find, some that it should not."""
import random
import re._parser as parser
import re._constants as op

ALPHABET = "aZ09-_./:@ *$é"


def text(pattern: str, chance: random.Random) -> str | None:
    """A text that the pattern probably finds; None for what Python's own reader of patterns refuses."""
    try:
        made = walk(parser.parse(pattern), chance)
    except Exception:
        return None
    # Surrogates and control characters cannot stand in a template.
    return "".join(c for c in made if c.isprintable() or c in "\n\t ")


def walk(parsed, chance):
    return "".join(part(kind, value, chance) for kind, value in parsed)


def part(kind, value, chance):
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.NOT_LITERAL:
        return chance.choice([c for c in "aZ5" if ord(c) != value])
    if kind is op.ANY:
        return chance.choice("aZ5-")
    if kind is op.IN:
        return member(value, chance)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = value
        times = chance.randint(least, min(int(most), least + 3))
        return "".join(walk(inner, chance) for _ in range(times))
    if kind is op.SUBPATTERN:
        return walk(value[3], chance)
    if kind is op.BRANCH:
        return walk(chance.choice(value[1]), chance)
    return ""  # assertions


def member(items, chance):
    negated = items[0][0] is op.NEGATE
    if negated:
        return chance.choice("aZ5 -")
    kind, value = chance.choice(items)
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.RANGE:
        return chr(chance.randint(*value))
    names = {op.CATEGORY_DIGIT: "5", op.CATEGORY_WORD: "w", op.CATEGORY_SPACE: " "}
    return names.get(value, "x")


def broken(good: str, chance: random.Random) -> str:
    """The text with one letter more, less or other."""
    place = chance.randrange(len(good) + 1)
    how = chance.randrange(3)
    if how == 0:
        return good[:place] + chance.choice(ALPHABET) + good[place:]
    return good[:place] + ("" if how == 1 else chance.choice(ALPHABET)) + good[place + 1:]
