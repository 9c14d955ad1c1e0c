"""Functions that Serverless adds to a stack for what CloudFormation could not do when they were written.

Their code is not modelled: it is Serverless' own, only its place in the stack is of interest.
"""

from . import naming
from .intrinsics import get_att, join

ROLE = "IamRoleCustomResourcesLambdaExecution"
HANDLERS = {
    "s3": ("custom-resource-existing-s3", "s3/handler.handler"),
    "cognitoUserPool": ("custom-resource-existing-cup", "cognito-user-pool/handler.handler"),   # not recorded
    "apiGatewayCloudWatchRole": ("custom-resource-apigw-cw-role", "api-gateway-cloud-watch-role/handler.handler"),
}


def function_id(kind):
    return f"{naming.normal(HANDLERS[kind][0])}LambdaFunction"


def add(service, kind, statements):
    name, handler = HANDLERS[kind]
    role = service.resources.get(ROLE) or service.add(ROLE, "AWS::IAM::Role", {
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": ["lambda.amazonaws.com"]}, "Action": ["sts:AssumeRole"]}]},
        "Policies": [{"PolicyName": join("-", service.stage, service.name, "custom-resources-lambda"),
                      "PolicyDocument": {"Version": "2012-10-17", "Statement": []}}],
    })
    role["Properties"]["Policies"][0]["PolicyDocument"]["Statement"] += statements
    service.add(function_id(kind), "AWS::Lambda::Function", {
        "Code": {"S3Bucket": service.code_bucket, "S3Key": f"{service.artifacts}/custom-resources.zip"},
        "FunctionName": f"{service.name}-{service.stage}-{name}",
        "Handler": handler, "MemorySize": 1024, "Runtime": "nodejs20.x", "Timeout": 180, "Role": get_att(ROLE),
    }, [ROLE])
