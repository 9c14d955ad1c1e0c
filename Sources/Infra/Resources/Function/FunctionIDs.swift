/// The logical ids that stand for a function, as Serverless Framework gives them; asked for many times, so made once.
struct FunctionIDs: Sendable, Hashable {
    /// What the others begin with.
    let prefix: String
    let function: String
    let role: String
    let logGroup: String

    /// - Parameter name: what the spec calls the function.
    init(_ name: String) {
        prefix = ServerlessNames.function(name)
        function = prefix + "LambdaFunction"
        role = prefix + "IamRoleLambdaExecution"
        logGroup = prefix + "LogGroup"
    }
}
