#!/usr/bin/env python3
"""Rebuilds from the installed cfn-lint and botocore what comes from them: Sources/CFacts/types.jsonl, Sources/CFacts/actions.tsv,
Facts/regions.json and Facts/lambda-runtimes.json; from the system's tzdata Facts/time-zones.json; then the Swift tables. `make facts` runs it. The other facts are edited by hand (docs/facts.md).

    python3 Facts/refresh.py            write
    python3 Facts/refresh.py --check    write nothing; name what would change and fail
"""
import datetime
import json
import subprocess
import sys
from pathlib import Path

import actions
import package_facts
import schemas
import sources
import time_zones

FACTS = Path(__file__).resolve().parent
TYPES = FACTS.parent / "Sources/CFacts/types.jsonl"
ACTIONS = FACTS.parent / "Sources/CFacts/actions.tsv"


def pretty(value):
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def schema_date():
    """The day by which this cfn-lint was published: as it stands for the version that is there, or else today."""
    known, package = json.loads((FACTS / "schemas.json").read_text(encoding="utf-8")), sources.source("cfn-lint")
    name = f"{package['package']} {package['version']}"
    return known if known["source"] == name else {"source": name, "date": datetime.date.today().isoformat()}


def main(arguments):
    check = arguments == ["--check"]
    if arguments and not check:
        sys.exit(__doc__)
    texts = {
        TYPES: "\n".join(schemas.lines()) + "\n",
        ACTIONS: "\n".join(actions.lines()) + "\n",
        FACTS / "schemas.json": pretty(schema_date()),
        FACTS / "regions.json": pretty(package_facts.regions()),
        FACTS / "lambda-runtimes.json": pretty(package_facts.runtimes()),
        FACTS / "time-zones.json": pretty(time_zones.zones()),
    }
    different = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
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
