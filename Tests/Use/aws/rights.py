"""Whether policies allow what a deployment does: a small IAM, and the calls that resources need, from the services' API references.

`needed` was written from the references and not from the handlers' permissions, which infra's policies are made of: only what an
operation cannot do without.
Source: IAM User Guide, "Policy evaluation logic"; Service Authorization Reference, "Actions defined by …".
"""

import re

ACCOUNT = "123456789012"


def like(pattern, text):
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), text, re.S) is not None


def listed(value):
    return value if isinstance(value, list) else [value]


def holds(condition, context):
    for test, keys in (condition or {}).items():
        for key, wanted in keys.items():
            have = context.get(key)
            if have is None or not any(like(one, have) if "Like" in test else one == have for one in listed(wanted)):
                return False
    return True


def allows(statements, action, resource, context=None):
    return any(
        any(like(one.lower(), action.lower()) for one in listed(statement["Action"]))
        and any(like(one, resource) for one in listed(statement["Resource"])) and holds(statement.get("Condition"), context or {})
        for statement in statements if statement["Effect"] == "Allow")


def needed(kind, type_, name, properties, region):
    """(action, resource, context) of what creates, updates or deletes a resource; kind: create, update or delete."""
    make = MAKERS.get(type_)
    if not make:
        return []
    wanted = make(name, properties, lambda form: form.replace("R:A", f"{region}:{ACCOUNT}").replace("::A", f"::{ACCOUNT}"))
    return [(one[0], one[1], one[2] if len(one) > 2 else {}) for one in wanted.get(kind, [])]


def _last(arn_or_name):
    return str(arn_or_name).rsplit(":", 1)[-1].rsplit("/", 1)[-1]


def function(name, p, arn):
    me = arn(f"arn:aws:lambda:R:A:function:{p.get('FunctionName', name)}")
    code = p.get("Code", {})
    archive = [("s3:GetObject", f"arn:aws:s3:::{code['S3Bucket']}/{code['S3Key']}")] if "S3Bucket" in code else []
    passed = [("iam:PassRole", p["Role"], {"iam:PassedToService": "lambda.amazonaws.com"})] if str(p.get("Role")).startswith("arn:") else []
    network = [("ec2:DescribeSubnets", "*"), ("ec2:DescribeSecurityGroups", "*")] if "VpcConfig" in p else []
    limit = [("lambda:PutFunctionConcurrency", me)] if "ReservedConcurrentExecutions" in p else []
    return {"create": [("lambda:CreateFunction", me), ("lambda:GetFunction", me), ("lambda:TagResource", me), *archive, *passed, *network, *limit],
            "update": [("lambda:UpdateFunctionCode", me), ("lambda:UpdateFunctionConfiguration", me), ("lambda:GetFunction", me), *archive],
            "delete": [("lambda:DeleteFunction", me)]}


def _of_function(create, update, delete):
    def make(name, p, arn):
        me = arn(f"arn:aws:lambda:R:A:function:{_last(p.get('FunctionName') or p.get('TargetFunctionArn'))}")
        return {"create": [(f"lambda:{create}", me)], "update": [(f"lambda:{update}", me)] if update else [],
                "delete": [(f"lambda:{delete}", me)]}
    return make


def role(name, p, arn):
    me = arn(f"arn:aws:iam::A:role{p.get('Path', '/')}{p.get('RoleName', name)}")
    inline = [("iam:PutRolePolicy", me)] if p.get("Policies") else []
    attached = [("iam:AttachRolePolicy", me)] if p.get("ManagedPolicyArns") else []
    gone = ([("iam:DeleteRolePolicy", me)] if inline else []) + ([("iam:DetachRolePolicy", me)] if attached else [])
    return {"create": [("iam:CreateRole", me), ("iam:GetRole", me), ("iam:TagRole", me), *inline, *attached],
            "update": [("iam:UpdateAssumeRolePolicy", me), *inline], "delete": [("iam:DeleteRole", me), *gone]}


def log_group(name, p, arn):
    me = arn(f"arn:aws:logs:R:A:log-group:{p.get('LogGroupName', name)}")
    kept = [("logs:PutRetentionPolicy", me)] if "RetentionInDays" in p else []
    # The list is asked for without a name.
    return {"create": [("logs:CreateLogGroup", me), ("logs:DescribeLogGroups", arn("arn:aws:logs:R:A:log-group::log-stream:")), *kept],
            "update": kept, "delete": [("logs:DeleteLogGroup", me)]}


