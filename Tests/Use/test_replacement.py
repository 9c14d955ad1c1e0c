"""Whether `infra diff` says that a change replaces, for every property of every type that the language lowers.

The schemas are read here and anew, from the file that the facts were made of.
"""

import json
import re

from test_diff import ROOT, diff


def lowered_types():
    text = "".join(path.read_text() for path in (ROOT / "Sources/Infra").rglob("*.swift"))
    named = set(re.findall(r'"(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)"', text))
    schemas = {}
    for line in (ROOT / "Sources/CFacts/types.jsonl").read_text().splitlines():
        name, body = json.loads(line)
        if name in named:
            schemas[name] = body
    return schemas


def nested(path, value):
    for step in reversed(path):
        value = [value] if step == "*" else {step: value}
    return value


def test_replacement_is_what_the_schema_says(tmp_path):
    old, new, expected = {}, {}, {}
    for number, (name, body) in enumerate(sorted(lowered_types().items())):
        always, sometimes = body.get("co") or [], body.get("cc") or []
        paths = set(body.get("p", {})) | set(always) | set(sometimes)
        for index, path in enumerate(sorted(paths)):
            steps = path.split("/")
            deeper = any(other.startswith(path + "/") for other in always + sometimes)
            if deeper and path not in always + sometimes:
                continue
            key = f"R{number}x{index}"
            # Each stands for itself: physical names that are alike would make renames of them.
            old[key] = {"Type": name, "Properties": nested(steps, f"a{key}")}
            new[key] = {"Type": name, "Properties": nested(steps, f"b{key}")}
            above = ["/".join(steps[: end + 1]) for end in range(len(steps))]
            verdict = "yes" if set(above) & set(always) else "conditional" if set(above) & set(sometimes) else "no"
            expected[key] = (name, path, verdict)
    (tmp_path / "old.json").write_text(json.dumps({"Resources": old}))
    (tmp_path / "new.json").write_text(json.dumps({"Resources": new}))
    found = json.loads(diff(tmp_path, "old.json", "new.json", "--format", "json").stdout)
    verdicts = {change["id"]: change["replacement"] for change in found["stacks"][0]["resources"]}
    wrong = [(*expected[key], verdicts.get(key)) for key in expected if verdicts.get(key) != expected[key][2]]
    assert not wrong, wrong[:20]
    assert len({name for name, _, _ in expected.values()}) > 60 and len(expected) > 1000
