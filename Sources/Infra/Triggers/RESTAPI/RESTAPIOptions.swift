extension RESTAPI {
    /// What is said of the API itself.
    struct Options: Sendable, Equatable {
        var text: String?
        var takesKeysFromAuthorizers = false
        var compressionSize: Placed<Int>?
        var hasDefaultEndpoint = true
        var hasMetrics = false
        var statements: [Placed<Value>] = []
    }

    /// What it is for.
    public func description(_ text: String) -> RESTAPI { with { $0.options.text = text } }

    /// Takes the API key from what an authorizer answers (`usageIdentifierKey`) instead of the header `x-api-key`.
    /// Source: Amazon API Gateway Developer Guide, "Choose an API key source in API Gateway".
    public func apiKeysFromAuthorizer() -> RESTAPI { with { $0.options.takesKeysFromAuthorizers = true } }

    /// Compresses answers from this size on: 0 to 10,485,760 bytes.
    /// Source: Amazon API Gateway Developer Guide, "Payload compression for REST APIs in API Gateway".
    public func compression(
        fromBytes size: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.options.compressionSize = Placed(size, SourceLocation(file, line, column)) }
    }

    /// Answers on its own domain only and no more on `….execute-api.…`.
    /// Source: Amazon API Gateway Developer Guide, "Disable the default endpoint for REST APIs".
    public func withoutDefaultEndpoint() -> RESTAPI { with { $0.options.hasDefaultEndpoint = false } }

    /// Counts requests, errors and times for each method in CloudWatch, which is charged for. Becomes the method
    /// settings of `AWS::ApiGateway::Stage`. Source: Amazon API Gateway Developer Guide, "Monitor REST APIs with Amazon
    /// CloudWatch metrics".
    public func detailedMetrics() -> RESTAPI { with { $0.options.hasMetrics = true } }

    /// A statement of the API's resource policy: who may or may not call what of it. One of a private API is added to
    /// that which lets its endpoints in.
    /// - Parameter statement: with `Effect`, `Principal`, `Action` and `Resource`, such as `execute-api:/*`.
    /// Source: Amazon API Gateway Developer Guide, "Control access to a REST API with API Gateway resource policies".
    public func resourcePolicy(
        _ statement: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.options.statements.append(Placed(statement, SourceLocation(file, line, column))) }
    }

    func checkOptions(_ report: inout Report) {
        if let size = options.compressionSize, !(0...10_485_760).contains(size.value) {
            report(
                .settingOutOfRange, at: size.location,
                "The minimum compression size is 0 to 10,485,760 bytes, not \(grouped(size.value)); change it.")
        }
        for statement in options.statements {
            let missing = ["Effect", "Principal", "Action", "Resource"].filter { statement.value[$0] == nil }
            guard let first = missing.first else { continue }
            report(
                .invalidStatement, at: statement.location,
                """
                A statement of a resource policy has Effect, Principal, Action and Resource, and this one has no \
                \(first); add it.
                """)
        }
        report.longDescription(options.text, of: "REST API", at: location)
        if !options.hasDefaultEndpoint, customDomain == nil { report.apiWithoutEndpoint("REST API", at: location) }
    }
}
