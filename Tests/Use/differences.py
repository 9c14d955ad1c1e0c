"""Where our output for a recorded case differs from Serverless' on purpose.

Each entry is (name, reason, what takes it out of both sides), on normalised templates. One that is needed in no pair
fails the test: it has become a lie. Anything else that differs is a defect.
"""

import re

ROLE = "IamRoleLambdaExecution"
LOAD_BALANCING = "elasticloadbalancing.amazonaws.com"


def of_type(template, *types):
    return [(key, resource, resource.setdefault("Properties", {}))
            for key, resource in list(template["Resources"].items()) if resource["Type"] in types]


def sides(ours, theirs):
    return (ours, theirs)


def deployment_bucket(ours, theirs):
    for key in ("ServerlessDeploymentBucket", "ServerlessDeploymentBucketPolicy"):
        theirs["Resources"].pop(key, None)


def code(ours, theirs):
    for template in sides(ours, theirs):
        for _, _, properties in of_type(template, "AWS::Lambda::Function"):
            properties["Code"] = "<code>"
        for _, _, properties in of_type(template, "AWS::Lambda::LayerVersion"):
            properties["Content"] = "<content>"
        for name in list(template.get("Parameters") or {}):
            if re.fullmatch(r"ArtifactBucket|\w+ArtifactKey|\w+CodeSha256", name):
                del template["Parameters"][name]
        if not template.get("Parameters"):
            template.pop("Parameters", None)
        for _, _, properties in of_type(template, "AWS::Lambda::Version"):
            properties["CodeSha256"] = "<sha>"


def versions(ours, theirs):
    used = {properties["FunctionVersion"]["Fn::GetAtt"][0] for template in sides(ours, theirs)
            for _, _, properties in of_type(template, "AWS::Lambda::Alias")
            if isinstance(properties.get("FunctionVersion"), dict)}
    for key, _, _ in of_type(theirs, "AWS::Lambda::Version"):
        if key not in used:
            del theirs["Resources"][key]


def kept_versions(ours, theirs):
    for template in sides(ours, theirs):
        for _, resource, _ in of_type(template, "AWS::Lambda::Version"):
            resource.pop("DeletionPolicy", None)


def roles(ours, theirs):
    for template in sides(ours, theirs):
        gone = {key for key in template["Resources"] if key == ROLE or key.endswith(f"{ROLE}")}
        for key in gone:
            del template["Resources"][key]
        for key, resource in template["Resources"].items():
            properties = resource.get("Properties") or {}
            if resource["Type"] == "AWS::Lambda::Function" and _att(properties.get("Role")) in gone:
                properties["Role"] = "<role>"
            target = properties.get("Target")
            if isinstance(target, dict) and _att(target.get("RoleArn")) in gone:
                target["RoleArn"] = "<role>"
            waits = [one for one in resource.get("DependsOn") or [] if one not in gone]
            resource.pop("DependsOn", None)
            if waits:
                resource["DependsOn"] = waits


def _att(value):
    return value["Fn::GetAtt"][0] if isinstance(value, dict) and "Fn::GetAtt" in value else None


def load_balancer_permissions(ours, theirs):
    """Ours must be scoped: what is not stays and is found."""
    for key, _, properties in of_type(ours, "AWS::Lambda::Permission"):
        if properties.get("Principal") == LOAD_BALANCING and "SourceArn" in properties:
            del ours["Resources"][key]
    for key, _, properties in of_type(theirs, "AWS::Lambda::Permission"):
        if properties.get("Principal") == LOAD_BALANCING:
            del theirs["Resources"][key]
    for template in sides(ours, theirs):
        for _, resource, _ in of_type(template, "AWS::ElasticLoadBalancingV2::TargetGroup"):
            resource.pop("DependsOn", None)


def target_group_names(ours, theirs):
    for template in sides(ours, theirs):
        for _, _, properties in of_type(template, "AWS::ElasticLoadBalancingV2::TargetGroup"):
            properties["Name"] = "<name>"
            tags = [one for one in properties.pop("Tags", []) if one["Key"] != "Name"]
            if tags:
                properties["Tags"] = tags


def target_group_defaults(ours, theirs):
    for template in sides(ours, theirs):
        for _, _, properties in of_type(template, "AWS::ElasticLoadBalancingV2::TargetGroup"):
            off = {"Key": "lambda.multi_value_headers.enabled", "Value": "false"}
            attributes = [one for one in properties.pop("TargetGroupAttributes", []) if one != off]
            if attributes:
                properties["TargetGroupAttributes"] = attributes


