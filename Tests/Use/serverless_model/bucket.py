"""Where Serverless puts code: a bucket of its own, or the one that `deploymentBucket` names."""

from .errors import known
from .intrinsics import PARTITION, concat, ref, tags

ID = "ServerlessDeploymentBucket"


def add(service):
    service.outputs["ServerlessDeploymentBucketName"] = {"Value": service.code_bucket}
    settings = service.bucket_settings
    # maxPreviousDeploymentArtifacts and server-side encryption are about uploads, not about the template
    known(settings, "name blockPublicAccess skipPolicySetup versioning tags maxPreviousDeploymentArtifacts "
                    "serverSideEncryption", "provider.deploymentBucket")
    if service.bucket:
        return
    service.add(ID, "AWS::S3::Bucket", {
        "BucketEncryption": {"ServerSideEncryptionConfiguration": [
            {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]},
        # not recorded from here
        "Tags": tags(settings["tags"]) if settings.get("tags") else None,
        "PublicAccessBlockConfiguration": {key: True for key in (
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")}
        if settings.get("blockPublicAccess") else None,
        "VersioningConfiguration": {"Status": "Enabled"} if settings.get("versioning") else None,
    })
    if settings.get("skipPolicySetup"):
        return
    arn = ["arn:", PARTITION, ":s3:::", ref(ID)]
    service.add(f"{ID}Policy", "AWS::S3::BucketPolicy", {
        "Bucket": ref(ID),
        "PolicyDocument": {"Statement": [{
            "Action": "s3:*", "Effect": "Deny", "Principal": "*",
            "Resource": [concat(*arn, "/*"), concat(*arn)],
            "Condition": {"Bool": {"aws:SecureTransport": False}},
        }]},
    })