def queue(name, p, arn):
    me = arn(f"arn:aws:sqs:R:A:{p.get('QueueName', name)}")
    return {"create": [("sqs:CreateQueue", me), ("sqs:GetQueueAttributes", me), ("sqs:TagQueue", me)],
            "update": [("sqs:SetQueueAttributes", me)], "delete": [("sqs:DeleteQueue", me)]}


def queue_policy(name, p, arn):
    calls = [("sqs:SetQueueAttributes", arn(f"arn:aws:sqs:R:A:{_last(url)}")) for url in p.get("Queues", []) if isinstance(url, str)]
    return {"create": calls, "update": calls, "delete": calls}


def topic(name, p, arn):
    me = arn(f"arn:aws:sns:R:A:{p.get('TopicName', name)}")
    return {"create": [("sns:CreateTopic", me), ("sns:TagResource", me)], "update": [("sns:SetTopicAttributes", me)],
            "delete": [("sns:DeleteTopic", me)]}


def subscription(name, p, arn):
    if not isinstance(p.get("TopicArn"), str):
        return {}
    return {"create": [("sns:Subscribe", p["TopicArn"])], "delete": [("sns:Unsubscribe", p["TopicArn"])]}


def table(name, p, arn):
    me = arn(f"arn:aws:dynamodb:R:A:table/{p.get('TableName', name)}")
    expires = [("dynamodb:UpdateTimeToLive", me)] if "TimeToLiveSpecification" in p else []
    backed = [("dynamodb:UpdateContinuousBackups", me)] if "PointInTimeRecoverySpecification" in p else []
    return {"create": [("dynamodb:CreateTable", me), ("dynamodb:DescribeTable", me), ("dynamodb:TagResource", me), *expires, *backed],
            "update": [("dynamodb:UpdateTable", me)], "delete": [("dynamodb:DeleteTable", me)]}


def rule(name, p, arn):
    bus = _last(p.get("EventBusName", "default"))
    me = arn(f"arn:aws:events:R:A:rule/{'' if bus == 'default' else bus + '/'}{p.get('Name', name)}")
    return {"create": [("events:PutRule", me), ("events:PutTargets", me)], "update": [("events:PutRule", me)],
            "delete": [("events:RemoveTargets", me), ("events:DeleteRule", me)]}


def schedule(name, p, arn):
    me = arn(f"arn:aws:scheduler:R:A:schedule/{p.get('GroupName', 'default')}/{p.get('Name', name)}")
    role_arn = (p.get("Target") or {}).get("RoleArn")
    passed = [("iam:PassRole", role_arn, {"iam:PassedToService": "scheduler.amazonaws.com"})] if str(role_arn).startswith("arn:") else []
    return {"create": [("scheduler:CreateSchedule", me), *passed], "update": [("scheduler:UpdateSchedule", me), *passed],
            "delete": [("scheduler:DeleteSchedule", me)]}


def bucket(name, p, arn):
    me = f"arn:aws:s3:::{p.get('BucketName', name.lower())}"
    words = {"BucketEncryption": "PutEncryptionConfiguration", "VersioningConfiguration": "PutBucketVersioning",
             "PublicAccessBlockConfiguration": "PutBucketPublicAccessBlock", "NotificationConfiguration": "PutBucketNotification",
             "LifecycleConfiguration": "PutLifecycleConfiguration", "CorsConfiguration": "PutBucketCORS",
             "WebsiteConfiguration": "PutBucketWebsite", "OwnershipControls": "PutBucketOwnershipControls"}
    return {"create": [("s3:CreateBucket", me), *((f"s3:{word}", me) for key, word in words.items() if key in p)],
            "update": [(f"s3:{word}", me) for key, word in words.items() if key in p], "delete": [("s3:DeleteBucket", me)]}


def stream(name, p, arn):
    me = arn(f"arn:aws:kinesis:R:A:stream/{p.get('Name', name)}")
    return {"create": [("kinesis:CreateStream", me), ("kinesis:DescribeStreamSummary", me)], "delete": [("kinesis:DeleteStream", me)]}


def record(name, p, arn):
    zone = f"arn:aws:route53:::hostedzone/{p.get('HostedZoneId', 'Z0')}"
    calls = [("route53:ChangeResourceRecordSets", zone), ("route53:GetChange", "arn:aws:route53:::change/C1")]
    return {"create": calls, "update": calls, "delete": calls}


