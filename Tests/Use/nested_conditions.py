"""Conditions in nested stacks, led back to those of the root.

A nested template knows nothing of the root's conditions: it is told the answers by parameters. Written from CloudFormation's
rules (User Guide, "Condition functions"), not from the compiler.
"""

HANDLE = "AWS::CloudFormation::WaitConditionHandle"


def handed(given, part):
    """The parameters of a nested stack; a list goes through one as a text with commas, and is a list again inside."""
    def value(name):
        if part["Parameters"][name]["Type"] != "CommaDelimitedList":
            return given[name]
        assert list(given[name]) == ["Fn::Join"] and given[name]["Fn::Join"][0] == ",", name
        return given[name]["Fn::Join"][1]
    return {name: value(name) for name in given}


def answered(test):
    """The root's condition that a nested stack's one asks for: whether `Fn::If` of it gave "true"."""
    one, other = test["Fn::Equals"]
    name, then, otherwise = one["Fn::If"]
    return name if (then, otherwise) == (other, "false") else f"not {name}"


def meant(inside, root):
    """Each condition of a nested stack → the root's one that it is."""
    found = {}

    def visit(name):
        if name in found:
            return found[name]
        tests = inside[name].get("Fn::And", [inside[name]])
        needed = [visit(test["Condition"]) for test in tests if set(test) == {"Condition"}]
        rest = [test for test in tests if set(test) != {"Condition"}]
        if rest:
            found[name], = map(answered, rest)
            if not set(needed) <= set(holding(found[name], root)):
                found[name] += f" and {needed}"
        else:
            whole = {"Fn::And": [{"Condition": one} for one in needed]}
            # The root leaves out what it asks nowhere itself; such a one says all of itself.
            root.setdefault(name, whole)
            found[name] = next((one for one, test in root.items() if test == whole), f"no condition {whole}")
        return found[name]
    for name in inside:
        visit(name)
    return found


def without_placeholder(resources):
    """A stack must have a resource, so where all are under conditions there is one that does nothing."""
    real = {id: one for id, one in resources.items() if one["Type"] != HANDLE}
    if len(real) < len(resources):
        assert len(resources) == len(real) + 1 and all("Condition" in one for one in real.values())
    return real


def renamed(value, meant):
    if isinstance(value, list):
        return [renamed(item, meant) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Fn::If"}:
        name, *branches = value["Fn::If"]
        return {"Fn::If": [meant[name], *renamed(branches, meant)]}
    return {key: meant[item] if key == "Condition" and isinstance(item, str) else renamed(item, meant)
            for key, item in value.items()}


def holding(name, conditions):
    """All that holds where a condition does."""
    yield name
    for one in conditions.get(name, {}).get("Fn::And", []):
        if set(one) == {"Condition"}:
            yield from holding(one["Condition"], conditions)


def settled(resource, conditions):
    """Without choices that the resource's own condition, or a choice around them, has made."""
    def visit(value, true, false):
        if isinstance(value, list):
            return [visit(item, true, false) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"Fn::If"}:
            name, then, otherwise = value["Fn::If"]
            if name in true or name in false:
                return visit(then if name in true else otherwise, true, false)
            return {"Fn::If": [name, visit(then, true | set(holding(name, conditions)), false),
                               visit(otherwise, true, false | {name})]}
        return {key: visit(item, true, false) for key, item in value.items()}
    own = resource.get("Condition")
    return visit(resource, set(holding(own, conditions)) if own else set(), set())
