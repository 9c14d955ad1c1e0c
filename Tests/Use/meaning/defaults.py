"""Properties whose default may be written or left out."""

DEFAULTS = {
    "AWS::Lambda::Function": {
        "Architectures": ["x86_64"], "EphemeralStorage.Size": 512, "TracingConfig.Mode": "PassThrough",
        "PackageType": "Zip", "Code.ZipFile": None, "LoggingConfig.LogFormat": "Text"},
    "AWS::Lambda::EventSourceMapping": {"Enabled": True},
    "AWS::Events::Rule": {"State": "ENABLED", "EventBusName": "default"},
    "AWS::Scheduler::Schedule": {"State": "ENABLED"},
    "AWS::IAM::Role": {"Path": "/"},
    "AWS::ElasticLoadBalancingV2::TargetGroup": {"HealthCheckEnabled": False},     # for targets of type lambda
    "AWS::ApiGateway::RestApi": {"Policy": ""},
    "AWS::ApiGateway::Method": {"RequestParameters": {}, "MethodResponses": [], "ApiKeyRequired": False,
                                "Integration.TimeoutInMillis": 29000},
    "AWS::ApiGateway::ApiKey": {},
    "AWS::ApiGatewayV2::Stage": {"DefaultRouteSettings.DetailedMetricsEnabled": False},
    "AWS::ApiGatewayV2::Integration": {"TimeoutInMillis": 30000},
    "AWS::Logs::SubscriptionFilter": {},
    "AWS::IoT::TopicRule": {"TopicRulePayload.RuleDisabled": False},
    "AWS::Lambda::EventInvokeConfig": {},
    "AWS::SQS::Queue": {"MessageRetentionPeriod": 345600},
    "AWS::Kinesis::Stream": {"RetentionPeriodHours": 24},
}

# Types whose DeletionPolicy is Delete where nothing is said, and may be said.
DELETED = ("AWS::SQS::Queue", "AWS::Kinesis::Stream", "AWS::DynamoDB::Table")


def without(type, properties):
    for path, default in DEFAULTS.get(type, {}).items():
        _drop(properties, path.split("."), default)
    return {key: value for key, value in properties.items() if value is not None and not (
        key == "Tags" and value in ([], {}))}


def _drop(value, path, default):
    key, *rest = path
    if not isinstance(value, dict) or key not in value:
        return
    if rest:
        _drop(value[key], rest, default)
        if value[key] == {}:
            del value[key]
    elif value[key] == default and type(value[key]) is type(default):
        del value[key]
