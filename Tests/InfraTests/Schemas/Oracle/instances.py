"""Made-up resources: for each type one that its schema probably allows, with some of the optional properties."""
import json
from pathlib import Path

import patterns

TYPES = Path(__file__).resolve().parents[4] / "Sources/CFacts/types.jsonl"


def every_type(region, chance):
    lines = TYPES.read_text(encoding="utf-8").splitlines()
    bit = json.loads(lines[0])[1]["regions"].index(region)
    for line in lines[1:]:
        name, body = json.loads(line)
        if body["rg"] >> bit & 1:
            read_only = {path.split("/")[0] for path in body.get("ro", ())}
            properties = {k: v for k, v in body["p"].items() if k not in read_only}
            yield name, made({**body, "p": properties, "t": "o"}, body.get("d", {}), chance, 0)


def made(node, definitions, chance, depth):
    if not isinstance(node, dict):
        return "x"
    if "r" in node:
        node = {**definitions.get(node["r"], {}), **{k: v for k, v in node.items() if k != "r"}}
        if "r" in node:
            return made(node, definitions, chance, depth + 1)
    allowed = node.get("e") or node.get("ei")
    if allowed:
        return chance.choice(allowed)
    kind = node.get("t", "o" if "p" in node else "s")[0]
    if kind == "o":
        return made_object(node, definitions, chance, depth)
    if kind == "a":
        low, high = (node.get("c") or [0, 2])
        count = max(low or 0, chance.randint(0, 2))
        items = [made(node.get("i", {}), definitions, chance, depth + 1) for _ in range(min(count, high or 9))]
        return items if depth < 12 else []
    if kind in "in":
        low, high = node.get("n") or [1, 3]
        number = low if low is not None else high if high is not None else 1
        return int(number) if kind == "i" or float(number).is_integer() else number
    if kind == "b":
        return chance.choice([True, False, "true"])
    text = (patterns.text(node["m"], chance) if "m" in node else None) or "text"
    low, high = node.get("l") or [None, None]
    if "m" not in node:
        text = text.ljust(int(low or 0), "x")[: int(high or 99)]
    return text


def made_object(node, definitions, chance, depth):
    if depth > 12:
        return {}
    required = set(node.get("q", ()))
    for choice in ("one", "any"):
        if node.get(choice):
            required |= set(chance.choice(node[choice]).get("q", ()))
    out = {}
    for name, inner in node.get("p", {}).items():
        if name in required or chance.random() < 0.5 / (depth + 1):
            out[name] = made(inner, definitions, chance, depth + 1)
    return out
