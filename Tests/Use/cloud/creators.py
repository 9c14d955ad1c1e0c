"""How a stand-in creates its resource: from a template's properties, by the API. Gives what Ref and GetAtt answer."""

import fnmatch
import json


def _pick(properties, *names):
    return {name: properties[name] for name in names if name in properties}


def _flags(properties, *names):
    """CloudFormation takes "true" for true."""
    return {**properties, **{name: str(properties[name]).lower() == "true" for name in names if name in properties}}


def _numbers(properties, *names):
    return {**properties, **{name: int(properties[name]) for name in names if name in properties}}


def certificate(client, properties, name):
    arn = client("acm").request_certificate(
        **_pick(properties, "DomainName", "ValidationMethod", "SubjectAlternativeNames", "Tags"))["CertificateArn"]
    return arn, {}


def load_balancer(client, properties, name):
    api, attributes = client("elbv2"), properties.get("LoadBalancerAttributes") or []
    made = api.create_load_balancer(Name=properties.get("Name", name), **_pick(
        properties, "Subnets", "SecurityGroups", "Scheme", "Type", "IpAddressType", "Tags"))["LoadBalancers"][0]
    if attributes:
        api.modify_load_balancer_attributes(
            LoadBalancerArn=made["LoadBalancerArn"],
            Attributes=[{"Key": one["Key"], "Value": str(one["Value"])} for one in attributes])
    return made["LoadBalancerArn"], {
        "DNSName": made["DNSName"], "CanonicalHostedZoneID": made["CanonicalHostedZoneId"],
        "LoadBalancerName": made["LoadBalancerName"], "LoadBalancerArn": made["LoadBalancerArn"],
        "LoadBalancerFullName": made["LoadBalancerArn"].split("loadbalancer/")[1]}


def _may_be_invoked(client, function_arn, group_arn):
    """AWS refuses a function as target unless load balancing may invoke it for that group; moto does not ask."""
    try:
        policy = json.loads(client("lambda").get_policy(FunctionName=function_arn)["Policy"])
    except client("lambda").exceptions.ResourceNotFoundException:
        policy = {"Statement": []}
    for statement in policy["Statement"]:
        if statement["Principal"].get("Service") == "elasticloadbalancing.amazonaws.com":
            source = statement.get("Condition", {}).get("ArnLike", {}).get("AWS:SourceArn", "*")
            if fnmatch.fnmatchcase(group_arn, source):
                return
    raise ValueError(f"elasticloadbalancing may not invoke {function_arn} for {group_arn}")


def target_group(client, properties, name):
    api = client("elbv2")
    made = api.create_target_group(Name=properties.get("Name", name), **_numbers(_flags(_pick(
        properties, "TargetType", "Protocol", "Port", "VpcId", "HealthCheckEnabled", "HealthCheckPath",
        "HealthCheckIntervalSeconds", "HealthCheckTimeoutSeconds", "HealthyThresholdCount", "HealthCheckProtocol",
        "UnhealthyThresholdCount", "Matcher", "Tags"), "HealthCheckEnabled"), "HealthCheckIntervalSeconds",
        "HealthCheckTimeoutSeconds", "HealthyThresholdCount", "UnhealthyThresholdCount", "Port"))["TargetGroups"][0]
    arn = made["TargetGroupArn"]
    attributes = properties.get("TargetGroupAttributes") or []
    if attributes:
        api.modify_target_group_attributes(TargetGroupArn=arn, Attributes=[
            {"Key": one["Key"], "Value": str(one["Value"]).lower()} for one in attributes])
    if properties.get("Targets"):
        if properties.get("TargetType") == "lambda":
            for target in properties["Targets"]:
                _may_be_invoked(client, target["Id"], arn)
        api.register_targets(TargetGroupArn=arn, Targets=properties["Targets"])
    return arn, {"TargetGroupArn": arn, "TargetGroupName": made["TargetGroupName"],
                 "TargetGroupFullName": arn.split(":")[-1]}


def listener_certificate(client, properties, name):
    client("elbv2").add_listener_certificates(**_pick(properties, "ListenerArn", "Certificates"))
    return name, {}


