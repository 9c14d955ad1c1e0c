"""Short words for the CloudFormation functions that Serverless writes."""

import json


def ref(name):
    return {"Ref": name}


def get_att(name, attribute="Arn"):
    return {"Fn::GetAtt": [name, attribute]}


def join(separator, *parts):
    return {"Fn::Join": [separator, list(parts)]}


def concat(*parts):
    return join("", *parts)


def sub(text):
    return {"Fn::Sub": text}


PARTITION, REGION, ACCOUNT, SUFFIX = (ref(f"AWS::{name}") for name in "Partition Region AccountId URLSuffix".split())


def arn(service, *rest):
    """arn:<partition>:<service>:<region>:<account>:<rest>"""
    return concat("arn:", PARTITION, f":{service}:", REGION, ":", ACCOUNT, ":", *rest)


def api_gateway_uri(function_arn):
    return concat("arn:", PARTITION, ":apigateway:", REGION, ":lambda:path/2015-03-31/functions/", function_arn,
                  "/invocations")


def compact(value):
    """JSON.stringify"""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def tags(values):
    return [{"Key": key, "Value": value} for key, value in values.items()]


def as_list(value):
    return list(value) if isinstance(value, list) else [value]
