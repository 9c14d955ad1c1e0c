"""A function and what belongs to it: versions and aliases, URL, asynchronous invocation."""

from . import invocation, url, versions
from .errors import NotModelled, ServerlessRefuses, known
from .intrinsics import get_att, tags
from .service import ROLE

SETTINGS = ("name events architecture condition dependsOn description destinations disableLogs environment "
            "ephemeralStorageSize logs fileSystemConfig handler image kmsKeyArn recursiveLoop snapStart layers "
            "logRetentionInDays logDataProtectionPolicy maximumEventAge maximumRetryAttempts memorySize onError "
            "package provisionedConcurrency reservedConcurrency role runtime tags timeout tracing url "
            "versionFunction vpc httpApi")


def add(service, function):
    settings, provider = function.settings, service.provider
    known(settings, SETTINGS, f"functions.{function.key}")
    if bool(settings.get("handler")) == bool(settings.get("image")):
        raise ServerlessRefuses(f"functions.{function.key}: either handler or image")
    own_tags = {**(provider.get("tags") or {}), **(settings.get("tags") or {})}
    environment = {**(provider.get("environment") or {}), **(settings.get("environment") or {})}
    architecture = settings.get("architecture") or provider.get("architecture")
    resource = service.add(function.logical_id, "AWS::Lambda::Function", {
        **(_image(settings["image"]) if settings.get("image") else _code(service, function)),
        "FunctionName": function.name,
        "MemorySize": settings.get("memorySize") or provider.get("memorySize") or 1024,
        "Timeout": settings.get("timeout") or provider.get("timeout") or 6,
        "Architectures": [architecture] if architecture else None,
        "Description": settings.get("description"),
        "Tags": tags(own_tags) if own_tags else None,
        "EphemeralStorage": _if(settings.get("ephemeralStorageSize"), "Size"),
        "RecursiveLoop": settings.get("recursiveLoop"),
        "DeadLetterConfig": _if(settings.get("onError"), "TargetArn"),
        "KmsKeyArn": settings.get("kmsKeyArn") or provider.get("kmsKeyArn"),
        "TracingConfig": _if(_tracing(function), "Mode"),
        "Environment": _if(environment or None, "Variables"),
        "Role": _role(function),
        "VpcConfig": _vpc(function),
        "FileSystemConfigs": _file_system(settings.get("fileSystemConfig")),
        "ReservedConcurrentExecutions": settings.get("reservedConcurrency"),
        "Layers": settings.get("layers") or provider.get("layers"),
        "LoggingConfig": _logging(settings.get("logs") or (provider.get("logs") or {}).get("lambda")),
    }, _depends_on(function))
    if settings.get("condition"):                                     # not recorded
        resource["Condition"] = settings["condition"]
    _grant(service, function, resource["Properties"])
    versions.add(service, function, resource)
    url.add(service, function)
    invocation.add(service, function)


def _if(value, key):
    return {key: value} if value else None


def _code(service, function):
    own = (function.settings.get("package") or {})
    artifact = own.get("artifact") or service.package.get("artifact")
    if not artifact:
        individually = service.package.get("individually") or own.get("individually")
        artifact = f"{function.key if individually else service.name}.zip"
    return {"Code": {"S3Bucket": service.code_bucket, "S3Key": f"{service.artifacts}/{artifact.rsplit('/', 1)[-1]}"},
            "Handler": function.settings["handler"],
            "Runtime": function.settings.get("runtime") or service.provider.get("runtime") or "nodejs20.x"}


def _image(image):
    """Not recorded. Serverless asks ECR for the digest of a tag; the model keeps the URI as it is written."""
    if isinstance(image, str):
        image = {"uri": image}
    known(image, "uri command entryPoint workingDirectory", "image")
    if not image.get("uri"):
        raise NotModelled("an image of provider.ecr")
    config = {name: image[key] for key, name in (("command", "Command"), ("entryPoint", "EntryPoint"),
                                                 ("workingDirectory", "WorkingDirectory")) if image.get(key)}
    return {"Code": {"ImageUri": image["uri"]}, "PackageType": "Image", "ImageConfig": config or None}


def _role(function):
    role = function.role or ROLE
    return get_att(role) if isinstance(role, str) and not role.startswith("arn:") else role


def _depends_on(function):
    settings, role = function.settings, function.role
    depends = [] if settings.get("disableLogs") else [f"{function.id}LogGroup"]
    own = settings.get("dependsOn") or []
    depends += [own] if isinstance(own, str) else own
    if role is not None and function.role_in_stack not in (None, ROLE):
        depends.append(function.role_in_stack)
    return depends


def _tracing(function):
    tracing = function.settings.get("tracing") or (function.service.provider.get("tracing") or {}).get("lambda")
    return "Active" if tracing is True else tracing


def _vpc(function):
    if function.settings.get("vpc", {}) in (None, False):             # not recorded: a function that opts out
        return None
    merged = {**(function.service.provider.get("vpc") or {}), **(function.settings.get("vpc") or {})}
    if not merged.get("securityGroupIds") or not merged.get("subnetIds"):
        return None
    config = {"SecurityGroupIds": merged["securityGroupIds"], "SubnetIds": merged["subnetIds"]}
    if merged.get("ipv6AllowedForDualStack"):
        config["Ipv6AllowedForDualStack"] = True
    return config


def _file_system(config):                                             # not recorded
    return [{"Arn": config["arn"], "LocalMountPath": config["localMountPath"]}] if config else None


def _logging(logs):                                                   # not recorded
    if not logs:
        return None
    names = {"applicationLogLevel": "ApplicationLogLevel", "logFormat": "LogFormat", "logGroup": "LogGroup",
             "systemLogLevel": "SystemLogLevel"}
    return {names[key]: value for key, value in logs.items() if key in names} or None


def _grant(service, function, properties):
    settings = function.settings
    role = service.resources.get(ROLE)
    statements = role["Properties"]["Policies"][0]["PolicyDocument"]["Statement"] if role else []

    def once(statement):
        if statement not in statements:
            service.grant(statement)

    if isinstance(settings.get("onError"), str):
        service.grant({"Effect": "Allow", "Action": ["sns:Publish"], "Resource": [settings["onError"]]})
    if isinstance(properties.get("KmsKeyArn"), str):
        once({"Effect": "Allow", "Action": ["kms:Decrypt"], "Resource": [properties["KmsKeyArn"]]})
    if properties.get("TracingConfig"):
        once({"Effect": "Allow", "Action": ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "Resource": ["*"]})
    if settings.get("fileSystemConfig"):
        service.grant({"Effect": "Allow", "Action": ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
                       "Resource": [settings["fileSystemConfig"]["arn"]]})