def function(client, properties, name):
    tags = {one["Key"]: one["Value"] for one in properties.get("Tags") or []}
    concurrency = properties.get("ReservedConcurrentExecutions")
    code = dict(properties["Code"])
    if "ZipFile" in code:
        code = {"ZipFile": code["ZipFile"].encode()}
    made = client("lambda").create_function(Code=code, FunctionName=properties.get("FunctionName", name), **(
        {"Tags": tags} if tags else {}), **_numbers(_pick(
            properties, "Runtime", "Handler", "Role", "Description", "MemorySize", "Timeout", "Environment", "Layers",
            "Architectures", "TracingConfig", "EphemeralStorage", "VpcConfig", "DeadLetterConfig", "PackageType",
            "ImageConfig", "KMSKeyArn", "LoggingConfig"), "MemorySize", "Timeout"))
    if concurrency is not None:
        client("lambda").put_function_concurrency(FunctionName=made["FunctionName"],
                                                  ReservedConcurrentExecutions=int(concurrency))
    return made["FunctionName"], {"Arn": made["FunctionArn"]}


def layer(client, properties, name):
    made = client("lambda").publish_layer_version(LayerName=properties.get("LayerName", name), **_pick(
        properties, "Content", "Description", "CompatibleRuntimes", "CompatibleArchitectures", "LicenseInfo"))
    return made["LayerVersionArn"], {"LayerVersionArn": made["LayerVersionArn"]}


def security_group(client, properties, name):
    def rules(given):
        written = []
        for rule in given or []:
            ranges = {}
            if "CidrIp" in rule:
                ranges["IpRanges"] = [{"CidrIp": rule["CidrIp"], **_pick(rule, "Description")}]
            if "CidrIpv6" in rule:
                ranges["Ipv6Ranges"] = [{"CidrIpv6": rule["CidrIpv6"], **_pick(rule, "Description")}]
            if "SourceSecurityGroupId" in rule:
                ranges["UserIdGroupPairs"] = [{"GroupId": rule["SourceSecurityGroupId"]}]
            written.append({**_numbers(_pick(rule, "IpProtocol", "FromPort", "ToPort"), "FromPort", "ToPort"), **ranges})
        return written

    api = client("ec2")
    tags = properties.get("Tags")
    made = api.create_security_group(
        GroupName=properties.get("GroupName", name), Description=properties["GroupDescription"],
        **_pick(properties, "VpcId"),
        **({"TagSpecifications": [{"ResourceType": "security-group", "Tags": tags}]} if tags else {}))["GroupId"]
    if properties.get("SecurityGroupIngress"):
        api.authorize_security_group_ingress(GroupId=made, IpPermissions=rules(properties["SecurityGroupIngress"]))
    if properties.get("SecurityGroupEgress"):
        everything = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
        api.revoke_security_group_egress(GroupId=made, IpPermissions=[everything])
        api.authorize_security_group_egress(GroupId=made, IpPermissions=rules(properties["SecurityGroupEgress"]))
    return made, {"GroupId": made, "VpcId": properties.get("VpcId")}


def function_url(client, properties, name):
    made = client("lambda").create_function_url_config(
        FunctionName=properties["TargetFunctionArn"], **_pick(properties, "AuthType", "Cors", "InvokeMode", "Qualifier"))
    return made["FunctionArn"], {"FunctionUrl": made["FunctionUrl"], "FunctionArn": made["FunctionArn"]}


def event_invoke_config(client, properties, name):
    client("lambda").put_function_event_invoke_config(**_numbers(_pick(
        properties, "FunctionName", "DestinationConfig", "MaximumEventAgeInSeconds", "MaximumRetryAttempts"),
        "MaximumEventAgeInSeconds", "MaximumRetryAttempts"))
    return f"{properties['FunctionName']}|$LATEST", {}


def schedule(client, properties, name):
    own = properties.get("Name", name)
    made = client("scheduler").create_schedule(Name=own, **_pick(
        properties, "ScheduleExpression", "ScheduleExpressionTimezone", "State", "Target", "FlexibleTimeWindow",
        "Description", "GroupName", "StartDate", "EndDate"))
    return own, {"Arn": made["ScheduleArn"]}


def subscription(client, properties, name):
    written = {key: json.dumps(properties[key]) if isinstance(properties[key], dict) else str(properties[key])
               for key in ("FilterPolicy", "FilterPolicyScope", "RedrivePolicy", "RawMessageDelivery")
               if key in properties}
    # A topic elsewhere is subscribed to in its own region.
    arn = client("sns", properties.get("Region")).subscribe(
        TopicArn=properties["TopicArn"], Protocol=properties["Protocol"], Endpoint=properties["Endpoint"],
        Attributes=written, ReturnSubscriptionArn=True)
    return arn["SubscriptionArn"], {}


