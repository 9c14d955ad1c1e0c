extension Function {
    func checkName(_ variable: EnvironmentVariable, _ report: inout Report) {
        let name = variable.name
        let starts = name.utf8.first.map { isLetter($0) } ?? false
        let mayBeReserved = name.hasPrefix("_") || name.hasPrefix("AWS_") || name.hasPrefix("LAMBDA_")
        if mayBeReserved, Self.reservedVariables.contains(name) {
            report(
                .invalidVariableName, at: variable.location,
                """
                Lambda sets the variable \(name) itself and refuses it in a function's configuration; use another name.
                """)
        } else if !starts || !name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
            || name.utf8.count < 2
        {
            report(
                .invalidVariableName, at: variable.location,
                """
                "\(name)" cannot be the name of an environment variable, which begins with a letter and has at least \
                two letters, digits and underscores; change it.
                """)
        }
    }

    /// Source: AWS Lambda Developer Guide, "Defined runtime environment variables".
    private static let reservedVariables: Set<String> = [
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT",
        "LAMBDA_RUNTIME_DIR",
    ]
}
