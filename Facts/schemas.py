"""Sources/CFacts/types.jsonl: every resource type's schema in short (docs/facts.md has the keys).

A line is one type, in the variant that most regions have; other variants are merge patches (RFC 7396) on that.
"""
import json
from functools import cache

from sources import publishes_schemas, schema, source, types_by_region

# What documents rather than constrains.
PROSE = {"title", "description", "examples", "$comment", "$id", "$schema"}
# What only the top of a schema has and nobody asks for.
UNUSED = {"sourceUrl", "documentationUrl", "propertyTransform", "resourceLink", "taggable", "tagging",
          "additionalIdentifiers", "typeName", "type", "replacementStrategy", "lifecycle", "definitions", "handlers",
          "typeConfiguration"}
LETTERS = {"string": "s", "integer": "i", "number": "n", "boolean": "b", "object": "o", "array": "a", "null": "0"}
RENAMED = {"enum": "e", "pattern": "m", "format": "f", "required": "q", "default": "z", "enumCaseInsensitive": "ei"}
NODES_BY_NAME = {"properties": "p", "patternProperties": "w"}
NODE_LISTS = {"oneOf": "one", "anyOf": "any", "allOf": "all"}
BOUNDS = {"minLength": ("l", 0), "maxLength": ("l", 1), "minimum": ("n", 0), "maximum": ("n", 1),
          "minItems": ("c", 0), "maxItems": ("c", 1)}
PATHS = {"readOnlyProperties": "ro", "createOnlyProperties": "co", "conditionalCreateOnlyProperties": "cc",
         "writeOnlyProperties": "wo", "deprecatedProperties": "dp", "primaryIdentifier": "id"}
# cfn-lint's own inventions.
MADE_UP = {"Module", "AWS::CDK::Metadata"}
PROPERTIES, DEFINITIONS = "/properties/", "#/definitions/"


def text(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def without_prose(value):
    if isinstance(value, list):
        return [without_prose(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: without_prose(item) for key, item in value.items() if not (key in PROSE and isinstance(item, str))}


def node(full):
    """A schema with short keys; a keyword without one is kept as it is under k."""
    if not isinstance(full, dict):
        return full
    out, others = {}, {}
    for key, value in full.items():
        if key in PROSE:
            continue
        if key == "type":
            names = value if isinstance(value, list) else [value]
            out["t"] = "".join(LETTERS[name] for name in names) + ("|" if isinstance(value, list) and len(value) == 1 else "")
        elif key == "$ref" and isinstance(value, str) and value.startswith(DEFINITIONS):
            out["r"] = value.removeprefix(DEFINITIONS)
        elif key in BOUNDS:
            short, place = BOUNDS[key]
            out.setdefault(short, [None, None])[place] = value
        elif key in RENAMED:
            if key != "enumCaseInsensitive" or value is not None:
                out[RENAMED[key]] = value
        elif key in NODES_BY_NAME:
            out[NODES_BY_NAME[key]] = {name: node(inner) for name, inner in value.items()}
        elif key in NODE_LISTS:
            out[NODE_LISTS[key]] = [node(inner) for inner in value]
        elif key == "items":
            out["i"] = node(value)
        elif key == "uniqueItems":
            if value is True:
                out["u"] = 1
        elif key == "insertionOrder":
            if value is False:
                out["o"] = 0
        elif key == "relationshipRef" and value:
            out["rr"] = [value["typeName"], value["propertyPath"].removeprefix(PROPERTIES)]
        elif key == "additionalProperties" and value is False:
            out["x"] = 0
        elif key != "relationshipRef":
            others[key] = value
    if others:
        out["k"] = without_prose(others)
    return out


@cache
def resource(digest):
    """A resource type's body: its node, and what only a resource has."""
    from cfnlint.schema._schema import Schema

    full = schema(digest)
    body = node({key: value for key, value in full.items() if key not in UNUSED and key not in PATHS})
    if full.get("definitions"):
        body["d"] = {name: node(inner) for name, inner in full["definitions"].items()}
    for long, short in PATHS.items():
        if full.get(long):
            body[short] = [path.removeprefix(PROPERTIES) for path in full[long]]
    attributes = sorted(name.replace("\\..*", ".*") for name in Schema(full).get_atts.data)
    if attributes != sorted(path.replace("/", ".") for path in body.get("ro", ())):
        body["ga"] = attributes
    tagging = full.get("tagging") or {}
    if tagging.get("taggable", full.get("taggable", True)) is False:
        body["tg"] = 0
    elif tagging.get("tagProperty"):
        body["tg"] = tagging["tagProperty"].removeprefix(PROPERTIES)
    if "lifecycle" in full:
        body["lc"] = [full["lifecycle"]["status"], full["lifecycle"].get("date")]
    if full.get("replacementStrategy") == "delete_then_create":
        body["rs"] = 1
    return body


def patch(old, new):
    """What merged into the one object makes it the other. An object's null would mean removal, so there may be none."""
    out = {}
    for key in old.keys() | new.keys():
        if key not in new:
            out[key] = None
        elif key not in old:
            out[key] = new[key]
        elif old[key] != new[key]:
            both = isinstance(old[key], dict) and isinstance(new[key], dict)
            out[key] = patch(old[key], new[key]) if both else new[key]
    return out


def line(name, regions):
    """A type's line: its body in most regions, the regions it is in, and patches for the other variants."""
    def mask(members):
        return sum(1 << regions.index(region) for region in members)

    variants = {}
    for region in regions:
        digest = types_by_region()[region].get(name)
        if digest:
            body = resource(digest)
            variants.setdefault(text(body), (body, []))[1].append(region)
    (body, members), *others = sorted(variants.values(), key=lambda variant: (-len(variant[1]), variant[1]))
    out = {**body, "rg": mask(members) | sum(mask(elsewhere) for _, elsewhere in others)}
    if others:
        out["v"] = [[mask(elsewhere), patch(body, other)] for other, elsewhere in others]
    return text([name, out])


def lines():
    regions = sorted(region for region in types_by_region() if publishes_schemas(region))
    names = sorted({name for region in regions for name in types_by_region()[region]} - MADE_UP)
    header = {"format": 1, "source": source("cfn-lint", "data/schemas"), "regions": regions, "types": len(names)}
    return [text(["#", header]), *(line(name, regions) for name in names)]
