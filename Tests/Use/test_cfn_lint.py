"""cfn-lint over every generated template, in the template's region: no error, no warning, no advice."""

import linting
import stacks

# (rule, resource type) whose advice is not taken, each with its reason. Errors and warnings may not stand here.
NOT_TAKEN = {
    ("I3011", "AWS::Logs::LogGroup"): "asks for a DeletionPolicy: a log group is deleted with its function, as by "
                                      "Serverless, and who wants to keep the logs says so in the spec",
}


def findings(text, region, not_taken=NOT_TAKEN):
    return [
        f"{match.rule.id} at {'/'.join(path)} (line {match.linenumber}): {match.message}"
        for match, path, type in linting.matches(text, region, include_checks=["I"])
        if (match.rule.id, type) not in not_taken
    ]


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


def test_only_advice_is_not_taken():
    assert all(rule.startswith("I") and len(reason) > 40 for (rule, _), reason in NOT_TAKEN.items())


def test_advice_that_is_not_taken_is_still_given():
    texts = [(stack.template_path.read_text(encoding="utf-8"), stack.region) for stack in stacks.SAMPLE_STACKS]
    for rule, type in NOT_TAKEN:
        assert any(one.startswith(rule) for text, region in texts for one in findings(text, region, not_taken={})), \
            f"{rule} is no longer given for {type}: remove it"
