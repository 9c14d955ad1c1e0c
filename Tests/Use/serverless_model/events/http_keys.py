"""API keys and usage plans of REST APIs."""

from .. import naming
from ..intrinsics import ref


def add(service, api, deployment):
    keys, plan = api.settings.get("apiKeys"), api.settings.get("usagePlan")
    if not keys and not plan:
        return
    plans = plan if isinstance(plan, list) else [{"": plan or {}}]    # a list of named plans is not recorded
    names = [next(iter(one)) for one in plans]
    for one in plans:
        for name, settings in one.items():
            _plan(service, api, deployment, name, settings)
    for plan_name, number, key in _numbered(keys or [], names):
        suffix = f"{naming.upper_first(plan_name)}{number}"
        key = {"name": key} if isinstance(key, str) else key
        service.add(f"ApiGatewayApiKey{suffix}", "AWS::ApiGateway::ApiKey", {
            "Enabled": key.get("enabled", True), "Name": key.get("name"), "Value": key.get("value"),
            "Description": key.get("description"), "CustomerId": key.get("customerId"),
            "StageKeys": [{"RestApiId": api.id, "StageName": service.stage}]}, deployment)
        service.add(f"ApiGatewayUsagePlanKey{suffix}", "AWS::ApiGateway::UsagePlanKey", {
            "KeyId": ref(f"ApiGatewayApiKey{suffix}"), "KeyType": "API_KEY",
            "UsagePlanId": ref(f"ApiGatewayUsagePlan{naming.upper_first(plan_name)}")})


def _numbered(keys, names):
    number = 0
    for key in keys:
        name = next(iter(key)) if isinstance(key, dict) else ""
        if name and name in names:
            for number, one in enumerate(key[name], 1):
                yield name, number, one
        else:
            number += 1
            yield "", number, key


def _plan(service, api, deployment, name, settings):
    quota, throttle = settings.get("quota") or {}, settings.get("throttle") or {}
    middle, quoted = (f"-{name}", f' "{name}"') if name else ("", "")
    service.add(f"ApiGatewayUsagePlan{naming.upper_first(name)}", "AWS::ApiGateway::UsagePlan", {
        "ApiStages": [{"ApiId": api.id, "Stage": service.stage}],
        "Description": f"Usage plan{quoted} for {service.name} {service.stage} stage",
        "UsagePlanName": f"{service.name}{middle}-{service.stage}",
        "Quota": {key.capitalize(): value for key, value in quota.items()} or None,
        "Throttle": {key[0].upper() + key[1:]: value for key, value in throttle.items()} or None,
    }, deployment)