def certificate(name, p, arn):
    me = arn("arn:aws:acm:R:A:certificate/0")
    zones = {one["HostedZoneId"] for one in p.get("DomainValidationOptions", []) if "HostedZoneId" in one}
    return {"create": [("acm:RequestCertificate", me), ("acm:DescribeCertificate", me),
                       *(("route53:ChangeResourceRecordSets", f"arn:aws:route53:::hostedzone/{zone}") for zone in zones)],
            "delete": [("acm:DeleteCertificate", me)]}


def rotation(name, p, arn):
    secret = p.get("SecretId")
    if not isinstance(secret, str):
        return {}
    me = secret if secret.startswith("arn:") else arn(f"arn:aws:secretsmanager:R:A:secret:{secret}-AbCdEf")
    # Who starts a rotation must be allowed to invoke its function.
    by = p.get("RotationLambdaARN")
    called = [("lambda:InvokeFunction", by)] if isinstance(by, str) and by.startswith("arn:") else []
    change = [("secretsmanager:RotateSecret", me), *called]
    return {"create": change, "update": change, "delete": [("secretsmanager:CancelRotateSecret", me)]}


def listener_rule(name, p, arn):
    listener = p.get("ListenerArn")
    made = arn("arn:aws:elasticloadbalancing:R:A:listener-rule/app/one/1/2/3")
    return {"create": [("elasticloadbalancing:CreateRule", listener)] if str(listener).startswith("arn:") else [],
            "update": [("elasticloadbalancing:ModifyRule", made)], "delete": [("elasticloadbalancing:DeleteRule", made)]}


def target_group(name, p, arn):
    me = arn(f"arn:aws:elasticloadbalancing:R:A:targetgroup/{p.get('Name', name[:5] + 'xyz')}/1")
    return {"create": [("elasticloadbalancing:CreateTargetGroup", me), ("elasticloadbalancing:DescribeTargetGroups", "*")],
            "delete": [("elasticloadbalancing:DeleteTargetGroup", me)]}


def _api(create, update="PATCH"):
    """create: paths at which something is made."""
    def make(name, p, arn):
        paths = [path.replace("ID", "a1b2c3") for path in create]
        return {"create": [("apigateway:POST", f"arn:aws:apigateway:{arn('R:A').split(':')[0]}::{path}") for path in paths],
                "update": [(f"apigateway:{update}", f"arn:aws:apigateway:{arn('R:A').split(':')[0]}::{path}/x") for path in paths],
                "delete": [("apigateway:DELETE", f"arn:aws:apigateway:{arn('R:A').split(':')[0]}::{path}/x") for path in paths]}
    return make


MAKERS = {
    "AWS::Lambda::Function": function, "AWS::IAM::Role": role, "AWS::Logs::LogGroup": log_group, "AWS::SQS::Queue": queue,
    "AWS::SQS::QueuePolicy": queue_policy, "AWS::SNS::Topic": topic, "AWS::SNS::Subscription": subscription,
    "AWS::DynamoDB::Table": table, "AWS::Events::Rule": rule, "AWS::Scheduler::Schedule": schedule, "AWS::S3::Bucket": bucket,
    "AWS::Kinesis::Stream": stream, "AWS::Route53::RecordSet": record, "AWS::CertificateManager::Certificate": certificate,
    "AWS::ElasticLoadBalancingV2::ListenerRule": listener_rule, "AWS::ElasticLoadBalancingV2::TargetGroup": target_group,
    "AWS::Lambda::Permission": _of_function("AddPermission", None, "RemovePermission"),
    "AWS::Lambda::Version": _of_function("PublishVersion", None, "DeleteFunction"),
    "AWS::Lambda::Url": _of_function("CreateFunctionUrlConfig", "UpdateFunctionUrlConfig", "DeleteFunctionUrlConfig"),
    "AWS::Lambda::EventInvokeConfig": _of_function(
        "PutFunctionEventInvokeConfig", "UpdateFunctionEventInvokeConfig", "DeleteFunctionEventInvokeConfig"),
    "AWS::SecretsManager::RotationSchedule": rotation,
    "AWS::ApiGatewayV2::Api": _api(["/apis"]), "AWS::ApiGatewayV2::Route": _api(["/apis/ID/routes"]),
    "AWS::ApiGatewayV2::Stage": _api(["/apis/ID/stages"]), "AWS::ApiGatewayV2::Integration": _api(["/apis/ID/integrations"]),
    "AWS::ApiGateway::RestApi": _api(["/restapis"]), "AWS::ApiGateway::Resource": _api(["/restapis/ID/resources"]),
}
