/// A CloudFront distribution: content of one or more origins, served and cached at the edge. Becomes
/// `AWS::CloudFront::Distribution`.
///
///     let site = Distribution("site", from: .host("origin.example.com"))
///         .domain("www.example.com", in: zone)
///         .behavior("/api/*", CacheBehavior(from: .host("api.example.com")).caching(.disabled).methods(.all))
///
/// A distribution is of no region. Its certificate and the functions that it starts are of us-east-1, so a service
/// there is the place for one that has either. It takes some minutes to create, change and delete.
/// Source: Amazon CloudFront Developer Guide, "Configure distributions".
public struct Distribution: AliasTargetDeclaration, NamedDeclaration {
    public static var kind: String { "distribution" }

    /// What the spec calls it; `service-stage-name` is its comment in AWS, which gives it an id of its own.
    public let declaredName: String
    public var origin: Origin
    let behavior: CacheBehavior
    var behaviors: [Placed<PathBehavior>] = []
    var domains: [Domain] = []
    var rootObject: String?
    var priceClass: PriceClass = .all
    var webACL: Placed<String>?

    /// What requests of some paths get.
    struct PathBehavior: Sendable, Hashable {
        let pattern: String
        let behavior: CacheBehavior
    }

    /// A name that it answers for, beside the one that CloudFront gives it.
    struct Domain: Sendable, Equatable {
        let name: String
        let zone: HostedZone
        let certificate: Certificate?
        let location: SourceLocation

        static func == (a: Domain, b: Domain) -> Bool {
            a.name == b.name && a.zone == b.zone && a.certificate == b.certificate
        }
    }

    /// Where in the world it has its edge locations, and what it costs.
    public enum PriceClass: String, Sendable, Hashable {
        /// North America and Europe.
        case northAmericaAndEurope = "PriceClass_100"
        /// Without South America, Australia and New Zealand.
        case most = "PriceClass_200"
        case all = "PriceClass_All"
    }

    /// - Parameter behavior: what every request gets that no other behaviour takes.
    public init(
        _ name: String, _ behavior: CacheBehavior, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.behavior = behavior
        origin = Origin(file, line, column, named: name)
    }

    /// - Parameter origin: where the content comes from.
    public init(
        _ name: String, from origin: DistributionOrigin,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(name, CacheBehavior(from: origin), file: file, line: line, column: column)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "Distribution" }

    /// The name that CloudFront gives it: `d111111abcdef8.cloudfront.net`.
    public var domainName: Value { .reference(Reference(self, "DomainName")) }

    public var dependencies: [Dependency] {
        var dependencies = allBehaviors.flatMap { $0.behavior.origin.dependencies(at: $0.location) }
        for domain in domains { dependencies.append(Dependency(domain.zone, at: domain.location)) }
        if let certificate { dependencies.append(Dependency(certificate, at: domains.first?.location ?? location)) }
        return dependencies
    }

    /// The certificate and the records of its domains.
    public var parts: [any Declaration] {
        var parts: [any Declaration] = []
        if let certificate, certificate.isOwned { parts.append(certificate) }
        for domain in domains {
            parts.append(Record(domain.name, .alias(of: self), in: domain.zone, at: domain.location))
            parts.append(Record(domain.name, .aliasIPv6(of: self), in: domain.zone, at: domain.location))
        }
        return parts
    }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (stack.value(of: self, "DomainName"), .string(AliasHostedZone.cloudFront))
    }
}

extension Distribution {
    /// The pattern that stands for the default behaviour.
    static let anyPath = "*"

    /// The default one first.
    var allBehaviors: [(pattern: String, behavior: CacheBehavior, location: SourceLocation)] {
        [(Self.anyPath, behavior, location)] + behaviors.map { ($0.value.pattern, $0.value.behavior, $0.location) }
    }

    /// The certificate of all its domains: a distribution has one.
    var certificate: Certificate? {
        if let given = domains.compactMap(\.certificate).first { return given }
        guard let first = domains.first else { return nil }
        let certificate = Certificate(
            first.name, in: first.zone, file: first.location.file, line: first.location.line,
            column: first.location.column)
        return domains.dropFirst().reduce(certificate) { certificate, domain in
            guard domain.zone == first.zone else { return certificate.alternativeName(domain.name, in: domain.zone) }
            var copy = certificate
            copy.alternativeNames.append(domain.name)
            return copy
        }
    }
}
