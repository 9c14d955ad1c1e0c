"""Import, build, import: the second spec is the first, for what every spec of the repository gives. Run as a program."""

import re
import sys
import tempfile
from pathlib import Path

import imported
import stacks
import test_import

ROOT = stacks.HERE.parents[1]


def originals():
    """Every serverless.yml that is committed: those of specs/, and those of the pairs."""
    return [path for top in ("generated", "Tests/Pairs") for path in sorted((ROOT / top).rglob("serverless.yml"))]


def compare(paths, place):
    """For each original the specs of both imports, where they differ. Services of one name are built one after the other."""
    found, rounds = {}, []
    for path in paths:
        words = test_import.serverless_model.load(path)
        one = next((one for one in rounds if words["service"] not in one), None)
        if one is None:
            rounds.append(one := {})
        one[words["service"]] = (path, words["provider"])
    for number, services in enumerate(rounds):
        found |= compare_all(services, place / str(number))
    return found


def compare_all(services, place):
    options = {}
    for service, (path, provider) in services.items():
        options[service] = ("--service", service, "--stage", provider.get("stage", "dev"), "--region", provider["region"])
        imported.run([path], place / "first", *options[service])
    messages = imported.build(place / "first", place, place / "generated")
    errors = [line for line in messages.splitlines() if ": error: " in line and "[missing-code]" not in line]
    assert not errors, "\n".join(errors)
    found = {}
    for service, (path, _) in services.items():
        built = next((place / "generated" / service).iterdir()) / "serverless.yml"
        [report] = imported.run([built], place / "second", *options[service]).values()
        name = report["constant"][:1].upper() + report["constant"][1:]
        one, two = (without_places(place / step / f"{name}.swift") for step in ("first", "second"))
        if one != two:
            found[str(path.relative_to(ROOT))] = (one, two)
    return found


def without_places(spec):
    """The spec without its comments, which name files and lines, without where the code is, and however its lines are broken."""
    lines = [line.strip() for line in spec.read_text(encoding="utf-8").splitlines() if not line.strip().startswith("//")]
    text = re.sub(r"\s+", "", "\n".join(lines).replace("[ ", "["))
    text = re.sub(r",?(code|folder):(\.\w+\([^()]*\)|\"[^\"]*\")", "", text)
    text = re.sub(r",([\])])", r"\1", text)
    return re.split(r"(?=\.on\(|\.override\(|let\w+=|Resource\(\"|Generated\(|TemplateParameter\(|Output\()", text)


if __name__ == "__main__":
    chosen = [path for path in originals() if not sys.argv[1:] or any(word in str(path) for word in sys.argv[1:])]
    where = Path(tempfile.mkdtemp())
    differing = compare(chosen, where)
    for name, (first, second) in differing.items():
        only = [line for line in first if line not in second][:6], [line for line in second if line not in first][:6]
        print(name, "first:", *only[0], "second:", *only[1], sep="\n    ")
    print(f"{len(differing)} of {len(chosen)} differ; in {where}")
    sys.exit(1 if differing else 0)
