"""The recorded cases, written as specs: both of our outputs against what Serverless made of the same thing.

A pair is a folder `<case>/` in Tests/Pairs (or INFRA_PAIRS) with our cloudformation.json and serverless.yml.
"""

import copy
import hashlib
import json
import re

import pytest

import authors_ids
import differences as deliberate
import serverless_model
import stacks
from meaning import differences, normalise, without_chance
from meaning.difference import report

PAIRS = stacks.PAIRS
RECORDED = stacks.HERE / "data" / "recorded"
CASES = sorted(path.stem for path in RECORDED.glob("*.json"))
PRESENT = sorted({path.name for path in PAIRS.glob("*") if (path / "cloudformation.json").exists()} & set(CASES))

FORMS = ("cloudformation.json", "serverless.yml")


def ours(case, form):
    folder = PAIRS / case
    if form == "cloudformation.json":
        return json.loads((folder / form).read_text(encoding="utf-8"))
    return serverless_model.expand(serverless_model.load(folder / form), params=stacks.PARAMS)


def recorded(case):
    return json.loads((RECORDED / f"{case}.json").read_text(encoding="utf-8"))


def compare(mine, its, without=None, case="b_bref_alb"):
    its = authors_ids.renamed(its, serverless_model.load(RECORDED / f"{case}.yml"), mine)
    mine, its = (normalise(without_chance(copy.deepcopy(one))) for one in (mine, its))
    for name, _, take_out in deliberate.DIFFERENCES:
        if name != without:
            take_out(mine, its)
    return differences(tidy(mine), tidy(its))


def needed(name, mine, its, case):
    """Whether a difference takes out anything here: without it, more is found."""
    return len(compare(mine, its, without=name, case=case)) > len(compare(mine, its, case=case))


def tidy(template):
    """An object that a difference emptied is no difference."""
    for resource in template["Resources"].values():
        if not resource.get("Properties"):
            resource.pop("Properties", None)
    return template


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", PRESENT or ["none"])
def test_the_pair_is_equal_but_for_the_listed_differences(case, form):
    assert PRESENT, f"no pairs in {PAIRS}"
    found = compare(ours(case, form), recorded(case), case=case)
    assert not found, f"{case}: {form}\n" + report(found, "ours", "Serverless'")


def test_each_recorded_case_is_a_pair():
    assert PRESENT == CASES


def test_no_difference_is_stale():
    """Each listed difference is needed: without it, some pair is not equal."""
    assert PRESENT, f"no pairs in {PAIRS}"
    pairs = [(ours(case, form), recorded(case), case) for case in PRESENT for form in FORMS]
    stale = [name for name, _, _ in deliberate.DIFFERENCES if not any(needed(name, *pair) for pair in pairs)]
    assert not stale, f"they apply nowhere: {', '.join(stale)}"


# The comparison itself, on a hand-made pair of the load-balancer case.

def imitation():
    """What the compiler writes for b_bref_alb, made here from the recording by the listed differences."""
    template = recorded("b_bref_alb")
    resources = template["Resources"]
    for key in [key for key in resources if "Deployment" in key or "LambdaVersion" in key]:
        del resources[key]
    resources["ApiIamRoleLambdaExecution"] = {"Type": "AWS::IAM::Role", "Properties": {}}
    del resources["IamRoleLambdaExecution"], resources["ApiLambdaPermissionAlb"]
    function = resources["ApiLambdaFunction"]["Properties"]
    function |= {"Role": {"Fn::GetAtt": ["ApiIamRoleLambdaExecution", "Arn"]},
                 "Code": {"S3Bucket": {"Ref": "ArtifactBucket"}, "S3Key": {"Ref": "ApiArtifactKey"}},
                 "Environment": {"Variables": {"BOT_TOKEN": "bref-ssm:/app/bot-token"}}}
    resources["ApiLogGroup"]["Properties"]["RetentionInDays"] = 30
    resources["ApiLambdaPermissionRegisterTarget"]["Properties"] |= {
        "SourceAccount": {"Ref": "AWS::AccountId"},
        "SourceArn": {"Fn::Sub": "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:"
                                 "targetgroup/d4ef23969aedccd39c043571a5bc7cf6/*"}}
    template["Parameters"] |= {"ArtifactBucket": {"Type": "String"}, "ApiArtifactKey": {"Type": "String"}}
    template["Outputs"] = {"Url": template["Outputs"]["Url"]}
    return template


