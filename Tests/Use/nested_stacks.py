"""Stacks with nested stacks: their templates, and the one template that they are together.

Written from CloudFormation's own rules (User Guide, "Embed stacks within other stacks using nested stacks"), not from
the compiler.
"""

import copy
import hashlib
from pathlib import Path

import nested_conditions as conditions
import stacks
from meaning.intrinsics import canonical

STACK = "AWS::CloudFormation::Stack"
PSEUDO = ("AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::URLSuffix", "AWS::NoValue", "AWS::StackName",
          "AWS::StackId")


def nested(stack):
    """logical id of each nested stack → its template."""
    return {key: stacks.read(stack.folder / resource["Properties"]["TemplateURL"])
            for key, resource in stack.template()["Resources"].items() if resource["Type"] == STACK}


def references(value):
    """Every (id, attribute) in a template's canonical value; attribute None for Ref."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        if set(value) == {"Ref"}:
            yield value["Ref"], None
        elif set(value) == {"Fn::GetAtt"}:
            yield tuple(value["Fn::GetAtt"])
        else:
            for item in value.values():
                yield from references(item)


def depends(resource):
    value = resource.get("DependsOn") or []
    return [value] if isinstance(value, str) else value


def replaced(value, answer):
    """The canonical value with each reference replaced by what `answer(id, attribute)` gives; None leaves it."""
    if isinstance(value, list):
        return [replaced(item, answer) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) in ({"Ref"}, {"Fn::GetAtt"}):
        found = answer(*next(references(value)))
        return value if found is None else found
    if set(value) == {"Concat"}:
        return canonical({"Fn::Join": ["", [replaced(item, answer) for item in value["Concat"]]]})
    return {key: replaced(item, answer) for key, item in value.items()}


def behind_stacks(resource, parts):
    """What a resource of the root waits for: of a nested stack all, which is there when the stack is."""
    for id in [*depends(resource), *(id for id, _ in references(resource.get("Properties") or {}))]:
        yield from parts[id]["Resources"] if id in parts else [] if id in PSEUDO else [id]


def flat(root, parts):
    """The one template: parameters of nested stacks answered by what they are given, outputs by their values."""
    root, parts = canonical(copy.deepcopy(root)), canonical(copy.deepcopy(parts))
    given = {key: conditions.handed(root["Resources"][key]["Properties"].get("Parameters", {}), part)
             for key, part in parts.items()}

    def inside(key):
        return lambda id, attribute: given[key].get(id) if attribute is None else None

    def outside(id, attribute):
        if id not in parts or attribute is None:
            return None
        value = parts[id]["Outputs"][attribute.removeprefix("Outputs.")]["Value"]
        return settled(replaced(value, inside(id)))

    def settled(value):
        return replaced(value, outside)

    together = {key: value for key, value in root.items() if key not in ("Resources", "Description")}
    together["Resources"] = {}
    for key, resource in root["Resources"].items():
        if key not in parts:
            resource["DependsOn"] = list(behind_stacks(resource, parts))
            together["Resources"][key] = settled(resource)
    for key, part in parts.items():
        meant = conditions.meant(replaced(part.get("Conditions") or {}, inside(key)), together.get("Conditions", {}))
        for id, resource in conditions.without_placeholder(part["Resources"]).items():
            resource = conditions.renamed(resource, meant)
            assert id not in together["Resources"], f"{id} is in two templates"
            resource["DependsOn"] = [*depends(resource), *behind_stacks(root["Resources"][key], parts)]
            together["Resources"][id] = settled(replaced(resource, inside(key)))
    together = lists(settled(together))
    together["Resources"] = {id: conditions.settled(resource, root.get("Conditions") or {})
                             for id, resource in together["Resources"].items()}
    return together


def lists(value):
    """A list that goes through a parameter as a text is the list."""
    if isinstance(value, list):
        return [lists(item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Fn::Split"}:
        separator, text = value["Fn::Split"]
        if isinstance(text, dict) and set(text) == {"Fn::Join"} and text["Fn::Join"][0] == separator:
            return lists(text["Fn::Join"][1])
    return {key: lists(item) for key, item in value.items()}


def named_functions(template):
    """The template with each reference to a function as the text that it gives, since a name is known beforehand."""
    template = canonical(copy.deepcopy(template))
    names = {key: resource["Properties"]["FunctionName"] for key, resource in template["Resources"].items()
             if resource["Type"] == "AWS::Lambda::Function"}

    def answer(id, attribute):
        if id in names and attribute is None:
            return names[id]
        if id in names and attribute == "Arn":
            return canonical({"Fn::Sub": "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:"
                                         + names[id]})
        return None
    return replaced(template, answer)


def order(template):
    """What each resource waits for, directly."""
    template = canonical(copy.deepcopy(template))
    return {key: ({id for id, _ in references(resource.get("Properties"))} | set(depends(resource)))
            & set(template["Resources"]) for key, resource in template["Resources"].items()}


def behind(waits):
    """What each waits for, by way of others too; a circle is an error."""
    found, doing = {}, []

    def visit(key):
        if key in doing:
            raise ValueError("a circle: " + " → ".join([*doing[doing.index(key):], key]))
        if key not in found:
            doing.append(key)
            found[key] = set().union(waits[key], *(visit(one) for one in waits[key]))
            doing.pop()
        return found[key]

    for key in waits:
        visit(key)
    return found


def unresolved(template):
    """References of one template to what it does not have."""
    template = canonical(copy.deepcopy(template))
    known = set(template["Resources"]) | set(template.get("Parameters") or {})
    for key, resource in [*template["Resources"].items(), *(template.get("Outputs") or {}).items()]:
        for id, attribute in references(resource):
            if id not in PSEUDO and (id not in known or attribute and id not in template["Resources"]):
                yield f"{key} refers to {id}"
        for id in depends(resource):
            if id not in template["Resources"]:
                yield f"{key} depends on {id}"


def number(function, count):
    return 1 + int(hashlib.md5(function.encode()).hexdigest()[:8], 16) % count


def packaged(cloud, stack, folder, bucket):
    """What `aws cloudformation package` makes of it, in a folder of its own with archives beside."""
    target = Path(folder) / "generated" / "one" / "two"
    target.mkdir(parents=True)
    for path in [stack.template_path, *sorted((stack.folder / "nested").glob("*.json"))]:
        written = target / path.relative_to(stack.folder)
        written.parent.mkdir(exist_ok=True)
        written.write_bytes(path.read_bytes())
    for template, above in [(stack.template(), target), *((one, target / "nested") for one in nested(stack).values())]:
        for resource in template["Resources"].values():
            for name in ("Code", "Content"):
                place = (resource.get("Properties") or {}).get(name)
                if isinstance(place, str) and place.endswith(".zip"):
                    (above / place).resolve().parent.mkdir(parents=True, exist_ok=True)
                    (above / place).resolve().write_bytes(archive())
    output = target / "packaged.json"
    cloud.cli(stack.region, "cloudformation", "package", "--template-file", str(target / "cloudformation.json"),
              "--s3-bucket", bucket, "--use-json", "--output-template-file", str(output))
    return output


def archive():
    from cloud import prerequisites
    return prerequisites.archive()