def rest_api(client, properties, name):
    endpoint = properties.get("EndpointConfiguration")
    written = {key[0].lower() + key[1:]: value for key, value in _pick(
        properties, "Description", "BinaryMediaTypes").items()}
    if "ApiKeySourceType" in properties:
        written["apiKeySource"] = properties["ApiKeySourceType"]
    if endpoint:
        written["endpointConfiguration"] = {key[0].lower() + key[1:]: value for key, value in endpoint.items()}
    if "MinimumCompressionSize" in properties:
        written["minimumCompressionSize"] = int(properties["MinimumCompressionSize"])
    made = client("apigateway").create_rest_api(name=properties.get("Name", name), **written)["id"]
    resources = client("apigateway").get_resources(restApiId=made)["items"]
    return made, {"RootResourceId": next(one["id"] for one in resources if one["path"] == "/"), "RestApiId": made}


def rest_method(client, properties, name):
    api, asked = client("apigateway"), properties.get("Integration") or {}
    place = {"restApiId": properties["RestApiId"], "resourceId": properties["ResourceId"],
             "httpMethod": properties["HttpMethod"]}
    optional = {key[0].lower() + key[1:]: value for key, value in _pick(
        _flags(properties, "ApiKeyRequired"), "ApiKeyRequired", "OperationName", "AuthorizationScopes").items()}
    api.put_method(**place, authorizationType=properties["AuthorizationType"], **optional)
    written = {"type": asked["Type"], **({"integrationHttpMethod": asked["IntegrationHttpMethod"]}
                                         if "IntegrationHttpMethod" in asked else {})}
    for key in ("Uri", "RequestTemplates", "ContentHandling"):
        if key in asked:
            written[key[0].lower() + key[1:]] = asked[key]
    if "TimeoutInMillis" in asked:
        written["timeoutInMillis"] = int(asked["TimeoutInMillis"])
    api.put_integration(**place, **written)
    return name, {}


def rest_stage(client, properties, name):
    written = {key[0].lower() + key[1:]: value for key, value in _pick(
        properties, "RestApiId", "StageName", "DeploymentId", "Description", "Variables", "TracingEnabled").items()}
    client("apigateway").create_stage(**_flags(written, "tracingEnabled"))
    return properties["StageName"], {}


def _api_v2(operation, id, *flags, att=()):
    def create(client, properties, name):
        made = getattr(client("apigatewayv2"), operation)(**_numbers(_flags(
            {key: value for key, value in properties.items()}, *flags), "TimeoutInMillis"))
        return made[id], {key: made.get(key) for key in (id, *att)}
    return create


def domain_name(client, properties, name):
    made = client("apigatewayv2").create_domain_name(**_pick(
        properties, "DomainName", "DomainNameConfigurations", "Tags"))
    # moto gives a domain no regional name; AWS does.
    return made["DomainName"], {"RegionalDomainName": f"d-{name.lower()[:8]}.execute-api.amazonaws.com",
                                "RegionalHostedZoneId": "Z1U9ULNL0V5AJ3"}


def alarm(client, properties, name):
    api, asked = client("cloudwatch"), dict(properties)
    asked.setdefault("AlarmName", name)
    asked = _numbers(asked, "Period", "EvaluationPeriods")
    api.put_metric_alarm(**{**asked, "Threshold": float(asked["Threshold"])})
    made = api.describe_alarms(AlarmNames=[asked["AlarmName"]])["MetricAlarms"][0]
    return asked["AlarmName"], {"Arn": made["AlarmArn"]}