def secrets(ours, theirs):
    for template in sides(ours, theirs):
        for _, _, properties in of_type(template, "AWS::Lambda::Function"):
            variables = (properties.get("Environment") or {}).get("Variables") or {}
            for name, value in variables.items():
                match = isinstance(value, str) and re.fullmatch(r"SSM\((.+)\)|(?:bref|infra)-ssm:(.+)", value)
                if match:
                    variables[name] = f"<secret {match[1] or match[2]}>"


def log_retention(ours, theirs):
    for key, _, properties in of_type(ours, "AWS::Logs::LogGroup"):
        other = theirs["Resources"].get(key)
        if other and "RetentionInDays" not in (other.get("Properties") or {}):
            properties.pop("RetentionInDays", None)


def outputs(ours, theirs):
    for template in sides(ours, theirs):
        for name, output in list((template.get("Outputs") or {}).items()):
            if str((output.get("Export") or {}).get("Name", "")).startswith("sls-"):
                del template["Outputs"][name]
        if not template.get("Outputs"):
            template.pop("Outputs", None)


def description(ours, theirs):
    for template in sides(ours, theirs):
        template.pop("Description", None)


def api_permissions(ours, theirs):
    """Ours may name the route where Serverless has /*: the same API, and nothing more than that."""
    for key, _, properties in of_type(ours, "AWS::Lambda::Permission"):
        other = (theirs["Resources"].get(key) or {}).get("Properties") or {}
        mine, its = properties.get("SourceArn"), other.get("SourceArn")
        if not (isinstance(mine, dict) and isinstance(its, dict) and "Concat" in mine and "Concat" in its):
            continue
        mine, its = mine["Concat"], its["Concat"]
        if mine[:-1] == its[:-1] and str(its[-1]) in ("/*", "/*/*") and str(mine[-1]).startswith("/"):
            properties["SourceArn"], other["SourceArn"] = "<api>", "<api>"


def retired_runtimes(ours, theirs):
    for key, _, properties in of_type(theirs, "AWS::Lambda::Function"):
        mine = (ours["Resources"].get(key) or {}).get("Properties") or {}
        if (properties.get("Runtime"), mine.get("Runtime")) == ("nodejs20.x", "nodejs24.x"):
            properties["Runtime"] = mine["Runtime"]


def refused_rules(ours, theirs):
    """Only where Serverless' rule has more than five values, and only methods may be fewer in ours."""
    for key, _, properties in of_type(theirs, "AWS::ElasticLoadBalancingV2::ListenerRule"):
        mine = (ours["Resources"].get(key) or {}).get("Properties") or {}
        count = sum(len(values) for condition in properties["Conditions"] for config in condition.values()
                    if isinstance(config, dict) for values in [config.get("Values")] if values)
        if count <= 5:
            continue
        for its, my in zip(properties["Conditions"], mine.get("Conditions") or []):
            its, my = its.get("HttpRequestMethodConfig"), my.get("HttpRequestMethodConfig")
            if its and my and set(my["Values"]) < set(its["Values"]):
                its["Values"] = my["Values"]


def api_account(ours, theirs):
    for key in [key for key, resource in theirs["Resources"].items() if resource["Type"] == "Custom::ApiGatewayAccountRole"
                or key.startswith("CustomDashresourceDashapigwDashcwDashrole")]:
        del theirs["Resources"][key]
    if not any(resource["Type"].startswith("Custom::") for resource in theirs["Resources"].values()):
        theirs["Resources"].pop("IamRoleCustomResourcesLambdaExecution", None)


def rest_stage(ours, theirs):
    stage = ours["Resources"].get("ApiGatewayStage")
    if not stage or "ApiGatewayStage" in theirs["Resources"]:
        return
    name = stage["Properties"]["StageName"]
    deployments = [properties for template in sides(ours, theirs)
                   for _, _, properties in of_type(template, "AWS::ApiGateway::Deployment")]
    if [one.get("StageName") for one in deployments] != [None, name]:
        return
    del ours["Resources"]["ApiGatewayStage"]
    deployments[0]["StageName"] = name
    for _, resource, properties in of_type(ours, "AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::ApiKey"):
        for one in properties.get("ApiStages") or properties.get("StageKeys"):
            for key, value in one.items():
                one[key] = name if value == {"Ref": "ApiGatewayStage"} else value
    for template in sides(ours, theirs):
        for _, resource, _ in of_type(template, "AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::ApiKey"):
            resource.pop("DependsOn", None)


