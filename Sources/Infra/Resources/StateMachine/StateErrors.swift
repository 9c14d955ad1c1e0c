/// The names of errors that are not of functions' own.
///
/// Source: Amazon States Language Specification, "Appendix A: Predefined Error Codes"; AWS Step Functions Developer
/// Guide, "Handling errors in Step Functions workflows".
enum StateErrors {
    static let ofStates = [
        "States.ALL", "States.BranchFailed", "States.DataLimitExceeded", "States.ExceedToleratedFailureThreshold",
        "States.HeartbeatTimeout", "States.Http.Socket", "States.IntrinsicFailure", "States.ItemReaderFailed",
        "States.NoChoiceMatched",
        "States.ParameterPathFailure", "States.Permissions", "States.QueryEvaluationError",
        "States.ResultPathMatchFailure",
        "States.ResultWriterFailed", "States.Runtime", "States.TaskFailed", "States.Timeout",
    ]
    /// Those of Lambda that are not the function's fault, which AWS advises to retry.
    static let ofLambda = [
        "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException",
        "Lambda.TooManyRequestsException",
    ]
    /// Those of Lambda that are often named.
    static let knownOfLambda =
        ofLambda + ["Lambda.Unknown", "Lambda.ClientExecutionTimeoutException", "Lambda.ResourceNotFoundException"]
}
