/// Starts the function by an HTTPS address of its own. Becomes `AWS::Lambda::Url` with its permissions.
///
///     .on(.url(.iam))
///
/// The cheapest entrance: no API and no load balancer. Since October 2025 a public one needs two permissions.
/// Source: AWS Lambda Developer Guide, "Control access to Lambda function URLs".
public struct FunctionURL: WebhookTrigger {
    /// Who may call it.
    public enum Access: Sendable, Hashable {
        /// Everyone. The function must tell by itself whom it answers.
        case everyone
        /// Who has permission to, with requests signed by IAM credentials.
        case iam
    }

    public var origin: Origin
    let access: Access
    var cors: Placed<HTTPAPICORS>?
    var streams = false
    public var webhook: WebhookDeclaration?

    /// Lets pages of other origins call it.
    /// - Parameters:
    ///   - origins: such as `https://app.example.com`. Default: every origin.
    ///   - methods: which a page may use, but for `.options`, which Lambda answers by itself. Default: all.
    ///   - headers: which a page may send. Default: the usual ones of AWS.
    ///   - exposing: response headers that a page may read.
    ///   - credentials: whether cookies and `Authorization` go along; origins must then be named.
    ///   - maximumAge: how long a browser remembers the answer, 0 s to 86,400 s.
    /// Source: AWS Lambda API Reference, "Cors".
    public func cors(
        origins: [String] = [], methods: [HTTPMethod] = [], headers: [String] = [], exposing: [String] = [],
        credentials: Bool = false, maximumAge: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let cors = HTTPAPICORS(
            origins: origins, methods: methods, headers: headers, exposedHeaders: exposing,
            allowsCredentials: credentials, maximumAge: maximumAge)
        return with { $0.cors = Placed(cors, SourceLocation(file, line, column)) }
    }

    /// Sends the answer while it is being made; the handler must stream it.
    public func streaming() -> Self { with { $0.streams = true } }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if let cors {
            cors.value.check(at: cors.location, patterns: ["*"], &report)
            if cors.value.methods.contains(.options) {
                report(
                    .settingOutOfRange, at: cors.location,
                    "Lambda answers OPTIONS itself, and CORS settings do not accept it as a method; leave it out.")
            }
        }
        guard access == .everyone else { return }
        report(
            .publicEndpoint, at: location,
            """
            Everyone who knows its URL can invoke the \(function.title); use .url(.iam), or authenticate callers in \
            the function and confirm that this is intended: .suppress("public-endpoint", because: "…").
            """)
    }

    private static let usualHeaders = [
        "Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Amzn-Trace-Id",
    ]

    public func lower(for function: Function, into stack: inout Stack) {
        let id = function.idPrefix
        let auth: Value = access == .everyone ? "NONE" : "AWS_IAM"
        let cors = self.cors.map { cors in
            let methods = cors.value.methods
            return cors.value.configuration(
                methods: methods.isEmpty || methods.contains(.any) ? ["*"] : methods.map(\.name),
                usualHeaders: Self.usualHeaders)
        }
        stack.add(
            "\(id)LambdaFunctionUrl", "AWS::Lambda::Url",
            .init(present: [
                ("TargetFunctionArn", function.invocationARN), ("AuthType", auth), ("Cors", cors),
                ("InvokeMode", streams ? "RESPONSE_STREAM" : nil),
            ]), dependsOn: function.invocationDependencies)
        if access == .everyone { addPublicPermissions(function, into: &stack) }
    }

    private func addPublicPermissions(_ function: Function, into stack: inout Stack) {
        stack.add(
            "\(function.idPrefix)LambdaPermissionFnUrl", "AWS::Lambda::Permission",
            [
                .init("FunctionName", function.invocationARN), .init("Action", "lambda:InvokeFunctionUrl"),
                .init("Principal", "*"), .init("FunctionUrlAuthType", "NONE"),
            ], dependsOn: function.invocationDependencies)
        stack.add(
            "\(function.idPrefix)LambdaPermissionFn", "AWS::Lambda::Permission",
            [
                .init("FunctionName", function.invocationARN), .init("Action", "lambda:InvokeFunction"),
                .init("Principal", "*"), .init("InvokedViaFunctionUrl", true),
            ], dependsOn: function.invocationDependencies)
    }

    /// In serverless.yml it is a property of the function and no event.
    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        let word: Value =
            access == .everyone && cors == nil && !streams
            ? true
            : .members([
                ("authorizer", access == .iam ? "aws_iam" : nil), ("cors", cors?.value.word),
                ("invokeMode", streams ? "RESPONSE_STREAM" : nil),
            ])
        return ServerlessWords(generates: .all, members: [.init("url", word)])
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
