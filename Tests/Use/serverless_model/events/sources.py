"""What event source mappings share."""

from ..errors import NotModelled
from ..intrinsics import compact


def source_name(arn, separator):
    """The part of the ARN that names the source in a logical id."""
    if isinstance(arn, dict):
        if "Fn::GetAtt" in arn:
            return arn["Fn::GetAtt"][0]
        name = arn.get("Fn::ImportValue") or arn.get("Ref")           # not recorded
        if not name and "Fn::Join" in arn:
            name = arn["Fn::Join"][1][-1]
            name = name.split("/")[-1] if separator == "/" and isinstance(name, str) else name
        if not isinstance(name, str):
            raise NotModelled(f"an event source {arn}")
        return name
    return arn.split("/")[1] if separator == "/" else arn.split(":")[-1]


def depends_on(function, *more):
    return [one for one in (function.role_in_stack, function.alias_id, *more) if one]


def filters(patterns):                                                # not recorded
    return {"Filters": [{"Pattern": compact(pattern)} for pattern in patterns]} if patterns else None


def responses(event):
    return [event["functionResponseType"]] if event.get("functionResponseType") else None


def pollers(config):                                                  # not recorded
    return {key[0].upper() + key[1:]: value for key, value in config.items()} if config else None
