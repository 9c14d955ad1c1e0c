/// Which pages of other origins may call an HTTP API.
struct HTTPAPICORS: Sendable, Hashable {
    /// Empty: every origin.
    var origins: [String] = []
    var methods: [HTTPMethod] = []
    var headers: [String] = []
    var exposedHeaders: [String] = []
    var allowsCredentials = false
    var maximumAge: Duration?

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
        return .members([
            ("AllowCredentials", allowsCredentials ? true : nil),
            ("AllowHeaders", strings(headers.isEmpty ? Self.usualHeaders : headers)), ("AllowMethods", strings(names)),
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

    func check(at place: Place, _ report: inout Report) {
        if allowsCredentials, origins.isEmpty || origins.contains("*") {
            report(
                .credentialsForEveryOrigin, at: place,
                "Browsers refuse credentials where every origin is allowed, and so does API Gateway; name the origins: origins: [\"https://app.example.com\"].")
        }
        for origin in origins { CORSOrigin.check(origin, at: place, &report) }
        if let maximumAge, !(0...86_400).contains(maximumAge.seconds) {
            report(
                .settingOutOfRange, at: place,
                "A browser may remember the answer for 0 s to 86,400 s, not for \(maximumAge); change it.")
        }
    }
}

/// The form of an origin.
enum CORSOrigin {
    static func check(_ origin: String, at place: Place, _ report: inout Report) {
        if origin == "*" { return }
        let rest = ["https://", "http://"].first { origin.hasPrefix($0) }.map { origin.dropFirst($0.count) }
        let problem: String? =
            if let rest { rest.isEmpty || rest.contains("/") ? "ends with the host or its port, without a path or slash" : nil } else {
                "begins with https:// or http://"
            }
        if let problem {
            report(
                .invalidCORSOrigin, at: place,
                "\"\(origin)\" is not an origin as browsers send it, so no request would ever match; an origin \(problem): https://app.example.com.")
        }
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
        credentials: Bool = false, maximumAge: Duration? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        let cors = HTTPAPICORS(
            origins: origins, methods: methods, headers: headers, exposedHeaders: exposing,
            allowsCredentials: credentials, maximumAge: maximumAge)
        return with { $0.cors = Placed(cors, Place(file, line, column)) }
    }
}
