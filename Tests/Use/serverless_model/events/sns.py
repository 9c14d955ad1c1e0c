"""Topics: by name Serverless makes one with an inline subscription, by ARN it adds a subscription."""

from .. import naming
from ..errors import ServerlessRefuses, known
from ..intrinsics import SUFFIX, arn, concat, get_att, ref

KEYS = "arn topicName displayName filterPolicy filterPolicyScope redrivePolicy"


def add(service, kind):
    for function in service.functions.values():
        for event in function.of_kind(kind):
            if isinstance(event, str):
                event = {"arn": event} if event.startswith("arn:") else {"topicName": event}
            known(event, KEYS, kind)
            _subscribe(service, function, event)


def _subscribe(service, function, event):
    topic, name, region = event.get("arn"), event.get("topicName"), None
    if isinstance(topic, str):
        name = name or topic.split(":")[-1]
        region = topic.split(":")[3]
        # The region of a topic elsewhere is named beside a filter only.
        region = region if region != service.region and event.get("filterPolicy") else None
    if not name:
        raise ServerlessRefuses("sns without topicName")
    short = naming.alphanumeric(name)
    redrive = _redrive(service, function, short, topic, event.get("redrivePolicy"))
    filtered = {"FilterPolicy": event.get("filterPolicy"), "FilterPolicyScope": event.get("filterPolicyScope"),
                "RedrivePolicy": redrive}
    if topic:
        _subscription(service, function, short, topic, Region=region, **filtered)
    else:
        own, topic = f"SNSTopic{short}", arn("sns", name)
        if own not in service.resources:
            service.add(own, "AWS::SNS::Topic", {"TopicName": name, "DisplayName": event.get("displayName")},
                        function.alias_id)
        if event.get("filterPolicy") or redrive:                      # not recorded
            _subscription(service, function, short, ref(own), **filtered)
        else:
            service.resources[own]["Properties"].setdefault("Subscription", []).append(
                {"Endpoint": function.target, "Protocol": "lambda"})
    service.permission(f"{function.id}LambdaPermission{short}SNS", function, "sns.amazonaws.com", topic)


def _subscription(service, function, short, topic, **properties):
    service.add(f"{function.id}SnsSubscription{short}", "AWS::SNS::Subscription", {
        "TopicArn": topic, "Protocol": "lambda", "Endpoint": function.target, **properties}, function.alias_id)


def _redrive(service, function, short, topic, policy):                # not recorded
    if not policy:
        return None
    if policy.get("deadLetterTargetArn"):
        target = policy["deadLetterTargetArn"]
        _, _, _, region, account, queue = target.split(":")
        url = concat(f"https://sqs.{region}.", SUFFIX, f"/{account}/{queue}")
    elif policy.get("deadLetterTargetRef"):
        target, url = get_att(policy["deadLetterTargetRef"]), ref(policy["deadLetterTargetRef"])
    else:
        imported = policy["deadLetterTargetImport"]
        target, url = {"Fn::ImportValue": imported["arn"]}, {"Fn::ImportValue": imported["url"]}
    logical_id = f"{short}To{function.id}DLQPolicy"
    # With a topic by name the policy's source stays open: Serverless knows the ARN only later.
    condition = {"aws:SourceArn": topic} if topic else {}
    service.add(logical_id, "AWS::SQS::QueuePolicy", {
        "PolicyDocument": {"Version": "2012-10-17", "Id": logical_id, "Statement": [{
            "Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage",
            "Resource": target, "Condition": {"ArnEquals": condition}}]},
        "Queues": [url]})
    return {"deadLetterTargetArn": target}
