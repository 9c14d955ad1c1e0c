"""Reads YAML as Serverless does: CloudFormation's short tags become their long forms, a key twice is an error."""

import yaml

SHORT_TAGS = ("And Base64 Cidr Equals FindInMap GetAtt GetAZs If ImportValue Join Not Or Select Split Sub "
              "Transform").split()


class Loader(yaml.SafeLoader):
    pass


def _plain(loader, node):
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


def _mapping(loader, node):
    seen = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


def _short(name):
    def construct(loader, node):
        value = _plain(loader, node)
        if name == "GetAtt" and isinstance(value, str):
            value = value.split(".", 1)
        return {f"Fn::{name}": value}
    return construct


Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
for _name in SHORT_TAGS:
    Loader.add_constructor(f"!{_name}", _short(_name))
Loader.add_constructor("!Ref", lambda loader, node: {"Ref": loader.construct_scalar(node)})
Loader.add_constructor("!Condition", lambda loader, node: {"Condition": loader.construct_scalar(node)})
# A date in YAML 1.1 would become a date object; CloudFormation's policy versions are written so. js-yaml does the
# same, then prints it as a time: such a value must be quoted, so reading it is left as it is and found by the type.


def load_text(text):
    return yaml.load(text, Loader=Loader)


def load(path):
    with open(path, encoding="utf-8") as file:
        return load_text(file.read())
