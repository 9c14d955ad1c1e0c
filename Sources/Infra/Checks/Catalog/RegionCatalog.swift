extension Check {
    static let certificateInOtherRegion = Check(
        "certificate-in-other-region", .error, "A certificate is in another region than what uses it.",
        source: "AWS Certificate Manager User Guide, \"Services integrated with ACM\"")
    static let layerInOtherRegion = Check(
        "layer-in-other-region", .error, "A layer is in another region than the function.",
        source: "AWS Lambda Developer Guide, \"Adding layers to functions\"")
    static let layerNotInRegion = Check(
        "layer-not-in-region", .error, "A layer is not published in the function's region.",
        source: "Bref documentation, \"Runtimes\"")
    static let listenerInOtherRegion = Check(
        "listener-in-other-region", .error, "A listener or load balancer is in another region than the function.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Use Lambda functions as targets\"")
    static let secretInOtherRegion = Check(
        "secret-in-other-region", .error, "A secret or its key is in another region than the function that reads it.",
        source: "AWS Secrets Manager User Guide, \"Replicate AWS Secrets Manager secrets across Regions\"")
    static let targetInOtherRegion = Check(
        "target-in-other-region", .error, "A queue, topic or other target is in another region than the function.",
        source: "AWS Lambda Developer Guide, \"Capturing records of Lambda asynchronous invocations\"")
    static let arnInOtherPartition = Check(
        "arn-in-other-partition", .error, "An ARN is of another partition than the region.",
        source: "AWS Fault Isolation Boundaries, \"Partitions\"")
    static let malformedARN = Check(
        "malformed-arn", .error, "An ARN has not the form or service that is needed.",
        source: "IAM User Guide, \"Amazon Resource Names (ARNs)\"")
    static let invalidAddressRange = Check(
        "invalid-address-range", .error, "An IP address or a range of addresses is none.",
        source: "Amazon EC2 API Reference, \"IpPermission\"")
    static let malformedID = Check(
        "malformed-id", .error, "An id has not the form of its kind.",
        source: "Amazon EC2 API Reference, \"Resource IDs\"")
    static let subnetInOtherRegion = Check(
        "subnet-in-other-region", .error, "A subnet's zone is not of the service's region.",
        source: "Amazon VPC User Guide, \"Subnets for your VPC\"")
    static let subnetsInOneZone = Check(
        "subnets-in-one-zone", .error, "A load balancer has not two subnets in two availability zones.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Subnets for your load balancer\"")
    static let aliasZoneOfOtherRegion = Check(
        "alias-zone-of-other-region", .error, "An alias names a hosted zone id of another region or kind than its DNS name.",
        source: "AWS General Reference, \"Elastic Load Balancing endpoints and quotas\"")
    static let aliasToOtherRegion = Check(
        "alias-to-other-region", .error, "An alias record points to something that its stack cannot refer to.",
        source: "Amazon Route 53 Developer Guide, \"Choosing between alias and non-alias records\"")
}
