"""What counts as the same, and what does not: a comparison that finds nothing must be able to find something."""

import pytest

from meaning import differences, normalise


def template(resource, **others):
    return {"Resources": {"It": resource, **others}}


def function(**properties):
    return {"Type": "AWS::Lambda::Function", "Properties": properties}


def policy(*statements):
    return {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": list(statements)}}}


TOPIC = {"Type": "AWS::SNS::Topic"}
QUEUE = {"Type": "AWS::SQS::Queue", "DependsOn": "Topic"}

SAME = {
    "Join and Sub": (function(Role={"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":x:", {"Fn::GetAtt": ["A", "Arn"]}]]}),
                     function(Role={"Fn::Sub": "arn:${AWS::Partition}:x:${A.Arn}"})),
    "Join in Join": (function(Role={"Fn::Join": ["/", ["a", {"Fn::Join": [":", ["b", {"Ref": "C"}]]}]]}),
                     function(Role={"Fn::Sub": "a/b:${C}"})),
    "Sub with values": (function(Role={"Fn::Sub": ["${x}-1", {"x": {"Ref": "C"}}]}), function(Role={"Fn::Sub": "${C}-1"})),
    "GetAtt as string": (function(Role={"Fn::GetAtt": "A.Arn"}), function(Role={"Fn::GetAtt": ["A", "Arn"]})),
    "default written": (function(Handler="h", Architectures=["x86_64"]), function(Handler="h")),
    "one action": (policy({"Effect": "Allow", "Action": "a:B", "Resource": ["x"]}),
                   policy({"Effect": "Allow", "Action": ["a:B"], "Resource": "x"})),
    "order of statements": (policy({"Action": "a:B"}, {"Action": "c:D"}), policy({"Action": "c:D"}, {"Action": "a:B"})),
    "order of tags": (function(Tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]),
                      function(Tags=[{"Key": "b", "Value": "2"}, {"Key": "a", "Value": "1"}])),
}
DIFFERENT = {
    "a type": (function(MemorySize=256), function(MemorySize="256")),
    "a boolean": (function(MemorySize=1), function(MemorySize=True)),
    "another architecture": (function(Architectures=["arm64"]), function()),
    "one statement more": (policy({"Action": "a:B"}), policy({"Action": "a:B"}, {"Action": "c:D"})),
    "another effect": (policy({"Effect": "Allow", "Action": "a:B"}), policy({"Effect": "Deny", "Action": "a:B"})),
    "one text": (function(Role={"Fn::Sub": "a${B}"}), function(Role={"Fn::Sub": "b${B}"})),
    "a literal placeholder": (function(Role={"Fn::Sub": "${!B}"}), function(Role={"Fn::Sub": "${B}"})),
    "order in a plain list": (function(Layers=["a", "b"]), function(Layers=["b", "a"])),
    "a property": (function(Handler="h"), function()),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same(name):
    left, right = SAME[name]
    assert differences(normalise(template(left)), normalise(template(right))) == []


@pytest.mark.parametrize("name", DIFFERENT)
def test_different(name):
    left, right = DIFFERENT[name]
    assert differences(normalise(template(left)), normalise(template(right)))


def it(*depends, **properties):
    return {"Type": "AWS::SQS::Queue", "DependsOn": list(depends), "Properties": properties}


def test_what_a_reference_or_another_dependency_implies_may_be_written_or_not():
    others = {"Topic": TOPIC, "Queue": QUEUE}
    alone = normalise(template(it("Queue"), **others))
    assert not differences(alone, normalise(template(it("Topic", "Queue"), **others)))
    referring = normalise(template(it(A={"Ref": "Topic"}), **others))
    assert not differences(referring, normalise(template(it("Topic", A={"Ref": "Topic"}), **others)))


def test_a_dependency_that_says_something_new_counts():
    others = {"Topic": TOPIC, "Queue": QUEUE}
    assert differences(normalise(template(it("Topic"), **others)), normalise(template(it("Queue"), **others)))
    assert differences(normalise(template(it("Topic"), **others)), normalise(template(it(), **others)))
