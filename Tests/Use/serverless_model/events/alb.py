"""Load balancer routes: target group, listener rule, and two permissions of which one is open to every balancer."""

import hashlib
import re

from ..errors import ServerlessRefuses, known
from ..intrinsics import as_list, ref

KEYS = "listenerArn priority conditions healthCheck multiValueHeaders authorizer targetGroupName"
LISTENER = re.compile(r"^arn:aws[\w-]*:elasticloadbalancing:.+:listener/app/[\w-]+/([\w-]+)/([\w-]+)$")
HEALTH = {"path": "HealthCheckPath", "intervalSeconds": "HealthCheckIntervalSeconds",
          "timeoutSeconds": "HealthCheckTimeoutSeconds", "healthyThresholdCount": "HealthyThresholdCount",
          "unhealthyThresholdCount": "UnhealthyThresholdCount", "enabled": "HealthCheckEnabled"}
ELB = "AWS::ElasticLoadBalancingV2::"


def add(service, kind):
    seen = []
    for function in service.functions.values():
        for event in function.of_kind(kind):
            known(event, KEYS, kind)
            known(event["conditions"], "path host method header query ip", "alb.conditions")
            balancer, listener = _ids(event["listenerArn"])
            for other_function, other_listener, priority in seen:
                same = (other_function is function, other_listener == listener)
                if priority == event["priority"] and same in ((True, False), (False, True)):
                    raise ServerlessRefuses(f"priority {priority} twice")
            seen.append((function, listener, event["priority"]))
            _route(service, function, balancer, event)


def _ids(arn):
    if isinstance(arn, dict):
        if "Ref" not in arn:
            raise ServerlessRefuses("alb.listenerArn is neither a literal nor a Ref")
        return arn["Ref"], arn["Ref"]
    match = LISTENER.match(arn)
    if not match:
        raise ServerlessRefuses(f"alb.listenerArn {arn}")
    return match.groups()


def _route(service, function, balancer, event):
    multi = bool(event.get("multiValueHeaders"))
    group = f"{function.id}Alb{'MultiValue' if multi else ''}TargetGroup{balancer}"
    register = f"{function.id}LambdaPermissionRegisterTarget"
    name = f"{service.name}-{function.key}-{balancer}-"
    hashed = hashlib.md5(f"{name}{'multi-value-' if multi else ''}{service.stage}".encode()).hexdigest()
    prefix = (service.provider.get("alb") or {}).get("targetGroupPrefix") or ""
    service.add(group, f"{ELB}TargetGroup", {
        "TargetType": "lambda", "Targets": [{"Id": function.target}],
        "Name": event.get("targetGroupName") or (prefix + hashed)[:32],
        "Tags": [{"Key": "Name", "Value": f"{name}{service.stage}"}],
        "TargetGroupAttributes": [{"Key": "lambda.multi_value_headers.enabled", "Value": multi}],
        **_health(event.get("healthCheck")),
    }, [one for one in (register, function.alias_id) if one])
    service.add(f"{function.id}AlbListenerRule{event['priority']}", f"{ELB}ListenerRule", {
        "Actions": _actions(service, event, group), "Conditions": _conditions(event["conditions"]),
        "ListenerArn": event["listenerArn"], "Priority": event["priority"]})
    # One permission a function: of two routes, the last one's group wins (hence our correction by `extensions`).
    service.permission(f"{function.id}LambdaPermissionAlb", function, "elasticloadbalancing.amazonaws.com", ref(group))
    service.permission(register, function, "elasticloadbalancing.amazonaws.com")


def _health(check):
    if not check:
        return {"HealthCheckEnabled": False}
    properties = {"HealthCheckEnabled": True, "HealthCheckPath": "/", "HealthCheckIntervalSeconds": 35,
                  "HealthCheckTimeoutSeconds": 30, "HealthyThresholdCount": 5, "UnhealthyThresholdCount": 5,
                  "Matcher": {"HttpCode": "200"}}
    for key, value in (check if isinstance(check, dict) else {}).items():          # the object is not recorded
        if key == "matcher":
            properties["Matcher"] = {"HttpCode": value["httpCode"]}
        else:
            properties[HEALTH[key]] = value
    return properties


def _conditions(conditions):
    fields = {"host": ("host-header", "HostHeaderConfig"), "method": ("http-request-method", "HttpRequestMethodConfig"),
              "ip": ("source-ip", "SourceIpConfig")}
    written = []
    if conditions.get("path"):
        written.append({"Field": "path-pattern", "Values": as_list(conditions["path"])})
    for key in ("host", "method"):
        if conditions.get(key):
            field, config = fields[key]
            written.append({"Field": field, config: {"Values": as_list(conditions[key])}})
    for header in as_list(conditions.get("header") or []):
        written.append({"Field": "http-header", "HttpHeaderConfig": {
            "HttpHeaderName": header["name"], "Values": header["values"]}})
    for query in as_list(conditions.get("query") or []):
        pairs = query if isinstance(query, list) else [{"Key": k, "Value": v} for k, v in query.items()]
        written.append({"Field": "query-string", "QueryStringConfig": {"Values": pairs}})
    if conditions.get("ip"):
        written.append({"Field": "source-ip", "SourceIpConfig": {"Values": as_list(conditions["ip"])}})
    return written


def _actions(service, event, group):
    forward = {"Type": "forward", "TargetGroupArn": ref(group)}
    if not event.get("authorizer"):
        return [forward]
    actions = []                                                      # not recorded
    for order, name in enumerate(as_list(event["authorizer"]), 1):
        actions.append({**_authenticate(service.provider["alb"]["authorizers"][name]), "Order": order})
    return actions + [{**forward, "Order": len(actions) + 1}]


def _authenticate(auth):
    cognito = auth["type"] == "cognito"
    names = {"requestExtraParams": "AuthenticationRequestExtraParams"}
    config = {names.get(key, key[0].upper() + key[1:]): value for key, value in auth.items() if key != "type"}
    config.setdefault("OnUnauthenticatedRequest", "deny")
    if not cognito and "ClientSecret" not in config:
        config["UseExistingClientSecret"] = True
    return {"Type": f"authenticate-{auth['type']}",
            "AuthenticateCognitoConfig" if cognito else "AuthenticateOidcConfig": config}
