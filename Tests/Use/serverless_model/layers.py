"""`layers:`, a version resource each, with outputs of which two are hashes of the code (not modelled: "<hash>")."""

from . import naming
from .errors import NotModelled, known
from .intrinsics import ref


def add(service):
    for key, settings in service.layers.items():
        known(settings, "name path description licenseInfo compatibleRuntimes compatibleArchitectures retain "
                        "allowedAccounts package", f"layers.{key}")
        if settings.get("retain"):
            raise NotModelled(f"layers.{key}.retain: its logical id ends with a hash of the code")
        logical_id = f"{naming.normal(key)}LambdaLayer"
        artifact = ((settings.get("package") or {}).get("artifact") or f"{key}.zip").rsplit("/", 1)[-1]
        code = f"{service.artifacts}/{artifact}"
        service.add(logical_id, "AWS::Lambda::LayerVersion", {
            "Content": {"S3Bucket": service.code_bucket, "S3Key": code},
            "LayerName": settings.get("name") or key,
            "Description": settings.get("description"),
            "LicenseInfo": settings.get("licenseInfo"),
            "CompatibleRuntimes": settings.get("compatibleRuntimes"),
            "CompatibleArchitectures": settings.get("compatibleArchitectures"),
        })
        for account in settings.get("allowedAccounts") or []:         # not recorded
            service.add(f"{naming.normal(key)}{account.replace('*', 'Wild')}LambdaLayerPermission",
                        "AWS::Lambda::LayerVersionPermission",
                        {"Action": "lambda:GetLayerVersion", "LayerVersionArn": ref(logical_id), "Principal": account})
        service.outputs[f"{logical_id}QualifiedArn"] = {
            "Description": "Current Lambda layer version", "Value": ref(logical_id)}
        service.outputs[f"{logical_id}Hash"] = {"Description": "Current Lambda layer hash", "Value": "<hash>"}
        service.outputs[f"{logical_id}S3Key"] = {"Description": "Current Lambda layer S3Key", "Value": code}
