"""Every trigger and every option of it is used by a pair, so that all tests of the pairs see it; every resource and its options too.

The list comes from the sources: what is added to a trigger, to a resource or to functions fails here until a pair uses it.
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
# Kinds of declarations that no template here can have, and why.
WITHOUT_PAIR = {
    "TemplateTransform": "what a macro makes is seen in the stack only, and moto runs none; InvalidResource.swift holds it",
}
# What exists already makes no resource; Tests/Use/test_existing.py holds it.
EXISTING = {"CapacityProvider.existing", "TrustStore.existing", "Certificate.existing(names:)", "HealthCheck.existing"}
# Options of resources that no pair uses yet. Nothing is added here: a new option goes into a pair.
NOT_YET = set("""
    Alarm.init(times:) Bucket.allowingPublicAccess Bucket.notify(suffix:) Certificate.alternativeName
    Certificate.init(alternativeNames:) Database.encrypted DefaultAlarms.init(oldestMessage:) DefaultAlarms.init(within:)
    Distribution.domain(certificate:) Distribution.priceClass Distribution.webACL EventRule.enabled EventSchedule.group
    HostedZone.comment HostedZone.private(region:) Listener.init(default:) Listener.init(policy:) LoadBalancer.default
    LoadBalancer.deletionProtection LoadBalancer.https(certificate:) LoadBalancer.idleTimeout LoadBalancer.internalOnly
    LoadBalancer.securityGroups LoadBalancer.tlsPolicy Measured.alarm(as:) Measured.alarm(recovery:) NamedDeclaration.was
    Record.routing Resource.after StateMachine.encrypted StateMachine.init(substitutions:) StateMachine.logs(retention:)
    StateMachine.role UserPoolClient.signIn(providers:) UserPoolClient.tokens(id:) UserPoolClient.withSecret
    UserPoolDomain.init(managedLogin:)
""".split())

# Options that no pair uses yet, and why.
UNUSED = {"Event.originResponse": "the pair of CloudFront has the other three kinds of events; this one is still to come"}


def wanted():
    """(type, where it is declared, name, label): what a protocol declares is wanted of each type that conforms."""
    answer = set()
    triggers = {one for names in DECLARED.factories.values() for one in names}
    for option in DECLARED.options:
        owners = [one for one in triggers if option.owner in ancestors(one)] or [option.owner]
        answer.update((owner, option.owner, option.name, option.label) for owner in owners)
    return answer


def ancestors(name, declarations=DECLARED):
    answer = set()
    for parent in declarations.conforms.get(name, ()):
        answer |= {parent} | ancestors(parent, declarations)
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


# What a trigger is declared with, beside resources; both are wanted whole.
PARTS = {"HTTPAPIIntegration", "StoredCode", "MutualTLS", "TrafficShift", "EventBusSource", "WebFunctionEndpoint", "VPCLink"}


def kinds():
    """The declarations that specs can state, among them the protocols that give several of them an option."""
    found = {one for one in EVERYTHING.conforms if {"Declaration", "NamedDeclaration"} & ({one} | ancestors(one, EVERYTHING))}
    return found | {"NamedDeclaration", "Renamable", "Measured"} | PARTS


def used_by_pairs():
    """(where it is declared, name, label) of what a pair uses."""
    found = set()
    for path in sorted(SPECS.glob("*.swift")):
        found |= {one[1:] for one in used(path.read_text(encoding="utf-8"), EVERYTHING)}
    return found


def test_every_kind_of_resource_is_in_a_pair():
    text = "".join(without_comments(path.read_text(encoding="utf-8")) for path in sorted(SPECS.glob("*.swift")))
    named = set(re.findall(r"\b[A-Z]\w+", text))
    structs = {one.owner for one in EVERYTHING.options if one.name == "init"} & kinds()
    missing = structs - named
    assert missing == set(WITHOUT_PAIR), "in no spec of a pair in Tests/InfraTests/Pairs, or excepted without need"


def test_every_option_of_every_resource_is_used_by_a_pair():
    found = used_by_pairs()
    wanted = {(one.owner, one.name, one.label) for one in EVERYTHING.options if one.owner in kinds()}
    missing = {f"{owner}.{name}" + (f"({label}:)" if label else "") for owner, name, label in wanted - found}
    missing = {one for one in missing if one.split(".")[0] not in WITHOUT_PAIR}
    assert missing == NOT_YET | EXISTING, "used by no spec of a pair in Tests/InfraTests/Pairs, or excepted without need"


def test_the_kinds_are_those_of_the_sources():
    assert len(kinds()) > 70 and {"Function", "Queue", "WebFunction", "EventSubscriber", "LoadBalancer"} <= kinds()


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
