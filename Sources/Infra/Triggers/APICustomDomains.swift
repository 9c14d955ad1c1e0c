extension HTTPAPI {
    /// Answers on a domain that several APIs share.
    /// - Parameter path: the base path in front of the routes' paths, such as `orders` or `orders/v2`; without it the
    ///   API gets what no other mapping of the domain takes.
    public func domain(
        _ domain: CustomDomain, path: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with { $0.customDomain = APIDomain(shared: domain, path: path, at: SourceLocation(file, line, column)) }
    }
}

extension RESTAPI {
    /// Answers on a domain that several APIs share.
    /// - Parameter path: the base path in front of the methods' paths, such as `orders` or `orders/v2`; without it the
    ///   API gets what no other mapping of the domain takes.
    public func domain(
        _ domain: CustomDomain, path: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.customDomain = APIDomain(shared: domain, path: path, at: SourceLocation(file, line, column)) }
    }
}

extension WebSocketAPI {
    /// Answers on a domain that several WebSocket APIs share.
    /// - Parameter path: the base path; without it the API gets what no other mapping of the domain takes.
    public func domain(
        _ domain: CustomDomain, path: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with { $0.customDomain = APIDomain(shared: domain, path: path, at: SourceLocation(file, line, column)) }
    }
}
