"""Where our output for a recorded case differs from Serverless' on purpose.

Each entry is (name, reason, what takes it out of both sides), on normalised templates. One that is needed in no pair
fails the test: it has become a lie. Anything else that differs is a defect.
"""

import json
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


def secrets(ours, theirs):
    """Only for a secret of the same name, however the runtime is told that it is one."""
    for key, _, properties in of_type(theirs, "AWS::Lambda::Function"):
        its = (properties.get("Environment") or {}).get("Variables") or {}
        mine = ((ours["Resources"].get(key) or {}).get("Properties", {}).get("Environment") or {}).get("Variables") or {}
        for name, value in its.items():
            secret = isinstance(value, str) and re.fullmatch(r"SSM\((.+)\)", value)
            if secret and mine.get(name) in (f"bref-ssm:{secret[1]}", f"infra-ssm:{secret[1]}", secret[1]):
                mine[name] = its[name] = f"<secret {secret[1]}>"


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


def load_balancers(ours, theirs):
    for key, _, properties in of_type(ours, "AWS::ElasticLoadBalancingV2::LoadBalancer"):
        its = (theirs["Resources"].get(key) or {}).get("Properties") or {}
        for name in ("Name", "LoadBalancerAttributes"):
            if name not in its:
                properties.pop(name, None)
    for key, _, properties in of_type(ours, "AWS::ElasticLoadBalancingV2::Listener"):
        its = (theirs["Resources"].get(key) or {}).get("Properties") or {}
        if "SslPolicy" not in its and "TLS13" in properties.get("SslPolicy", ""):
            del properties["SslPolicy"]


def security_groups(ours, theirs):
    """A group that lets in what the listeners are for; one that lets in nothing stays and is found."""
    ports = {properties["Port"] for _, _, properties in of_type(ours, "AWS::ElasticLoadBalancingV2::Listener")}
    for key, _, properties in of_type(ours, "AWS::EC2::SecurityGroup"):
        opened = {rule.get("FromPort") for rule in properties.get("SecurityGroupIngress") or []}
        if key in theirs["Resources"] or not ports or opened != ports:
            continue
        del ours["Resources"][key]
        for _, _, balancer in of_type(ours, "AWS::ElasticLoadBalancingV2::LoadBalancer"):
            if balancer.get("SecurityGroups") == [{"Fn::GetAtt": [key, "GroupId"]}]:
                del balancer["SecurityGroups"]


def unused_parameters(ours, theirs):
    """Only parameters that nothing in the recording refers to."""
    body = str(theirs["Resources"]) + str(theirs.get("Outputs"))
    for name in list(theirs.get("Parameters") or {}):
        if f"'{name}'" not in body and name not in (ours.get("Parameters") or {}):
            del theirs["Parameters"][name]
    if not theirs.get("Parameters"):
        theirs.pop("Parameters", None)


def existing_buckets(ours, theirs):
    """Ours must be a rule for the same function, bucket and kind of event: what is not stays and is found."""
    rules = {(properties["EventPattern"]["detail"]["bucket"]["name"][0], _att(properties["Targets"][0]["Arn"])): key
             for key, _, properties in of_type(ours, "AWS::Events::Rule")
             if properties.get("EventPattern", {}).get("source") == ["aws.s3"]
             and properties["EventPattern"].get("detail-type") == ["Object Created"]}
    for key, resource, properties in of_type(theirs, "Custom::S3"):
        rule = rules.get((properties["BucketName"], resource["DependsOn"][0]))
        if rule and properties["BucketConfigs"] == [{"Event": "s3:ObjectCreated:*", "Rules": []}]:
            del theirs["Resources"][key], ours["Resources"][rule]
            for permission, _, allowed in of_type(ours, "AWS::Lambda::Permission"):
                if _att(allowed.get("SourceArn")) == rule:
                    del ours["Resources"][permission]
    if not of_type(theirs, "Custom::S3"):
        for key in ("CustomDashresourceDashexistingDashs3LambdaFunction", "IamRoleCustomResourcesLambdaExecution"):
            theirs["Resources"].pop(key, None)


