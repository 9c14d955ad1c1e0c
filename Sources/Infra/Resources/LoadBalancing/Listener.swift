/// A port of an application load balancer: HTTPS where it has certificates, otherwise HTTP.
/// Becomes `AWS::ElasticLoadBalancingV2::Listener`.
///
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Listeners".
public struct Listener: Existing, Renamable {
    public static var kind: String { "listener" }

    public var origin: Origin
    @Boxed private(set) var balancer: LoadBalancer?
    let port: Int
    let certificates: [Certificate]
    let policy: TLSPolicy
    let action: ListenerAction
    let arn: String?

    /// - Parameters:
    ///   - port: 1 to 65535.
    ///   - certificates: the first is the default one, the others are chosen by the host that a client asks for.
    ///   - action: what it answers where no route matches.
    public init(
        of balancer: LoadBalancer, port: Int = 443, certificates: [Certificate] = [], policy: TLSPolicy = .tls13,
        default action: ListenerAction = .notFound, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(
            of: balancer, port: port, certificates: certificates, policy: policy, default: action,
            at: Place(file, line, column))
    }

    init(
        of balancer: LoadBalancer, port: Int, certificates: [Certificate], policy: TLSPolicy,
        default action: ListenerAction, at place: Place
    ) {
        self.balancer = balancer
        self.port = port
        self.certificates = certificates
        self.policy = policy
        self.action = action
        arn = nil
        origin = Origin(place)
    }

    private init(arn: String, _ origin: Origin) {
        balancer = nil
        port = 443
        certificates = []
        policy = .tls13
        action = .notFound
        self.arn = arn
        self.origin = origin
    }

    /// A listener that exists already, by its ARN.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Listener {
        Listener(arn: arn, Origin(file, line, column))
    }

    public var declaredName: String { arn ?? "\(balancer?.declaredName ?? ""):\(port)" }
    public var isOwned: Bool { arn == nil }
    var isHTTPS: Bool { !certificates.isEmpty }
    public var logicalID: String {
        if let id = origin.logicalID { return id }
        let usualPort = isHTTPS ? 443 : 80
        return LogicalID.words(balancer?.declaredName ?? "") + (isHTTPS ? "Https" : "Http") + "Listener"
            + (port == usualPort ? "" : String(port))
    }
    func existingValue(_ attribute: String?) -> Value { .string(arn ?? declaredName) }

    public var uses: [Use] {
        (balancer.map { [Use($0, at: place)] } ?? []) + certificates.map { Use($0, at: place) }
    }

    public func lower(into stack: inout Stack) {
        guard let balancer else { return }
        stack.add(
            logicalID, "AWS::ElasticLoadBalancingV2::Listener",
            .init(present: [
                ("LoadBalancerArn", stack.value(of: balancer)), ("Port", .int(port)),
                ("Protocol", isHTTPS ? "HTTPS" : "HTTP"),
                ("SslPolicy", isHTTPS ? .string(policy.name) : nil),
                (
                    "Certificates",
                    certificates.first.map { [["CertificateArn": stack.value(of: $0)]] }
                ), ("DefaultActions", [action.value]),
            ]))
        for (offset, certificate) in certificates.dropFirst().enumerated() {
            stack.add(
                "\(logicalID)Certificate\(offset + 2)", "AWS::ElasticLoadBalancingV2::ListenerCertificate",
                [
                    .init("ListenerArn", .ref(logicalID)),
                    .init("Certificates", [["CertificateArn": stack.value(of: certificate)]]),
                ])
        }
    }
}
