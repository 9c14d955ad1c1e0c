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

extension HTTPAPI {
    /// Lets pages of other origins call it.
    /// - Parameters:
    ///   - origins: such as `https://app.example.com`. Default: every origin.
    ///   - methods: those of the routes without it.
    ///   - headers: which a page may send. Default: the usual ones of AWS.
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