def closed_buckets(ours, theirs):
    for key, _, properties in of_type(ours, "AWS::S3::Bucket"):
        its = (theirs["Resources"].get(key) or {}).get("Properties") or {}
        for name in ("BucketEncryption", "PublicAccessBlockConfiguration"):
            if name not in its:
                properties.pop(name, None)


def old_runtimes(ours, theirs):
    for key, _, properties in of_type(theirs, "AWS::Lambda::Function", "AWS::Lambda::LayerVersion"):
        mine = (ours["Resources"].get(key) or {}).get("Properties") or {}
        for name, old, new in (("Runtime", "nodejs20.x", "nodejs22.x"),
                               ("CompatibleRuntimes", ["nodejs20.x"], ["nodejs22.x"])):
            if properties.get(name) == old and mine.get(name) == new:
                properties[name] = new


def runtimes_of_bref(ours, theirs):
    """Only Bref's own layers, and only where both have one for the same version of PHP and architecture."""
    layer = re.compile(r"arn:aws:lambda:[\w-]+:(534081306603|873528684822):layer:((?:arm-)?php-\d\d)(-fpm)?:\d+")
    console = re.compile(r"arn:aws:lambda:[\w-]+:534081306603:layer:console:\d+")
    kinds = {"": "Function", "-fpm": "Fpm", "console": "Console"}
    for key, _, its in of_type(theirs, "AWS::Lambda::Function"):
        mine = (ours["Resources"].get(key) or {}).get("Properties") or {}
        old, new = its.get("Layers") or [], mine.get("Layers") or []
        variables = (mine.get("Environment") or {}).get("Variables") or {}
        if not old or not new or (its["Runtime"], mine.get("Runtime")) != ("provided.al2", "provided.al2023"):
            continue
        was, now = layer.fullmatch(old[0]), layer.fullmatch(new[0])
        is_console = len(old) > 1 and bool(console.fullmatch(old[1]))
        if not was or not now or was[1] == now[1] or was[2] != now[2]:
            continue
        kind = kinds["console" if is_console else was[3] or ""]
        if variables.get("BREF_RUNTIME") != f"Bref\\{kind}Runtime\\Main" or new[1:] != old[2 if is_console else 1:]:
            continue
        its["Runtime"], its["Layers"] = mine["Runtime"], new
        its.setdefault("Environment", {}).setdefault("Variables", {})["BREF_RUNTIME"] = variables["BREF_RUNTIME"]


def refused_schedules(ours, theirs):
    """Only a rule with a schedule, and only its bus; the bus goes where nothing else is on it."""
    for key, _, its in of_type(theirs, "AWS::Events::Rule"):
        mine = (ours["Resources"].get(key) or {}).get("Properties") or {}
        if "ScheduleExpression" not in its or "EventBusName" not in its or "EventBusName" in mine:
            continue
        bus = its.pop("EventBusName")
        theirs["Resources"][key].pop("DependsOn", None)
        for _, _, permission in of_type(theirs, "AWS::Lambda::Permission"):
            source = permission.get("SourceArn")
            if f"rule/{bus}/{its['Name']}" in str(source):
                permission["SourceArn"] = json.loads(json.dumps(source).replace(f"rule/{bus}/", "rule/"))
        if f"'{bus}'" not in str([one for name, one in theirs["Resources"].items() if not name.endswith("EventBus")]):
            for name, _, properties in of_type(theirs, "AWS::Events::EventBus"):
                if properties["Name"] == bus:
                    del theirs["Resources"][name]


def refused_variables(ours, theirs):
    """Only a name of one letter, with the same value under a longer one."""
    for key, _, properties in of_type(theirs, "AWS::Lambda::Function"):
        its = (properties.get("Environment") or {}).get("Variables") or {}
        mine = ((ours["Resources"].get(key) or {}).get("Properties", {}).get("Environment") or {}).get("Variables") or {}
        for name in [name for name in its if len(name) == 1 and name not in mine]:
            longer = [other for other in mine if other.startswith(name) and mine[other] == its[name] and other not in its]
            if len(longer) == 1:
                its[longer[0]] = its.pop(name)


