"""Which stack comes first: those that export before those that import."""


def exports(template):
    return {output["Export"]["Name"] for output in (template.get("Outputs") or {}).values() if "Export" in output}


def imports(value):
    if isinstance(value, dict):
        if set(value) == {"Fn::ImportValue"}:
            return {value["Fn::ImportValue"]}
        return set().union(*map(imports, value.values())) if value else set()
    return set().union(*map(imports, value)) if isinstance(value, list) and value else set()


def ordered(stacks):
    wanted = {stack: imports(stack.template()) for stack in stacks}
    given = {stack: exports(stack.template()) for stack in stacks}
    done, there = [], set()
    while len(done) < len(stacks):
        ready = [stack for stack in stacks if stack not in done and not any(
            name in given[other] and other not in done for name in wanted[stack] for other in stacks)]
        if not ready:
            raise ValueError("stacks import from each other in a circle")
        done += ready
        there = there.union(*(given[stack] for stack in ready))
    missing = {name for stack in stacks for name in wanted[stack]} - there
    if missing:
        raise ValueError(f"no stack exports {', '.join(sorted(missing))}")
    return done
