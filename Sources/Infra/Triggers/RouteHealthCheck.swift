/// How a load balancer checks whether a function is well.
struct RouteHealthCheck: Sendable, Equatable {
    let path: String
    let interval: TimeSpan
    let timeout: TimeSpan
    let healthyAfter: Int
    let unhealthyAfter: Int
    let codes: String

    var properties: [(String, Value?)] {
        [
            ("HealthCheckEnabled", true), ("HealthCheckPath", .string(path)),
            ("HealthCheckIntervalSeconds", .int(interval.seconds)),
            ("HealthCheckTimeoutSeconds", .int(timeout.seconds)),
            ("HealthyThresholdCount", .int(healthyAfter)), ("UnhealthyThresholdCount", .int(unhealthyAfter)),
            ("Matcher", ["HttpCode": .string(codes)]),
        ]
    }

    func check(at location: SourceLocation, _ report: inout Report) {
        func wrong(_ message: String) { report(.invalidHealthCheck, at: location, message) }
        if !path.hasPrefix("/") || path.utf8.count > 1_024 {
            wrong(
                """
                "\(path)" cannot be the path of a health check, which begins with a slash and has at most 1,024 \
                characters; correct it.
                """)
        }
        if !(5...300).contains(interval.seconds) {
            wrong("The interval of a health check is 5 s to 300 s, not \(interval); change it.")
        }
        if !(2...120).contains(timeout.seconds) {
            wrong("The timeout of a health check is 2 s to 120 s, not \(timeout); change it.")
        } else if timeout >= interval {
            wrong(
                """
                The timeout of a health check, \(timeout), must be shorter than its interval, \(interval); lower it.
                """)
        }
        for count in [healthyAfter, unhealthyAfter] where !(2...10).contains(count) {
            wrong("A health check threshold is 2 to 10, not \(count); change it.")
        }
        if !Self.areCodes(codes) {
            wrong(
                """
                "\(codes)" is not a valid matcher for a health check, which has status codes 200 to 499, as a list or \
                a range; write, for example, 200,202 or 200-299.
                """)
        }
    }

    private static func areCodes(_ text: String) -> Bool {
        func isCode(_ text: Substring) -> Bool {
            text.utf8.allSatisfy(isDigit) && Int(text).map { (200...499).contains($0) } ?? false
        }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        if ends.count == 2 { return ends.allSatisfy(isCode) && ends[0] <= ends[1] }
        return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isCode)
    }
}

extension LoadBalancerRoute {
    /// Lets the load balancer check the function's health. Every check is an invocation. All routes of a function on a
    /// listener share a target group, so the first says it for all.
    /// - Parameters:
    ///   - path: what is asked for.
    ///   - interval: the time between two checks: 5 s to 300 s.
    ///   - timeout: how long an answer may take: 2 s to 120 s, less than the interval.
    ///   - healthyAfter: how many checks in a row must go well, 2 to 10.
    ///   - unhealthyAfter: how many must fail, 2 to 10.
    ///   - codes: the status codes that count as well: `200`, `200,202` or `200-299`.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Health checks for Application Load
    /// Balancer target groups".
    public func healthCheck(
        _ path: String = "/", every interval: TimeSpan = .seconds(35), timeout: TimeSpan = .seconds(30),
        healthyAfter: Int = 5, unhealthyAfter: Int = 5, codes: String = "200",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let check = RouteHealthCheck(
            path: path, interval: interval, timeout: timeout, healthyAfter: healthyAfter,
            unhealthyAfter: unhealthyAfter,
            codes: codes)
        return with { $0.said.healthCheck = Placed(check, SourceLocation(file, line, column)) }
    }
}
