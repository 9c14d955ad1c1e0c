/// A Lambda Web Function: a program that is an HTTP server, which Lambda runs for several requests at once. Becomes
/// `AWS::Lambda::WebFunction` with a revision of code and settings, a role and a log group of its own, called
/// `service-stage-name`. A `WebFunctionEndpoint` makes it reachable.
///
///     let shop = WebFunction("shop", .nodejs24, code: .stored("shop.zip", in: "shop-code", version: "3sL4kqtJlcpX"))
///         .timeout(.seconds(30))
///     WebFunctionEndpoint("live", of: shop, authentication: .application)
///
/// The server listens where the variable `AWS_LAMBDA_HTTP_ENDPOINT` says. Lambda reads the code from a bucket of yours,
/// as it does with `StoredCode` of a function; its policy names `web-function/NAME/revision/*`. A revision that another
/// one replaces is kept, so that an endpoint can go back to it. Source: AWS Lambda Developer Guide, "Lambda Web
/// Functions".
public struct WebFunction: NamedDeclaration {
    public static var kind: String { "web function" }

    public let declaredName: String
    public var origin: Origin
    let runtime: Runtime
    let code: StoredCode
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var text: Placed<String>?
        var timeout: Placed<TimeSpan>?
        var concurrency: Placed<Int>?
        var environment: [EnvironmentVariable] = []
        var statements: [PolicyStatement] = []
        var connector: Placed<Value>?
        var key: Placed<String>?
        var retention: Placed<LogRetention>?
    }

    /// What runs the server. Source: AWS Lambda Developer Guide, "Lambda Web Function runtimes".
    public struct Runtime: Sendable, Hashable {
        let id: String
        /// Node.js 24. It runs `index.js`, or what the variable `AWS_LAMBDA_NODEJS_ENTRYPOINT` names.
        public static let nodejs24 = Runtime(id: "nodejs24.x")
        /// One that is newer than this library, by its identifier.
        public static func named(_ id: String) -> Runtime { Runtime(id: id) }
    }

    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores.
    ///   - code: a version of a ZIP archive: `.stored("shop.zip", in: "shop-code", version: "…")`.
    public init(
        _ name: String, _ runtime: Runtime, code: StoredCode, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        declaredName = name
        self.runtime = runtime
        self.code = code
        origin = Origin(file, line, column, named: name)
    }

    /// Its ARN.
    public var arn: Value { .reference(Reference(self)) }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "WebFunction") }
    var revisionID: String { logicalID + "Revision" }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }
    public var dependencies: [Dependency] {
        settings.environment.flatMap { $0.value.dependencies(at: $0.location) }
            + settings.statements.flatMap { statement in
                statement.resources.flatMap { $0.dependencies(at: statement.location) }
            } + (settings.connector.map { $0.value.dependencies(at: $0.location) } ?? [])
    }
}
