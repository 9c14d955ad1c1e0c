extension Check {
    static let twoDeclarationsOfOneName = Check(
        "two-declarations-of-one-name", .error, "Two declarations of one kind and name in a service say different things.",
        source: "")
    static let sharedButStatedNowhere = Check(
        "shared-but-stated-nowhere", .error, "A declaration is used by two services and stated by none.",
        source: "")
    static let statedInTwoServices = Check(
        "stated-in-two-services", .error, "A declaration is stated by two services.",
        source: "")
    static let referenceToOtherRegion = Check(
        "reference-to-other-region", .error, "A service uses something of a service in another region.",
        source: "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\"")
    static let referenceToMissingStage = Check(
        "reference-to-missing-stage", .error, "A service uses something of a service that lacks the stage.",
        source: "")
    static let cycleBetweenServices = Check(
        "cycle-between-services", .error, "Services need each other in a circle.",
        source: "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\"")
    static let twoServicesOfOneName = Check(
        "two-services-of-one-name", .error, "Two services have one name.",
        source: "")
    static let invalidServiceName = Check(
        "invalid-service-name", .error, "A service or stage has a name that stacks cannot have.",
        source: "AWS CloudFormation API Reference, \"CreateStack\"")
    static let serviceWithoutStage = Check(
        "service-without-stage", .error, "A service has no stage or no region.",
        source: "")
    static let logicalIDClash = Check(
        "logical-id-clash", .error, "Two resources of a stack get one logical id.",
        source: "AWS CloudFormation User Guide, \"Resources\"")
    static let invalidLogicalID = Check(
        "invalid-logical-id", .error, "A logical id has other characters than letters and digits.",
        source: "AWS CloudFormation User Guide, \"Resources\"")
    static let tooManyResources = Check(
        "too-many-resources", .error, "A stack has more than 500 resources.",
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")
    static let nameTaken = Check(
        "name-taken", .error, "Two resources get one physical name.",
        source: "")
    static let typeNotInRegion = Check(
        "type-not-in-region", .error, "A resource type is not available in the service's region.",
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")
    static let unknownResourceType = Check(
        "unknown-resource-type", .warning, "A resource type is not in the data.",
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")
    static let invalidResource = Check(
        "invalid-resource", .error, "A resource breaks the schema of its type.",
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")
    static let unknownAttribute = Check(
        "unknown-attribute", .error, "A resource has no such attribute, or none that is known here.",
        source: "AWS CloudFormation User Guide, \"Fn::GetAtt\"")
    static let dependencyOutsideService = Check(
        "dependency-outside-service", .error, "A resource is to wait for one that its stack does not have.",
        source: "AWS CloudFormation User Guide, \"DependsOn attribute\"")
    static let artifactBucketInOtherRegion = Check(
        "artifact-bucket-in-other-region", .error, "The bucket with the archives is in another region by its name.",
        source: "AWS Lambda API Reference, \"FunctionCode\"")
    static let invalidArtifactBucket = Check(
        "invalid-artifact-bucket", .error, "A bucket's name is not one that S3 allows.",
        source: "Amazon S3 User Guide, \"General purpose bucket naming rules\"")
}
