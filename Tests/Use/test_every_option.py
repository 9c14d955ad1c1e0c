"""Every trigger and every option of it is used by a pair, so that all tests of the pairs see it; every option of newer resources too.

The list comes from the sources: what is added to a trigger or to one of these resources fails here until a pair uses it.
"""

import re
from pathlib import Path

import pytest

import stacks
from swift_options import declared, used
from swift_options.declared import FUNCTION, Option
from swift_options.text import without_comments

SOURCES = stacks.REPOSITORY / "Sources" / "Infra" / "Triggers"
SPECS = stacks.REPOSITORY / "Tests" / "InfraTests" / "Pairs"
DECLARED = declared(SOURCES)
EVERYTHING = declared(SOURCES.parent)
# Declarations whose every option is wanted, and what is said in them.
RESOURCES = [
    "WebFunction", "WebFunctionEndpoint", "EventBusV2", "EventSubscriber", "EventBusSource", "CapacityProvider", "TrustStore", "VPCLink",
    "HTTPAPIIntegration", "StoredCode", "MutualTLS", "TrafficShift",
]

# Options that no pair uses yet, and why.
UNUSED = {"Event.originResponse": "the pair of CloudFront has the other three kinds of events; this one is still to come"}
# What exists already makes no resource; Tests/Use/test_existing.py holds it.
EXISTING = {"CapacityProvider.existing", "TrustStore.existing"}


def wanted():
    """(type, where it is declared, name, label): what a protocol declares is wanted of each type that conforms."""
    answer = set()
    triggers = {one for names in DECLARED.factories.values() for one in names}
    for option in DECLARED.options:
        owners = [one for one in triggers if option.owner in ancestors(one)] or [option.owner]
        answer.update((owner, option.owner, option.name, option.label) for owner in owners)
    return answer


def ancestors(name):
    answer = set()
    for parent in DECLARED.conforms.get(name, ()):
        answer |= {parent} | ancestors(parent)
    return answer


def uses():
    found = set()
    for path in sorted(SPECS.glob("*.swift")):
        found |= used(path.read_text(encoding="utf-8"), DECLARED)
    return found


def said(option):
    owner, _, name, label = option
    return f"{owner}.{name}" + (f"({label}:)" if label else "")


def test_every_option_of_every_trigger_is_used_by_a_pair():
    missing = sorted({said(one) for one in wanted() - uses()} - set(UNUSED))
    assert not missing, "used by no spec of a pair in Tests/InfraTests/Pairs:\n" + "\n".join(missing)


def of_resources(options):
    """Those of RESOURCES among some options, as `said` calls them."""
    return {said(one) for one in options if one[0] in RESOURCES}


def test_every_option_of_newer_resources_is_used_by_a_pair():
    wanted = of_resources((one.owner, one.owner, one.name, one.label) for one in EVERYTHING.options)
    found = set()
    for path in sorted(SPECS.glob("*.swift")):
        found |= of_resources(used(path.read_text(encoding="utf-8"), EVERYTHING))
    assert {one.split(".")[0] for one in wanted} == set(RESOURCES), "a type without options, or under another name"
    missing = sorted(wanted - found - EXISTING)
    assert not missing, "used by no spec of a pair in Tests/InfraTests/Pairs:\n" + "\n".join(missing)
    assert EXISTING <= wanted - found


def test_what_is_excepted_is_declared_and_unused():
    declared_names, used_names = {said(one) for one in wanted()}, {said(one) for one in uses()}
    assert set(UNUSED) <= declared_names - used_names


def test_no_form_of_declaration_is_passed_over():
    """`public consuming func` and the like: a keyword that the reader does not know would hide its options."""
    unread = []
    for path in sorted(SOURCES.parent.rglob("*.swift")):
        for line in without_comments(path.read_text(encoding="utf-8")).splitlines():
            if re.match(r"\s*public [\w() ]*\bfunc [`\w]", line) and not FUNCTION.search(line):
                unread.append(f"{path.name}: {line.strip()}")
    assert not unread, "add the keyword to FUNCTION in swift_options/declared.py:\n" + "\n".join(unread)


def test_the_list_is_that_of_the_sources():
    """A few that must be there, of each form in which the sources declare."""
    assert len(DECLARED.factories) > 15 and len(wanted()) > 250
    for option in [
        Option("FunctionURL", "url", "", "factory"), Option("FunctionURL", "cors", "origins", "modifier"),
        Option("RESTAPI", "private", "", "modifier"), Option("HTTPAPIAuthorizer", "jwt", "identitySource", "member"),
        Option("MappedTrigger", "batchSize", "", "modifier"), Option("SQLVersion", "beta", "", "member"),
        Option("HTTPMethod", "patch", "", "member"), Option("RouteAuthentication", "oidc", "", "member"),
    ]:
        assert option in DECLARED.options, option


SPEC = """
    Function("f", .nodejs22, handler: "index.handler", code: "f")
        .on(.queue(jobs).batchSize(5) // .partialFailures()
        )
        .on(.stream(of: table).retries(3))
"""


@pytest.mark.parametrize("option, is_used", [
    (("QueueTrigger", "MappedTrigger", "batchSize", ""), True),
    (("QueueTrigger", "PartlyFailingTrigger", "partialFailures", ""), False),
    (("StreamTrigger", "MappedTrigger", "batchSize", ""), False),
    (("StreamTrigger", "StreamReadingTrigger", "retries", ""), True),
])
def test_use_is_told_by_type(option, is_used):
    assert (option in used(SPEC, DECLARED)) == is_used
    assert option in wanted()
