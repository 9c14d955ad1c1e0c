/// Which pages of other origins may call an HTTP API or a function's own address.
struct HTTPAPICORS: Sendable, Hashable {
    /// Empty: every origin.
    var origins: [String] = []
    var methods: [HTTPMethod] = []
    var headers: [String] = []
    var exposedHeaders: [String] = []
    var allowsCredentials = false
    var maximumAge: TimeSpan?

    static let usualHeaders = [
        "Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Amz-User-Agent",
        "X-Amzn-Trace-Id",
    ]
    private static let everyMethod = ["GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE"]

    /// - Parameter used: the methods of all routes, in their order.
    func configuration(for used: [HTTPMethod]) -> Value {
        var names = methods.map(\.name)
        if methods.isEmpty {
            names = ["OPTIONS"]
            for method in used {
                for name in method == .any ? Self.everyMethod : [method.name] where !names.contains(name) {
                    names.append(name)
                }
            }
        } else if methods.contains(.any) {
            names = ["*"]
        }
        return configuration(methods: names, usualHeaders: Self.usualHeaders)
    }

    func configuration(methods names: [String], usualHeaders: [String]) -> Value {
        .members([
            ("AllowCredentials", allowsCredentials ? true : nil),
            ("AllowHeaders", strings(headers.isEmpty ? usualHeaders : headers)), ("AllowMethods", strings(names)),
            ("AllowOrigins", strings(origins.isEmpty ? ["*"] : origins)),
            ("ExposeHeaders", exposedHeaders.isEmpty ? nil : strings(exposedHeaders)),
            ("MaxAge", maximumAge.map { .int($0.seconds) }),
        ])
    }

    /// In Serverless' words: `true` where nothing is set.
    var word: Value {
        let members: [Value.Member] = .init(present: [
            ("allowedOrigins", origins.isEmpty ? nil : strings(origins)),
            ("allowedMethods", methods.isEmpty ? nil : strings(methods.contains(.any) ? ["*"] : methods.map(\.name))),
            ("allowedHeaders", headers.isEmpty ? nil : strings(headers)),
            ("exposedResponseHeaders", exposedHeaders.isEmpty ? nil : strings(exposedHeaders)),
            ("allowCredentials", allowsCredentials ? true : nil), ("maxAge", maximumAge.map { .int($0.seconds) }),
        ])
        return members.isEmpty ? true : .object(members)
    }

    private func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }

    /// - Parameter patterns: what is taken for many origins.
    func check(at location: SourceLocation, patterns: Set<String> = CORSOrigin.patterns, _ report: inout Report) {
        if allowsCredentials, origins.isEmpty || origins.contains("*") {
            report(
                .credentialsForEveryOrigin, at: location,
                """
                This allows credentials from every origin, which browsers and AWS refuse; name the origins: origins: \
                ["https://app.example.com"].
                """)
        }
        for origin in origins where !patterns.contains(origin) {
            CORSOrigin.check(origin, at: location, &report)
        }
        for header in headers + exposedHeaders where !HeaderName.isValid(header) {
            CORSOrigin.reportHeader(header, at: location, &report)
        }
        if let maximumAge, !(0...86_400).contains(maximumAge.seconds) {
            report(
                .settingOutOfRange, at: location,
                "Browsers can cache the response for 0 s to 86,400 s, not for \(maximumAge); change it.")
        }
    }
}

/// The form of an origin.
enum CORSOrigin {
    /// What an HTTP API takes for many origins.
    static let patterns: Set<String> = ["*", "https://*", "http://*"]

    static func reportHeader(_ header: String, at location: SourceLocation, _ report: inout Report) {
        report(
            .invalidCORSHeader, at: location,
            """
            "\(header)" cannot be the name of a header, which has letters, digits and hyphens and no spaces; write \
            such as X-Request-Id.
            """)
    }

    static func check(_ origin: String, at location: SourceLocation, _ report: inout Report) {
        guard origin != "*", let problem = problem(origin) else { return }
        report(
            .invalidCORSOrigin, at: location,
            """
            "\(origin)" does not have the form in which browsers send origins: \(problem), so no request would match; \
            write, for example, https://app.example.com.
            """)
    }

    /// Origins are compared letter by letter.
    private static func problem(_ origin: String) -> String? {
        guard let scheme = ["https://", "http://"].first(where: { origin.hasPrefix($0) }) else {
            return "it begins with neither https nor http"
        }
        let rest = origin.dropFirst(scheme.count)
        if rest.isEmpty { return "it has no host" }
        if rest.last == "/" { return "it ends in a slash" }
        if rest.contains("/") { return "it has a path" }
        if rest.contains("*") { return "it has an asterisk, and the whole origin is compared" }
        if rest.contains(where: \.isWhitespace) { return "it has a space" }
        if rest.contains(where: \.isUppercase) {
            return """
                it has upper-case letters, and browsers send lower-case ones
                """
        }
        let usual = scheme == "https://" ? ":443" : ":80"
        return rest.hasSuffix(usual) ? "browsers leave out the usual port \(usual.dropFirst())" : nil
    }
}

extension HTTPAPI {
    /// Lets pages of other origins call it.
    /// - Parameters:
    ///   - origins: such as `https://app.example.com`; every origin without it.
    ///   - methods: those of the routes without it.
    ///   - headers: which a page may send; the usual ones of AWS without it.
    ///   - exposing: response headers that a page may read.
    ///   - credentials: whether cookies and `Authorization` go along; origins must then be named.
    ///   - maximumAge: how long a browser remembers the answer, 0 s to 86,400 s.
    /// Source: Amazon API Gateway Developer Guide, "Configure CORS for HTTP APIs".
    public func cors(
        origins: [String] = [], methods: [HTTPMethod] = [], headers: [String] = [], exposing: [String] = [],
        credentials: Bool = false, maximumAge: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        let cors = HTTPAPICORS(
            origins: origins, methods: methods, headers: headers, exposedHeaders: exposing,
            allowsCredentials: credentials, maximumAge: maximumAge)
        return with { $0.cors = Placed(cors, SourceLocation(file, line, column)) }
    }
}