def test_the_imitation_is_equal():
    found = compare(imitation(), recorded("b_bref_alb"))
    assert not found, "\n" + report(found)


BROKEN = {
    "another timeout": lambda r: r["ApiLambdaFunction"]["Properties"].update(Timeout=29),
    "another secret": lambda r: r["ApiLambdaFunction"]["Properties"]["Environment"]["Variables"].update(
        BOT_TOKEN="bref-ssm:/app/other"),
    "an open permission": lambda r: r["ApiLambdaPermissionRegisterTarget"]["Properties"].pop("SourceArn"),
    "another path": lambda r: r["ApiAlbListenerRule1"]["Properties"]["Conditions"][0].update(Values=["/x"]),
    "another priority": lambda r: r["ApiAlbListenerRule1"]["Properties"].update(Priority=2),
    "a log group less": lambda r: r.pop("ApiLogGroup"),
    "a resource more": lambda r: r.update(More={"Type": "AWS::SQS::Queue"}),
    "multi-value headers": lambda r: r["ApiAlbTargetGroupHttpsListener"]["Properties"].update(
        TargetGroupAttributes=[{"Key": "lambda.multi_value_headers.enabled", "Value": "true"}]),
    "a closed security group": lambda r: (r.update(Group={"Type": "AWS::EC2::SecurityGroup", "Properties": {}}),
                                          r["LoadBalancer"]["Properties"].update(
                                              SecurityGroups=[{"Fn::GetAtt": ["Group", "GroupId"]}])),
    "an old TLS policy": lambda r: r["HttpsListener"]["Properties"].update(SslPolicy="ELBSecurityPolicy-2016-08"),
    "the value of a secret": lambda r: r["ApiLambdaFunction"]["Properties"]["Environment"]["Variables"].update(
        BOT_TOKEN="SSM(/app/bot-token)!"),
    "another target group name": lambda r: r["ApiAlbTargetGroupHttpsListener"]["Properties"].update(Name="other"),
    "another layer": lambda r: r["ApiLambdaFunction"]["Properties"].update(Layers=[]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_not_listed_is_found(name):
    template = imitation()
    BROKEN[name](template["Resources"])
    assert compare(template, recorded("b_bref_alb"))


@pytest.mark.parametrize("name", ["no deployment bucket", "code location", "no version resources", "one role a function",
                                  "scoped load-balancer permissions", "secret by name", "log retention default",
                                  "outputs of Serverless"])
def test_each_listed_difference_is_one(name):
    assert compare(imitation(), recorded("b_bref_alb"), without=name)


def test_ids_of_the_author_follow_the_type():
    text = json.dumps(imitation())
    for old, new in (('"HttpsListener"', '"MainHttpsListener"'), ("TargetGroupHttpsListener", "TargetGroupMainHttpsListener"),
                     ("api-HttpsListener", "api-MainHttpsListener"), ('"Zone"', '"ExampleOrgHostedZone"'),
                     ("d4ef23969aedccd39c043571a5bc7cf6", hashlib.md5(b"mytgbot-api-MainHttpsListener-dev").hexdigest())):
        text = text.replace(old, new)
    template = json.loads(text)
    assert not compare(template, recorded("b_bref_alb"))
    template["Resources"]["ExampleOrgHostedZone"]["Properties"]["Name"] = "example.net"
    assert compare(template, recorded("b_bref_alb"))


def test_differences_have_reasons():
    names = [name for name, _, _ in deliberate.DIFFERENCES]
    assert len(names) == len(set(names)) and all(len(reason) > 20 for _, reason, _ in deliberate.DIFFERENCES)