def scheduler_roles(ours, theirs):
    for key in [key for key in ours["Resources"] if key.endswith("IamRoleSchedulerExecution")]:
        del ours["Resources"][key]
        for _, _, properties in of_type(ours, "AWS::Scheduler::Schedule"):
            if _att(properties["Target"].get("RoleArn")) == key:
                properties["Target"]["RoleArn"] = "<role>"


def web_socket_permissions(ours, theirs):
    """Ours must be scoped: what is not stays and is found."""
    for key, _, properties in of_type(ours, "AWS::Lambda::Permission"):
        other = theirs["Resources"].get(key)
        if key.endswith("LambdaPermissionWebsockets") and other and "SourceArn" in properties:
            del properties["SourceArn"]
            for one in (ours["Resources"][key], other):
                one.pop("DependsOn", None)


def log_permissions(ours, theirs):
    name = re.compile(r"(\w+LambdaPermissionLogsSubscriptionFilterCloudWatchLog)(\d*)")
    for key, _, properties in of_type(ours, "AWS::Lambda::Permission"):
        match = name.fullmatch(key)
        other = theirs["Resources"].get(match[1]) if match else None
        its = ((other or {}).get("Properties") or {}).get("SourceArn")
        if not its or not str(its["Concat"][-1]).endswith("*:*"):
            continue
        if match[2]:
            del ours["Resources"][key]
        elif str(properties["SourceArn"]["Concat"][-1]).startswith(str(its["Concat"][-1])[:-3]):
            properties["SourceArn"] = its
        for _, resource, _ in of_type(ours, "AWS::Logs::SubscriptionFilter"):
            resource["DependsOn"] = [one for one in resource.get("DependsOn") or [] if not match[2] or one != key]


DIFFERENCES = [
    ("no deployment bucket", "archives go into a bucket that exists: a stack should not own the place it comes from",
     deployment_bucket),
    ("code location", "the place of an archive is a parameter, so that no reviewed file changes with the code", code),
    ("no version resources", "a version for each deployment is kept for ever by Serverless; ours are made only for an "
                             "alias that needs one", versions),
    ("versions go with their function", "Serverless retains them for ever", kept_versions),
    ("one role a function", "Serverless' role is shared: each function may do what any of them may", roles),
    ("scoped load-balancer permissions", "Serverless lets every load balancer of the account invoke the function; ours "
                                         "name the target group and the account", load_balancer_permissions),
    ("physical target group name", "Serverless' is an md5; ours can be read, and is known before the group is made, "
                                   "which the permission needs", target_group_names),
    ("multi-value headers", "off is the default, ours does not say it", target_group_defaults),
    ("secret by name", "${ssm:} copies the value into the configuration; ours passes the name and reads at start",
     secrets),
    ("log retention default", "Serverless keeps logs for ever", log_retention),
    ("outputs of Serverless", "for its own use; they create nothing", outputs),
    ("description", "each says who made it", description),
    ("scoped API permissions", "ours may name the route where Serverless opens the whole API", api_permissions),
    ("retired runtimes", "nodejs20.x may no longer be created, so our specs of these cases say nodejs24.x", retired_runtimes),
    ("rules that AWS refuses", "a recorded rule has six condition values and AWS takes five; ours is for one method less",
     refused_rules),
    ("no function that changes the account", "Serverless brings a custom resource that sets API Gateway's role of the whole "
                                             "account; ours is declared once, as APIGatewayAccount", api_account),
    ("stage of a REST API", "Serverless makes the stage with the deployment and sets logs by calls afterwards; ours is a "
                            "resource with its settings", rest_stage),
    ("role of the scheduler", "Serverless lets the scheduler take the functions' own role and that role start the function; "
                              "ours is a role that may start this one function", scheduler_roles),
    ("scoped WebSocket permissions", "Serverless lets every API of every account call the function; ours name the API",
     web_socket_permissions),
    ("scoped log permissions", "Serverless lets every log group whose name begins alike start the function; ours name each "
                               "group", log_permissions),
]

# Differences that only these cases need; while the case waits for its spec, so does the difference.
NEEDED_BY = {"versions go with their function": ["c_events"]}
