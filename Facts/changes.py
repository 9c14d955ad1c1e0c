"""What changed between two sets of facts, as it concerns the checks."""
import json
from dataclasses import dataclass, field

SHOWN = 12


@dataclass
class Changes:
    lines: list = field(default_factory=list)
    losses: list = field(default_factory=list)

    @classmethod
    def between(cls, old, new):
        """Compares files by name; a file that was not there before has no losses."""
        out = cls()
        for name, noun, names in KINDS:
            if name in old and name in new:
                out.compare(noun, names(old[name]), names(new[name]))
        if "lambda-runtimes.json" in old and "lambda-runtimes.json" in new:
            out.compare_dates(rows(old["lambda-runtimes.json"], "runtimes"), rows(new["lambda-runtimes.json"], "runtimes"))
        return out

    def compare(self, noun, before, after):
        gained, lost = sorted(after - before), sorted(before - after)
        if gained:
            self.lines.append(f"{noun}: {len(gained)} added: {short(gained)}")
        if lost:
            self.losses.append(f"{noun}: {len(lost)} gone: {short(lost)}")

    def compare_dates(self, before, after):
        for name in sorted(before.keys() & after.keys()):
            for key, what in (("deprecated", "deprecated"), ("createBlocked", "creation blocked"), ("updateBlocked", "updates blocked")):
                old, new = before[name].get(key), after[name].get(key)
                if old != new:
                    self.lines.append(f"runtime {name}: {what} {old or 'without date'} -> {new or 'without date'}")


def short(names):
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def rows(text, key):
    return {row["id"]: row for row in json.loads(text)[key]}


def types(text):
    return {json.loads(line)[0] for line in text.splitlines() if line} - {"#"}


def actions(text):
    """`service:Action`; names are coded against the one before them (docs/facts.md)."""
    found = set()
    for line in text.splitlines()[1:]:
        service, _, *groups = line.split("\t")
        for group in groups:
            before = ""
            for code in group.split(" ")[1:]:
                before = before[:ord(code[0]) - ord("0")] + code[1:]
                found.add(f"{service}:{before.lower()}")
    return found


KINDS = [
    ("types.jsonl", "resource types", types),
    ("regions.json", "regions", lambda text: set(rows(text, "regions"))),
    ("lambda-runtimes.json", "runtimes", lambda text: set(rows(text, "runtimes"))),
    ("actions.tsv", "IAM actions", actions),
    ("handlers.tsv", "types with permissions of handlers", lambda text: {line.split("\t")[0] for line in text.splitlines()} - {"#"}),
    ("time-zones.json", "time zones", lambda text: set(json.loads(text)["zones"])),
]