def tags(ours, theirs):
    """Only the tags that the recorded functions have, on what has none in the recording."""
    of_functions = [properties.get("Tags") for _, _, properties in of_type(theirs, "AWS::Lambda::Function")]
    for key, resource in ours["Resources"].items():
        its = (theirs["Resources"].get(key) or {}).get("Properties") or {}
        mine = (resource.get("Properties") or {}).get("Tags")
        if mine and "Tags" not in its and mine in of_functions:
            del resource["Properties"]["Tags"]


def log_groups(ours, theirs):
    """Only that of a function which is in both."""
    for key, _, properties in of_type(ours, "AWS::Logs::LogGroup"):
        function = key.removesuffix("LogGroup") + "LambdaFunction"
        if key not in theirs["Resources"] and function in theirs["Resources"]:
            del ours["Resources"][key]
            waits = ours["Resources"][function].get("DependsOn") or []
            ours["Resources"][function]["DependsOn"] = [one for one in waits if one != key]
            if not ours["Resources"][function]["DependsOn"]:
                del ours["Resources"][function]["DependsOn"]


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


def kept_user_pools(ours, theirs):
    for key, resource, _ in of_type(ours, "AWS::Cognito::UserPool"):
        its = theirs["Resources"].get(key) or {}
        for name in ("DeletionPolicy", "UpdateReplacePolicy"):
            if resource.get(name) == "Retain" and name not in its:
                resource.pop(name, None)



def service_tags(ours, theirs):
    """Only the tags that Serverless puts on the functions, and only where it puts none."""
    tags = next((properties["Tags"] for _, _, properties in of_type(theirs, "AWS::Lambda::Function")
                 if properties.get("Tags")), None)
    if not tags:
        return
    shapes = (tags, {tag["Key"]: tag["Value"] for tag in tags})
    for key, resource in ours["Resources"].items():
        properties, its = resource.get("Properties") or {}, theirs["Resources"].get(key) or {}
        if properties.get("Tags") in shapes and "Tags" not in (its.get("Properties") or {}):
            del properties["Tags"]


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
    ("secret by name", "${ssm:} copies the value into the configuration; ours passes the name and reads at start",
     secrets),
    ("log retention default", "Serverless keeps logs for ever", log_retention),
    ("outputs of Serverless", "for its own use; they create nothing", outputs),
    ("description", "each says who made it", description),
    ("safer load balancers", "ours drop invalid headers, take TLS 1.3 and 1.2 only, and have a name that can be read",
     load_balancers),
    ("own security group", "the recording leaves the balancer in the network's default group; ours opens the ports of "
                           "its listeners and no others", security_groups),
    ("unused parameters", "the recording declares a VpcId that it never uses; our network is known when we build",
     unused_parameters),
    ("existing bucket by EventBridge", "Serverless adds a function that changes the bucket's notifications while it "
                                       "deploys; ours is a rule, for a bucket whose owner switched EventBridge on",
     existing_buckets),
    ("closed buckets", "Serverless leaves encryption and public access to the account's settings", closed_buckets),
    ("a runtime that Lambda takes", "functions can no longer be created with nodejs20.x", old_runtimes),
    ("rules that AWS refuses", "a recorded rule has six condition values and AWS takes five; ours is for one method less",
     refused_rules),
    ("Bref of today", "the layers of Bref 2 are for provided.al2, with which no function can be created any more; those of "
                      "Bref 3 are one for each version of PHP, with a variable that says the kind", runtimes_of_bref),
    ("schedules that AWS refuses", "only the default bus has schedules; Serverless puts one on any", refused_schedules),
    ("variables that AWS refuses", "a variable's name has two letters at least; Serverless takes one", refused_variables),
    ("tags of a service", "Serverless puts the provider's tags on functions and APIs; ours are on all that takes tags", tags),
    ("a log group for each function", "with disableLogs Serverless forbids a function to log and leaves no group; ours has "
                                      "one, which a function that is at fault is found by", log_groups),
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
    ("kept user pools", "Serverless deletes a pool with its stack, and all users with it", kept_user_pools),
    ("tags on every resource", "Serverless puts a service's tags on functions and some APIs only", service_tags),
]
