"""cfn-lint over every generated template, in the template's region: no error, no warning, no advice."""

from cfnlint.api import lint
from cfnlint.config import ManualArgs

import stacks

# Rules that are not asked, each with its reason. Errors and warnings may not stand here.
IGNORED = {
    "I3011": "asks for a DeletionPolicy on everything that holds data, log groups and queues too; ours are made anew "
             "by a deployment, and what the author wants to keep he says in the spec",
}


def findings(text, region):
    matches = lint(text, config=ManualArgs(regions=[region], include_checks=["I"], ignore_checks=list(IGNORED)))
    return [f"{match.rule.id} at {'/'.join(map(str, getattr(match, 'path', None) or []))} "
            f"(line {match.linenumber}): {match.message}" for match in matches]


@stacks.each(stacks.GENERATED_STACKS + stacks.PAIR_STACKS)
def test_cfn_lint_finds_nothing(stack):
    stack = stacks.present(stack)
    found = findings(stack.template_path.read_text(encoding="utf-8"), stack.region)
    assert not found, f"{stack.name}\n" + "\n".join(found)


@stacks.each(stacks.SAMPLE_STACKS)
def test_cfn_lint_finds_nothing_in_the_sample(stack):
    assert not findings(stack.template_path.read_text(encoding="utf-8"), stack.region)


def test_cfn_lint_finds_an_error_a_warning_and_the_region():
    stack = next(one for one in stacks.SAMPLE_STACKS if one.service == "sample-bot")
    text = stack.template_path.read_text(encoding="utf-8")
    assert any(found.startswith("E3030") for found in findings(text.replace("provided.al2023", "provided.al1999"),
                                                               stack.region))
    assert any(found.startswith("W2001") for found in findings(
        text.replace('"Parameters": {', '"Parameters": {"Unused": {"Type": "String"},'), stack.region))
    other = '{"Resources": {"A": {"Type": "AWS::AppRunner::Service", "Properties": {"SourceConfiguration": {}}}}}'
    assert any(found.startswith("E3006") for found in findings(other, "ap-southeast-3")), \
        "the region is not looked at"


def test_only_advice_is_ignored():
    assert all(rule.startswith("I") and len(reason) > 40 for rule, reason in IGNORED.items())
