"""Which options a spec uses: its chains of calls are followed, each link by the type that it is on."""

import re

from .declared import Option
from .text import closing, split, without_comments

LINK = re.compile(r"\s*\.`?(\w+)`?\s*(\()?")


def used(text, declarations):
    return Reader(without_comments(text), declarations).found


class Reader:
    def __init__(self, text, declarations):
        self.declarations, self.found = declarations, set()
        types = {owner for owner, _ in declarations.signatures}
        self.types = {name: name for name in re.findall(r"\b([A-Z]\w+)(?=\()", text)}
        self.types |= dict(re.findall(r"\blet (\w+) = ([A-Z]\w+)\b", text))
        self.types |= dict(re.findall(r"\b(\w+): ([A-Z]\w+)\b", text))
        # A value that the author named, by what it was made from.
        for match in re.finditer(r"\b(\w+)(?=[.(])", text):
            if match[1] in types and text[match.start() - 1] != ".":
                self.follow(text, match.end(1), match[1])
        # What a function of the spec makes, and what is said for all functions.
        for name, type in re.findall(r"\bfunc (\w+)\([^{]*\) -> (\w+)", text):
            for match in re.finditer(rf"(?<!func )\b{name}(?=\()", text) if type in types else []:
                self.follow(text, closing(text, match.end()), type)
        for match in re.finditer(r"\bFunctionDefaults \{\s*\$0(?=\.)", text):
            self.use("FunctionDefaults", "init", None)
            self.follow(text, match.end(), "Function")
        for match in re.finditer(r"\.on\(\s*(?=\.)", text):
            self.argument(text[match.end():closing(text, match.start() + 3) - 1], None)
        for match in re.finditer(r"let (\w+) = (\w+)\b(?=[.(])", text):
            if match[2] in types:
                for use in re.finditer(rf"\b{match[1]}(?=\.)", text):
                    self.follow(text, use.end(), match[2])

    def argument(self, text, owner):
        """`.name(…).modifier(…)`, where a value of that type is wanted; without one, a trigger."""
        match = LINK.match(text)
        if not match:
            return
        name = match[1]
        arguments = self.arguments(text, match)
        owners = [owner] if owner else self.fitting(name, arguments)
        for one in owners:
            self.use(one, name, arguments)
            self.follow(text, self.end(text, match), one)

    def fitting(self, name, arguments):
        """Triggers with a factory of that name which takes these labels."""
        labels = [label for label, _ in arguments or []]
        owners = dict.fromkeys(self.declarations.factories.get(name, []))
        fits = [one for one in owners if any(
            set(labels) <= {label for label, _, _ in signature} and
            {label for label, _, optional in signature if not optional} <= set(labels)
            for signature in self.declarations.signatures[one, name])]
        return [one for one in fits if not self.is_other(one, name, arguments)] or fits

    def is_other(self, owner, name, arguments):
        """Whether an argument is of a type that is known and not the wanted one: `.stream(of: table)`."""
        return any(
            label == other and self.types.get(re.match(r"\w*", value)[0], type) != type
            for signature in self.declarations.signatures[owner, name] for other, type, _ in signature
            for label, value in arguments or [])

    def follow(self, text, position, owner):
        """The links of a chain on a value of that type."""
        if text[position:position + 1] == "(":
            end = closing(text, position)
            self.use(owner, "init", self.labelled(text[position + 1:end - 1]))
            position = end
        while match := LINK.match(text, position):
            self.use(owner, match[1], self.arguments(text, match))
            position = self.end(text, match)

    def arguments(self, text, match):
        return self.labelled(text[match.end():closing(text, match.end() - 1) - 1]) if match[2] else None

    @staticmethod
    def end(text, match):
        return closing(text, match.end() - 1) if match[2] else match.end(1)

    @staticmethod
    def labelled(text):
        answer = []
        for part in split(text):
            label = re.match(r"`?(\w+)`?:\s*(?!:)", part)
            # Behind one with a label, one without belongs to the same list.
            before = answer[-1][0] if answer else "_"
            answer.append((label[1], part[label.end():]) if label else (before, part))
        return answer

    def use(self, owner, name, arguments):
        for one in [owner, *self.parents(owner)]:
            if (one, name) in self.declarations.signatures or Option(one, name, "", "member") in self.declarations.options:
                self.found.add((owner, one, name, ""))
                self.found.update((owner, one, name, label) for label, _ in arguments or [])
        for label, value in arguments or []:
            for type in self.parameter_types(owner, name, label):
                for item in split(value[1:-1]) if value.startswith("[") else [value]:
                    self.argument(item, type)

    def parents(self, owner):
        answer = []
        for one in self.declarations.conforms.get(owner, ()):
            answer += [one, *self.parents(one)]
        return answer

    def parameter_types(self, owner, name, label):
        known = {one for one, _ in self.declarations.signatures} | {one.owner for one in self.declarations.options}
        for one in [owner, *self.parents(owner)]:
            for signature in self.declarations.signatures.get((one, name), []):
                for other, type, _ in signature:
                    bare = re.sub(r"[\[\]?]|\.\.\.$", "", type).split(".")[-1]
                    if other == label and bare in known:
                        yield bare
