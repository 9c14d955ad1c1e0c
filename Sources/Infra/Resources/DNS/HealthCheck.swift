/// A Route 53 health check: asks an endpoint from several places of the world whether it answers. Becomes
/// `AWS::Route53::HealthCheck`.
///
///     let front = HealthCheck("front", host: "\(region).bot.example.com", path: "/health")
///
/// It is asked over HTTPS and is healthy where it answers with a status of 2xx or 3xx within four seconds; Route 53
/// does not look at the certificate. What it asks must be an endpoint of its own region, not the name that several
/// regions share.
/// Source: Amazon Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy".
public struct HealthCheck: Existing, NamedDeclaration, Hashable {
    public static var kind: String { "health check" }

    public let declaredName: String
    public var origin: Origin
    let host: Value
    let path: String
    let id: String?
    var port: Placed<Int>?
    var interval: Placed<TimeSpan>?
    var failureThreshold: Placed<Int>?

    /// - Parameters:
    ///   - name: what the spec calls it, and its tag Name.
    ///   - host: a domain name, or a reference such as `balancer.attribute("DNSName")`.
    ///   - path: what is asked for, from its first slash; at most 255 characters.
    public init(
        _ name: String, host: Value, path: String = "/", file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        self.init(name, host: host, path: path, id: nil, Origin(file, line, column))
    }

    /// Asks the API's own address, which is of its region even where its domain is shared.
    ///
    ///     let status = HealthCheck("status", of: HTTPAPI(), path: "/status")
    ///     HTTPAPI().domain("api.example.com", in: zone, routing: .latency(healthCheck: status))
    ///
    /// - Parameter api: `HTTPAPI()` is the service's own.
    public init(
        _ name: String, of api: HTTPAPI, path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let host = Value.join(
            ".", [.reference(Reference(api)), "execute-api", .ref("AWS::Region"), .ref("AWS::URLSuffix")])
        self.init(name, host: host, path: path, id: nil, Origin(file, line, column))
    }

    private init(_ name: String, host: Value, path: String, id: String?, _ origin: Origin) {
        self.declaredName = name
        self.host = host
        self.path = path
        self.id = id
        self.origin = origin
    }

    /// One that exists already, by its id: `0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f`.
    public static func existing(
        _ id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HealthCheck {
        HealthCheck(id, host: "", path: "", id: id, Origin(file, line, column))
    }

    public var isOwned: Bool { id == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "HealthCheck" }
    public var dependencies: [Dependency] { host.dependencies(at: location) }
    func existingValue(_ attribute: String?) -> Value { .string(id ?? declaredName) }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::Route53::HealthCheck",
            [
                .init(
                    "HealthCheckConfig",
                    .members([
                        ("Type", "HTTPS"), ("FullyQualifiedDomainName", stack.resolve(host)),
                        ("ResourcePath", .string(path)),
                        ("Port", .int(port?.value ?? 443)),
                        ("RequestInterval", interval.map { .int($0.value.seconds) }),
                        ("FailureThreshold", failureThreshold.map { .int($0.value) }),
                    ])),
                .init("HealthCheckTags", [["Key": "Name", "Value": .string("\(stack.prefix)-\(deployedName)")]]),
            ])
    }
}
