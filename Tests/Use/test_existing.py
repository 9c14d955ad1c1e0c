"""Each modifier of what can exist already is used on it in the case of `existing-with-settings`, be it wrong or right there.

The list comes from the sources: a new modifier fails here until somebody has decided whether it is read of what exists.
"""

import re

import stacks

SOURCES = stacks.REPOSITORY / "Sources" / "Infra"
CASE = stacks.REPOSITORY / "Tests" / "InfraTests" / "Cases" / "ExistingWithSettings.swift"

TYPE = re.compile(r"^(?:public )?(?:struct|extension) (\w+)\b")
STARTS = re.compile(r"^    public (static )?(?:consuming )?func `?(\w+)`?\(")

def functions():
    """(type, name, whether static, declaration up to its body) of all public functions at the top of a type."""
    for path in sorted(SOURCES.rglob("*.swift")):
        owner, lines = None, path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if found := TYPE.match(line):
                owner = found[1]
            elif found := STARTS.match(line):
                head = line
                for more in lines[number + 1:]:
                    if "{" in head:
                        break
                    head += more
                yield owner, found[2], bool(found[1]), head


def modifiers():
    found = list(functions())
    existing = {owner for owner, name, static, _ in found if static and name == "existing"}
    # Not a declaration: an authorizer, a policy or a network by its id has no modifiers of its own resource.
    return {(owner, name) for owner, name, static, head in found
            if owner in existing and not static and re.search(rf"-> (Self|{owner}) \{{", head)}


def test_there_are_modifiers():
    assert {("Queue", "visibility"), ("HTTPAPI", "cors"), ("LoadBalancer", "default")} <= modifiers()


def test_each_modifier_of_what_can_exist_is_decided():
    case = CASE.read_text(encoding="utf-8").replace("\n", " ")
    # What stands behind `.existing(…)` in one chain, on the same value.
    missing = sorted(f"{owner}.{name}" for owner, name in modifiers()
                     if not re.search(rf"\b{owner}\.existing\((?:(?!\.existing\().)*?\)\s*\.{name}\(", case))
    assert not missing, f"not used on what exists already in {CASE.name}:\n" + "\n".join(missing)
