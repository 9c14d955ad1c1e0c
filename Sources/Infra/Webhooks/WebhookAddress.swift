/// Where a trigger's requests are sent to.
public struct WebhookAddress: Sendable, Hashable {
    enum Host: Sendable, Hashable {
        case named(String, port: Int)
        /// The address that an API has from its id, which only the deployed stack tells.
        case api(logicalID: String, path: String)
        case functionURL
        /// Nothing that Telegram could reach, with the reason.
        case none(String)
    }

    var host: Host
    /// Behind the host, with its slash.
    var path: String
    var takesPOST: Bool
    var isHTTPS = true
    /// What only signed or authorized requests pass.
    var guarded: String?

    /// Whether it is one address and no pattern.
    var isExact: Bool { !path.utf8.contains { "*?{".utf8.contains($0) } && path.hasPrefix("/") }
}

extension LoadBalancerRoute {
    public func webhookAddress(on function: Function, in scope: Scope) -> WebhookAddress {
        let listener = listener.map { scope.resolved($0) }
        let isHTTPS = listener.map { $0.arn != nil || $0.isHTTPS } ?? true
        let port = listener.flatMap { $0.arn == nil ? $0.port : nil } ?? (isHTTPS ? 443 : 80)
        let exact = effectiveHosts.first {
            !$0.utf8.contains(UInt8(ascii: "*")) && !$0.utf8.contains(UInt8(ascii: "?"))
        }
        return WebhookAddress(
            host: exact.map { .named($0, port: port) }
                ?? .none("it is for no host by name: add .hosts(\"bot.example.com\")"),
            path: path, takesPOST: methodNames.isEmpty || methodNames.contains("POST"), isHTTPS: isHTTPS,
            guarded: authentication == nil ? nil : "users sign in to it")
    }
}

extension HTTPAPIRoute {
    public func webhookAddress(on function: Function, in scope: Scope) -> WebhookAddress {
        let api = scope.stack.all(HTTPAPI.self).first
        let host: WebhookAddress.Host =
            self.api != nil
            ? .none("it is of an API of another stack, whose address is not known here: register it by --url")
            : api?.customDomain.map { .named($0.name, port: 443) } ?? .api(logicalID: "HttpApi", path: "")
        return WebhookAddress(
            host: host, path: (api?.customDomain?.prefix ?? "") + path, takesPOST: method == .post || method == .any,
            guarded: authorizer == nil ? nil : "it has an authorizer")
    }
}

extension RESTAPIMethod {
    public func webhookAddress(on function: Function, in scope: Scope) -> WebhookAddress {
        let api = scope.stack.all(RESTAPI.self).first
        var guarded = authorizer == nil ? nil : "it has an authorizer"
        if needsKey { guarded = "it wants an API key" }
        if case .private? = api?.endpoint { guarded = "it is private" }
        return WebhookAddress(
            host: api?.customDomain.map { .named($0.name, port: 443) }
                ?? .api(logicalID: "ApiGatewayRestApi", path: "/\(scope.stage.name)"),
            path: (api?.customDomain?.prefix ?? "") + (path.hasPrefix("/") ? path : "/\(path)"),
            takesPOST: method == .post || method == .any,
            guarded: guarded)
    }
}

extension FunctionURL {
    public func webhookAddress(on function: Function, in scope: Scope) -> WebhookAddress {
        WebhookAddress(
            host: .functionURL, path: "/", takesPOST: true,
            guarded: access == .iam ? "requests to it are signed by IAM credentials" : nil)
    }
}
