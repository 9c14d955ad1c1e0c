"""`provider.stackParameters`: what Serverless hands to CloudFormation with the template."""

from .errors import ServerlessRefuses, known


def check(service, is_deployed):
    """CloudFormation refuses values of parameters that are not declared, and parameters without a value."""
    declared = service.template.get("Parameters") or {}
    given = {}
    for one in service.provider.get("stackParameters") or []:
        known(one, "ParameterKey ParameterValue UsePreviousValue ResolvedValue", "provider.stackParameters")
        given[one["ParameterKey"]] = one.get("ParameterValue")
    for name in sorted(set(given) - set(declared)):
        raise ServerlessRefuses(f"stackParameters: the template has no parameter {name}")
    for name, parameter in declared.items():
        if is_deployed and name not in given and "Default" not in parameter:
            raise ServerlessRefuses(f"the parameter {name} has no value")
        if name in given and not isinstance(given[name], str):
            raise ServerlessRefuses(f"stackParameters: the value of {name} is not a text")
