"""What IAM knows: services, their actions, and the ARNs that each action is about. From cfn-lint, spelt as botocore does.

One line a service, sorted by prefix, cells parted by tabs: the prefix; the forms of ARNs, parted by bars; then the actions, a cell for
all that take the same forms: the places of the forms, parted by commas (none where the action takes no resource), and after
each space a name. A name is coded against the one before it: the first character, less "0", says how many letters the two share.

A form is `service:region:account:resource`; `r` and `a` stand for a region and an account, `%` for what has no slash or colon,
`*` for anything.
"""
import gzip
import json
import re
from functools import cache

from sources import folder, read, source

# cfn-lint cuts forms at their first variable, which makes some alike that are not.
# Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3", "… Amazon DynamoDB".
EXACT = {
    ("s3", "bucket"): "s3:::%", ("s3", "object"): "s3:::%/*",
    ("dynamodb", "table"): "dynamodb:r:a:table/%", ("dynamodb", "index"): "dynamodb:r:a:table/%/index/%",
    ("dynamodb", "stream"): "dynamodb:r:a:table/%/stream/*", ("dynamodb", "backup"): "dynamodb:r:a:table/%/backup/*",
    ("dynamodb", "export"): "dynamodb:r:a:table/%/export/*", ("dynamodb", "import"): "dynamodb:r:a:table/%/import/*"}
FORM = re.compile(r"arn:\$\{Partition\}:([a-z0-9*${}A-Za-z.-]+):([^:]*):([^:]*):(.+)", re.S)
# Words that botocore has in no operation, or spells otherwise.
WORDS = {"my": "My", "partiql": "PartiQL", "sql": "SQL", "http": "Http", "es": "ES", "saml": "SAML", "mfa": "MFA", "oidc": "OIDC"}
METHODS = {"get", "post", "put", "patch", "delete"}
WORD = re.compile("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")


@cache
def operations():
    """How botocore spells operations, by their letters in lower case; and words in such names, with how often they are there."""
    spelt, words = {}, {}
    for path in sorted((folder("botocore") / "data").glob("*/*/service-2.json*")):
        for name in read(path)["operations"]:
            spelt.setdefault(name.lower(), name)
            for word in WORD.findall(name):
                words.setdefault(word.lower(), {}).setdefault(word, 0)
                words[word.lower()][word] += 1
    return spelt, {lower: max(sorted(forms), key=forms.get) for lower, forms in words.items()}


def spelling(action):
    """An action of lower-case letters as people write it; IAM does not mind. Where botocore has no such operation, from the words of
    others: what takes the fewest, short ones and what is no word counted as several."""
    spelt, words = operations()
    if action in METHODS:
        return action.upper()
    if action in spelt:
        return spelt[action]
    best = [(0, "")]
    for end in range(1, len(action) + 1):
        found = []
        for start in range(max(0, end - 24), end):
            piece = action[start:end]
            word = WORDS.get(piece) or words.get(piece) if len(piece) > 1 else None
            cost, text = best[start]
            found.append((cost + (1 if len(piece) > 2 else 3), text + word[0].upper() + word[1:]) if word
                         else (cost + 1 + len(piece), text + piece[0].upper() + piece[1:]))
        best.append(min(found))
    return best[-1][1]


def form(service, name, text):
    if (service, name) in EXACT:
        return EXACT[service, name]
    match = FORM.fullmatch(text)
    assert match, text
    owner, region, account, resource = match.groups()
    assert not re.search("[|\t%]", resource), text
    short = {"${Region}": "r", "${Account}": "a"}
    return ":".join([re.sub(r"\$\{[^}]*\}", "*", owner), short.get(region, region), short.get(account, account),
                     re.sub(r"\$\{[^}]*\}", "*", resource.replace(".*", "*"))])


def coded(names):
    out, before = [], ""
    for name in sorted(names, key=lambda name: (name.lower(), name)):
        shared = 0
        while shared < min(len(before), len(name), 60) and before[shared] == name[shared]:
            shared += 1
        out.append(chr(ord("0") + shared) + name[shared:])
        before = name
    return " ".join(out)


def line(service, body):
    forms, groups = [], {}
    for action, facts in body["Actions"].items():
        places = set()
        for name in facts.get("Resources", ()):
            for text in body["Resources"][name.lower()]["ARNFormats"]:
                one = form(service, name.lower(), text)
                if one not in forms:
                    forms.append(one)
                places.add(forms.index(one))
        groups.setdefault(tuple(sorted(places)), []).append(spelling(action))
    cells = [",".join(map(str, places)) + " " + coded(names) for places, names in sorted(groups.items())]
    return "\t".join([service, "|".join(forms), *cells])


def lines():
    services = read(folder("cfnlint") / "data/AdditionalSpecs/Policies.json")
    packages = [source(name) for name in ("cfn-lint", "botocore")]
    header = "#\t" + ", ".join(f"{package['package']} {package['version']}" for package in packages)
    return [header, *(line(service, services[service]) for service in sorted(services))]