def _substituted(value, names):
    """A definition with what CloudFormation puts in for `${Name}`."""
    if isinstance(value, dict):
        return {key: _substituted(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [_substituted(one, names) for one in value]
    if isinstance(value, str):
        for key, text in names.items():
            value = value.replace("${" + key + "}", str(text))
        if "${" in value:
            raise ValueError(f"nothing is put in for {value}")
    return value


def state_machine(client, properties, name):
    """By an object or by a text; a name and the type may be AWS' to choose."""
    definition = properties.get("Definition") or json.loads(properties["DefinitionString"])
    definition = _substituted(definition, properties.get("DefinitionSubstitutions") or {})
    name = properties.get("StateMachineName") or name
    made = client("stepfunctions").create_state_machine(
        name=name, definition=json.dumps(definition), roleArn=properties["RoleArn"],
        type=properties.get("StateMachineType") or "STANDARD")
    return made["stateMachineArn"], {"Name": name, "Arn": made["stateMachineArn"]}


def _database(made, kind):
    endpoint, port = made.get("Endpoint"), made.get("Port", 5432)
    if isinstance(endpoint, dict):
        endpoint, port = endpoint.get("Address"), endpoint.get("Port", port)
    secret = (made.get("MasterUserSecret") or {}).get("SecretArn") or f"{made[f'{kind}Arn']}:secret"
    return made[f"{kind}Identifier"], {
        "Endpoint.Address": endpoint or "db.example.com", "Endpoint.Port": str(port), "MasterUserSecret.SecretArn": secret}


def _in_group(properties):
    """moto hands its own object over for what Ref gives of the group."""
    group = properties.get("DBSubnetGroupName")
    return {**properties, **({"DBSubnetGroupName": getattr(group, "name", group)} if group is not None else {})}


def db_cluster(client, properties, name):
    properties = _in_group(properties)
    made = client("rds").create_db_cluster(DBClusterIdentifier=name.lower(), **_numbers(_flags(_pick(
        properties, "Engine", "DatabaseName", "MasterUsername", "ManageMasterUserPassword", "VpcSecurityGroupIds", "StorageEncrypted",
        "DBSubnetGroupName", "BackupRetentionPeriod"), "ManageMasterUserPassword", "StorageEncrypted"), "BackupRetentionPeriod"))
    return _database(made["DBCluster"], "DBCluster")


def db_instance(client, properties, name):
    properties = _in_group(properties)
    made = client("rds").create_db_instance(DBInstanceIdentifier=name.lower(), **_numbers(_flags(_pick(
        properties, "Engine", "DBName", "DBInstanceClass", "DBClusterIdentifier", "MasterUsername", "ManageMasterUserPassword",
        "DBSubnetGroupName", "StorageEncrypted", "AllocatedStorage"), "ManageMasterUserPassword", "StorageEncrypted"), "AllocatedStorage"))
    return _database(made["DBInstance"], "DBInstance")


def connection(client, properties, name):
    return properties["Name"], {"Arn": client("events").create_connection(**properties)["ConnectionArn"]}


def api_destination(client, properties, name):
    made = client("events").create_api_destination(**_numbers(properties, "InvocationRateLimitPerSecond"))
    return properties["Name"], {"Arn": made["ApiDestinationArn"]}


def pipe(client, properties, name):
    asked = json.loads(json.dumps(properties))
    for source in (asked.get("SourceParameters") or {}).values():
        for key in ("BatchSize", "MaximumBatchingWindowInSeconds"):
            if key in source:
                source[key] = int(source[key])
    return properties["Name"], {"Arn": client("pipes").create_pipe(**asked)["Arn"]}


CREATORS = {
    "AWS::RDS::DBCluster": db_cluster,
    "AWS::RDS::DBInstance": db_instance,
    "AWS::CloudWatch::Alarm": alarm,
    "AWS::StepFunctions::StateMachine": state_machine,
    "AWS::Events::Connection": connection,
    "AWS::Events::ApiDestination": api_destination,
    "AWS::Pipes::Pipe": pipe,
    "AWS::CertificateManager::Certificate": certificate,
    "AWS::ApiGatewayV2::Api": _api_v2("create_api", "ApiId", "DisableExecuteApiEndpoint", att=("ApiEndpoint",)),
    "AWS::ApiGatewayV2::Stage": _api_v2("create_stage", "StageName", "AutoDeploy"),
    "AWS::ApiGatewayV2::Integration": _api_v2("create_integration", "IntegrationId"),
    "AWS::ApiGatewayV2::Route": _api_v2("create_route", "RouteId"),
    "AWS::ApiGatewayV2::Authorizer": _api_v2("create_authorizer", "AuthorizerId"),
    "AWS::ApiGatewayV2::DomainName": domain_name,
    "AWS::ApiGatewayV2::ApiMapping": _api_v2("create_api_mapping", "ApiMappingId"),
    "AWS::ApiGateway::RestApi": rest_api,
    "AWS::ApiGateway::Method": rest_method,
    "AWS::ApiGateway::Stage": rest_stage,
    "AWS::Lambda::Url": function_url,
    "AWS::Lambda::EventInvokeConfig": event_invoke_config,
    "AWS::Scheduler::Schedule": schedule,
    "AWS::SNS::Subscription": subscription,
    "AWS::ElasticLoadBalancingV2::ListenerCertificate": listener_certificate,
    "AWS::ElasticLoadBalancingV2::LoadBalancer": load_balancer,
    "AWS::ElasticLoadBalancingV2::TargetGroup": target_group,
    "AWS::Lambda::Function": function,
    "AWS::Lambda::LayerVersion": layer,
    "AWS::EC2::SecurityGroup": security_group,
}
