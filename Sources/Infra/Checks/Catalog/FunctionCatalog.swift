extension Check {
    static let invalidFunctionName = Check(
        "invalid-function-name", .error, "A function's name, with service and stage before it, is not allowed.",
        source: "AWS Lambda API Reference, \"CreateFunction\"")
    static let functionWithoutCode = Check(
        "function-without-code", .error, "A function has no code.",
        source: "AWS Lambda API Reference, \"FunctionCode\"")
    static let functionWithoutHandler = Check(
        "function-without-handler", .error, "A function has no handler.",
        source: "AWS Lambda API Reference, \"CreateFunction\"")
    static let invalidCode = Check(
        "invalid-code", .error, "A function's code is of a kind that its runtime does not take.",
        source: "AWS CloudFormation User Guide, \"AWS::Lambda::Function Code\"")
    static let memoryOutOfRange = Check(
        "memory-out-of-range", .error, "Memory is not between 128 MB and 10,240 MB.",
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")
    static let timeoutOutOfRange = Check(
        "timeout-out-of-range", .error, "A timeout is not between 1 s and 900 s.",
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")
    static let storageOutOfRange = Check(
        "storage-out-of-range", .error, "Ephemeral storage is not between 512 MB and 10,240 MB.",
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")
    static let settingOutOfRange = Check(
        "setting-out-of-range", .error, "A number is outside what AWS allows.",
        source: "AWS Lambda API Reference")
    static let unknownRuntime = Check(
        "unknown-runtime", .error, "Lambda has no runtime of that name.",
        source: "AWS Lambda Developer Guide, \"Lambda runtimes\"")
    static let runtimeBlocked = Check(
        "runtime-blocked", .error, "Functions can no longer be created or updated with the runtime.",
        source: "AWS Lambda Developer Guide, \"Lambda runtimes\"")
    static let runtimeDeprecated = Check(
        "runtime-deprecated", .warning, "AWS no longer supports the runtime.",
        source: "AWS Lambda Developer Guide, \"Lambda runtimes\"")
    static let invalidVariableName = Check(
        "invalid-variable-name", .error, "An environment variable has a name that Lambda does not allow or keeps for itself.",
        source: "AWS Lambda Developer Guide, \"Defined runtime environment variables\"")
    static let variableTwice = Check(
        "variable-twice", .error, "An environment variable is set twice.",
        source: "")
    static let environmentTooLarge = Check(
        "environment-too-large", .error, "The environment variables have more than 4,096 bytes.",
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")
    static let literalSecret = Check(
        "literal-secret", .error, "A secret stands in clear text.",
        source: "AWS Lambda Developer Guide, \"Securing Lambda environment variables\"")
    static let secretValueAsName = Check(
        "secret-value-as-name", .error, "A secret's value stands where its name belongs.",
        source: "AWS Systems Manager API Reference, \"PutParameter\"")
    static let invalidSecretName = Check(
        "invalid-secret-name", .error, "A name is none that a parameter or secret can have.",
        source: "AWS Systems Manager API Reference, \"PutParameter\"")
    static let tooManyLayers = Check(
        "too-many-layers", .error, "A function has more than five layers, with those that its runtime and secrets bring.",
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")
    static let layerForOtherArchitecture = Check(
        "layer-for-other-architecture", .error, "A layer is for another instruction set or runtime than the function's.",
        source: "AWS Lambda Developer Guide, \"Managing Lambda dependencies with layers\"")
    static let invalidLayer = Check(
        "invalid-layer", .error, "A layer's name or settings are not allowed.",
        source: "AWS Lambda API Reference, \"PublishLayerVersion\"")
    static let invalidNetwork = Check(
        "invalid-network", .error, "A function's subnets and security groups are not complete.",
        source: "AWS Lambda Developer Guide, \"Giving Lambda functions access to resources in an Amazon VPC\"")
    static let invalidLogRetention = Check(
        "invalid-log-retention", .error, "CloudWatch Logs has no such retention.",
        source: "Amazon CloudWatch Logs API Reference, \"PutRetentionPolicy\"")
    static let invalidStatement = Check(
        "invalid-statement", .error, "A statement of a role names no action or no resource that IAM knows by form.",
        source: "IAM User Guide, \"IAM JSON policy elements: Action\"")
    static let widePermission = Check(
        "wide-permission", .warning, "A role may do everything on everything.",
        source: "IAM User Guide, \"Security best practices in IAM\"")
}
