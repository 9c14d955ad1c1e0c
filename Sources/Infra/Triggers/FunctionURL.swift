/// Starts the function by an HTTPS address of its own. Becomes `AWS::Lambda::Url` with its permissions.
///
///     .on(.url(.iam))
///
/// The cheapest entrance: no API and no load balancer. Since October 2025 a public one needs two permissions.
/// Source: AWS Lambda Developer Guide, "Control access to Lambda function URLs".
public struct FunctionURL: Trigger {
    /// Who may call it.
    public enum Access: Sendable, Hashable {
        /// Everyone. The function must tell by itself whom it answers.
        case everyone
        /// Who has permission to, with requests signed by IAM credentials.
        case iam
    }

    public var origin: Origin
    let access: Access
    var allowsCORS = false
    var streams = false

    /// Lets pages of any origin call it.
    public func cors() -> Self {
        var copy = self
        copy.allowsCORS = true
        return copy
    }

    /// Sends the answer while it is being made; the handler must stream it.
    public func streaming() -> Self {
        var copy = self
        copy.streams = true
        return copy
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        guard access == .everyone else { return }
        report(
            .publicEntrance, at: place,
            "Everyone who knows its address can start the \(function.title) by this URL; use .url(.iam), or let the function check whom it answers and say so: .allow(\"public-entrance\", because: \"…\").")
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let id = function.idPrefix
        let auth: Value = access == .everyone ? "NONE" : "AWS_IAM"
        let cors: Value? =
            allowsCORS
            ? [
                "AllowHeaders": [
                    "Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token",
                    "X-Amzn-Trace-Id",
                ], "AllowMethods": ["*"], "AllowOrigins": ["*"],
            ] : nil
        stack.add(
            "\(id)LambdaFunctionUrl", "AWS::Lambda::Url",
            .init(present: [
                ("TargetFunctionArn", function.invocationARN), ("AuthType", auth), ("Cors", cors),
                ("InvokeMode", streams ? "RESPONSE_STREAM" : nil),
            ]), dependsOn: function.invocationDependencies, form: .generated)
        if access == .everyone { addPublicPermissions(function, into: &stack) }
        setWord(function, into: &stack)
    }

    private func addPublicPermissions(_ function: Function, into stack: inout Stack) {
        stack.add(
            "\(function.idPrefix)LambdaPermissionFnUrl", "AWS::Lambda::Permission",
            [
                .init("FunctionName", function.invocationARN), .init("Action", "lambda:InvokeFunctionUrl"),
                .init("Principal", "*"), .init("FunctionUrlAuthType", "NONE"),
            ], dependsOn: function.invocationDependencies, form: .generated)
        stack.add(
            "\(function.idPrefix)LambdaPermissionFn", "AWS::Lambda::Permission",
            [
                .init("FunctionName", function.invocationARN), .init("Action", "lambda:InvokeFunction"),
                .init("Principal", "*"), .init("InvokedViaFunctionUrl", true),
            ], dependsOn: function.invocationDependencies, form: .generated)
    }

    /// In serverless.yml it is a property of the function and no event.
    private func setWord(_ function: Function, into stack: inout Stack) {
        guard let position = stack.serverless.functions.lastIndex(where: { $0.name == function.name }) else { return }
        let word: Value =
            access == .everyone && !allowsCORS && !streams
            ? true
            : .members([
                ("authorizer", access == .iam ? "aws_iam" : nil), ("cors", allowsCORS ? true : nil),
                ("invokeMode", streams ? "RESPONSE_STREAM" : nil),
            ])
        stack.serverless.functions[position].members.append(.init("url", word))
    }
}

extension Trigger where Self == FunctionURL {
    /// An HTTPS address of the function's own.
    public static func url(
        _ access: FunctionURL.Access, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        FunctionURL(origin: Origin(file, line, column), access: access)
    }
}
