#!/usr/bin/env python3
"""Writes patterns.json: for every pattern of the embedded schemas some texts, and whether Python's regex (which cfn-lint
uses) finds the pattern in them. Run it after the schemas were refreshed: python3 Tests/InfraTests/Schemas/Oracle/make_patterns.py
"""
import json
import random
from pathlib import Path

import regex

import patterns

HERE = Path(__file__).resolve().parent
TYPES = HERE.parents[3] / "Sources/CFacts/types.jsonl"


def collect(node, found):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "m" and isinstance(value, str):
                found.add(value)
            if key == "w" and isinstance(value, dict):
                found.update(value)
            collect(value, found)
    elif isinstance(node, list):
        for value in node:
            collect(value, found)


def main():
    found = set()
    for line in TYPES.read_text(encoding="utf-8").splitlines():
        collect(json.loads(line)[1], found)
    chance, rows = random.Random(1), []
    for pattern in sorted(found):
        good = patterns.text(pattern, chance)
        texts = {"", "a", "arn:aws:iam::123456789012:role/x", "Übergröße 1", "a\n"}
        texts = set(chance.sample(sorted(texts), 1))
        # A search that takes more than 200,000 steps is given up, and the text then passes (docs/facts.md).
        if good is not None and "(.*){" not in pattern:
            texts |= {good, patterns.broken(good, chance)}
        try:
            verdicts = {text: bool(regex.search(pattern, text)) for text in sorted(texts)}
        except regex.error:
            continue
        # Surrogates cannot stand in UTF-8.
        verdicts = {t: v for t, v in verdicts.items() if not any(0xD800 <= ord(c) < 0xE000 for c in t)}
        rows.append([pattern, [t for t, v in verdicts.items() if v], [t for t, v in verdicts.items() if not v]])
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (HERE / "patterns.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(len(rows), "of", len(found), "patterns", sum(len(r[1]) for r in rows), "found", sum(len(r[2]) for r in rows), "not")


main()
