extension Distribution {
    /// What requests of some paths get. The first behaviour whose pattern fits is taken, in the order of the spec.
    /// - Parameters:
    ///   - pattern: as `/images/*.jpg`: `*` for any characters, `?` for one; case counts.
    ///   - behavior: without it, the same as the default one, such as for functions that are started for these paths
    ///     only.
    /// Source: Amazon CloudFront Developer Guide, "Cache behavior settings", path pattern.
    public func behavior(
        _ pattern: String, _ behavior: CacheBehavior? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Distribution {
        with {
            $0.behaviors.append(
                Placed(
                    PathBehavior(pattern: pattern, behavior: behavior ?? self.behavior),
                    SourceLocation(file, line, column)))
        }
    }

    /// A name that it answers for: an alternate domain name, with alias records (IPv4 and IPv6) in the zone.
    /// - Parameter certificate: one that is in us-east-1 and holds for all names of the distribution. Without it a new
    ///   one, in the service's region, which then must be us-east-1.
    /// Source: Amazon CloudFront Developer Guide, "Use custom URLs by adding alternate domain names (CNAMEs)".
    public func domain(
        _ host: String, in zone: HostedZone, certificate: Certificate? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Distribution {
        with {
            $0.domains.append(
                Domain(name: host, zone: zone, certificate: certificate, location: SourceLocation(file, line, column)))
        }
    }

    /// The object that a request for `/` gets: `index.html`.
    public func rootObject(_ name: String) -> Distribution { with { $0.rootObject = name } }

    /// Where it has its edge locations. Default: all.
    public func priceClass(_ priceClass: PriceClass) -> Distribution { with { $0.priceClass = priceClass } }

    /// A web ACL of AWS WAF that filters requests: one of the scope CLOUDFRONT, which is in us-east-1.
    /// Source: AWS WAF Developer Guide, "Using AWS WAF with Amazon CloudFront".
    public func webACL(
        existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Distribution {
        with { $0.webACL = Placed(arn, SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout Distribution) -> Void) -> Distribution {
        var copy = self
        change(&copy)
        return copy
    }
}
