"""`url:`, a function's own address, with both permissions that a public one needs."""

from .errors import known
from .intrinsics import get_att

DEFAULT_CORS = {
    "allowedOrigins": ["*"],
    "allowedHeaders": ["Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token",
                       "X-Amzn-Trace-Id"],
    "allowedMethods": ["*"],
}


def add(service, function):
    settings = function.settings.get("url")
    if not settings:
        return
    settings = {} if settings is True else settings
    known(settings, "authorizer cors invokeMode", f"functions.{function.key}.url")
    logical_id = f"{function.id}LambdaFunctionUrl"
    auth = "AWS_IAM" if settings.get("authorizer") == "aws_iam" else "NONE"
    service.add(logical_id, "AWS::Lambda::Url", {
        "AuthType": auth, "TargetFunctionArn": function.target, "Cors": _cors(settings.get("cors")),
        "InvokeMode": "RESPONSE_STREAM" if settings.get("invokeMode") == "RESPONSE_STREAM" else None,  # not recorded
    }, function.alias_id)
    service.outputs[logical_id] = {"Description": "Lambda Function URL", "Value": get_att(logical_id, "FunctionUrl")}
    if auth == "NONE":
        service.permission(f"{function.id}LambdaPermissionFnUrl", function, "*",
                           Action="lambda:InvokeFunctionUrl", FunctionUrlAuthType="NONE")
        service.permission(f"{function.id}LambdaPermissionFn", function, "*", InvokedViaFunctionUrl=True)


def _cors(cors):
    if not cors:
        return None
    cors = {} if cors is True else cors                               # the object form is not recorded
    values = {**DEFAULT_CORS, **cors}
    written = {
        "AllowCredentials": True if values.get("allowCredentials") else None,
        "AllowHeaders": values.get("allowedHeaders"),
        "AllowMethods": values.get("allowedMethods"),
        "AllowOrigins": values.get("allowedOrigins"),
        "ExposeHeaders": values.get("exposedResponseHeaders"),
        "MaxAge": values.get("maxAge"),
    }
    return {key: value for key, value in written.items() if value is not None}
