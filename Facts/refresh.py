#!/usr/bin/env python3
"""Rebuilds from the installed cfn-lint and botocore what comes from them: Sources/CFacts/types.jsonl, Sources/CFacts/actions.tsv,
Facts/regions.json and Facts/lambda-runtimes.json; from the system's tzdata Facts/time-zones.json; then the Swift tables. `make facts` runs it. The other facts are edited by hand (docs/facts.md).

    python3 Facts/refresh.py                    write
    python3 Facts/refresh.py --check            write nothing; name what would change and fail
    python3 Facts/refresh.py --accept-losses    write although types, regions, runtimes or actions are gone

A result that lost types, regions, runtimes or actions against the last one is refused: packages change their layout, and what is
missing is more often unread than gone.
"""
import datetime
import json
import subprocess
import sys
from pathlib import Path

import actions
import changes
import handlers
import package_facts
import schemas
import sources
import time_zones

FACTS = Path(__file__).resolve().parent
TYPES = FACTS.parent / "Sources/CFacts/types.jsonl"
ACTIONS = FACTS.parent / "Sources/CFacts/actions.tsv"
HANDLERS = FACTS.parent / "Sources/CFacts/handlers.tsv"


def pretty(value):
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def dates():
    """The day by which each package was published: as recorded for the version that is installed, or else today."""
    known = json.loads((FACTS / "packages.json").read_text(encoding="utf-8"))
    out = {}
    versions = {name: sources.source(name)["version"] for name in ("botocore", "cfn-lint")} | {"tzdata": time_zones.version()}
    for name, version in versions.items():
        recorded = known.get(name, {})
        date = recorded["date"] if recorded.get("version") == version else datetime.date.today().isoformat()
        out[name] = {"version": version, "date": date}
    return out


def main(arguments):
    check, accepts = arguments == ["--check"], arguments == ["--accept-losses"]
    if arguments and not check and not accepts:
        sys.exit(__doc__)
    texts = {
        TYPES: "\n".join(schemas.lines()) + "\n",
        ACTIONS: "\n".join(actions.lines()) + "\n",
        HANDLERS: "\n".join(handlers.lines()) + "\n",
        FACTS / "packages.json": pretty(dates()),
        FACTS / "regions.json": pretty(package_facts.regions()),
        FACTS / "lambda-runtimes.json": pretty(package_facts.runtimes()),
        FACTS / "time-zones.json": pretty(time_zones.zones()),
    }
    different = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    old = {path: path.read_text(encoding="utf-8") for path in texts if path.exists()}
    found = changes.Changes.between(
        {path.name: text for path, text in old.items()}, {path.name: text for path, text in texts.items()})
    for line in found.lines:
        print(line)
    if found.losses and not accepts and not check:
        sys.exit("\n".join(["Nothing was written: the result lost what the last one had.", *found.losses,
                            "If AWS has removed them, run: python3 Facts/refresh.py --accept-losses"]))
    for path in different:
        print(("would change: " if check else "written: ") + str(path.relative_to(FACTS.parent)))
        if not check:
            path.write_text(texts[path], encoding="utf-8")
    if check:
        sys.exit(1 if different else 0)
    print(f"{len(different)} of {len(texts)} files changed")
    sys.exit(subprocess.call([sys.executable, FACTS / "generate.py"]))


if __name__ == "__main__":
    main(sys.argv[1:])
