"""Buckets: new ones with their notifications, existing ones by a custom resource."""

from .. import custom_resources, naming
from ..errors import NotModelled, known
from ..intrinsics import ACCOUNT, PARTITION, REGION, concat, get_att, join

KEYS = "bucket event existing forceDeploy rules"


def add(service, kind):
    if service.provider.get("s3"):
        raise NotModelled("provider.s3")
    buckets, existing = {}, []
    for function in service.functions.values():
        for event in function.of_kind(kind):
            event = {"bucket": event} if isinstance(event, str) else event
            known(event, KEYS, kind)
            if event.get("existing"):
                existing.append((function, event))
            else:
                buckets.setdefault(event["bucket"], []).append((function, event))
    for bucket, events in buckets.items():
        _new(service, bucket, events)
    if existing:
        _existing(service, existing)


def _new(service, bucket, events):
    short, depends, configurations = naming.alphanumeric(bucket), [], []
    for function, event in events:
        configuration = {"Event": event.get("event") or "s3:ObjectCreated:*", "Function": function.target}
        if event.get("rules"):
            rules = [{"Name": name, "Value": value} for rule in event["rules"] for name, value in rule.items()]
            configuration["Filter"] = {"S3Key": {"Rules": rules}}
        configurations.append(configuration)
        permission = f"{function.id}LambdaPermission{short}S3"
        depends += [one for one in (permission, function.alias_id) if one]
        service.permission(permission, function, "s3.amazonaws.com",
                           concat("arn:", PARTITION, f":s3:::{bucket}"), SourceAccount=ACCOUNT)
    service.add(f"S3Bucket{short}", "AWS::S3::Bucket", {
        "BucketName": bucket, "NotificationConfiguration": {"LambdaConfigurations": configurations}}, depends)


def _existing(service, events):
    handler, statements, of_bucket = custom_resources.function_id("s3"), [], {}
    for function, event in events:
        logical_id, bucket = f"{function.id}CustomS31", event["bucket"]
        rules = [{naming.upper_first(name): value} for rule in event.get("rules") or []
                 for name, value in rule.items()]
        config = {"Event": event.get("event") or "s3:ObjectCreated:*", "Rules": rules}
        if logical_id in service.resources:                           # not recorded
            service.resources[logical_id]["Properties"]["BucketConfigs"].append(config)
            continue
        # not recorded: one bucket for two functions makes their resources wait for each other
        before = of_bucket.setdefault(str(bucket), [])
        service.add(logical_id, "Custom::S3", {
            "ServiceToken": get_att(handler), "FunctionName": function.name, "BucketName": bucket,
            "BucketConfigs": [config]}, [function.logical_id, handler, *before[-1:]], Version=1)
        before.append(logical_id)
        statements.append({"Effect": "Allow", "Resource": join(":", "arn", PARTITION, "s3", "", "", bucket),
                           "Action": ["s3:PutBucketNotification", "s3:GetBucketNotification"]})
    statements.append({
        "Effect": "Allow", "Resource": join(":", "arn", PARTITION, "lambda", REGION, ACCOUNT, "function", "*"),
        "Action": ["lambda:AddPermission", "lambda:RemovePermission"]})
    custom_resources.add(service, "s3", statements)
