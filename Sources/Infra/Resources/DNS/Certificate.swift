/// A TLS certificate, validated by DNS records in a hosted zone. Becomes `AWS::CertificateManager::Certificate`.
///
/// It is issued in the region of its service, and only load balancers and regional APIs of that region can use it; what
/// is at the edge (CloudFront, edge-optimised APIs) needs one in us-east-1.
/// Source: AWS Certificate Manager User Guide, "DNS validation", "Services integrated with ACM".
public struct Certificate: Existing, NamedDeclaration {
    public static var kind: String { "certificate" }

    /// The first of its names, or its ARN where it exists already.
    public let declaredName: String
    public var origin: Origin
    var alternativeNames: [String]
    let zone: HostedZone?
    /// Of names that are in another zone than the first one.
    var zones: [String: HostedZone] = [:]
    let arn: String?

    /// - Parameters:
    ///   - domain: the name it is for; `*.example.com` holds for one label in front.
    ///   - alternativeNames: more names in the same zone; up to 10 in all without a raised quota.
    ///     `.alternativeName(_:in:)` adds one of another zone.
    ///   - zone: where its validation records are written.
    public init(
        _ domain: String, alternativeNames: [String] = [], in zone: HostedZone,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = domain
        self.alternativeNames = alternativeNames
        self.zone = zone
        arn = nil
        origin = Origin(file, line, column, named: domain)
    }

    private init(arn: String, names: [String], _ origin: Origin) {
        declaredName = arn
        alternativeNames = names
        zone = nil
        self.arn = arn
        self.origin = origin
    }

    /// A certificate that is issued already.
    /// - Parameter names: the names it is for; with them it is checked that they cover what it is used for.
    public static func existing(
        _ arn: String, names: [String] = [], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Certificate {
        Certificate(arn: arn, names: names, Origin(file, line, column))
    }

    /// One more name that it is for, validated in a zone of its own.
    public func alternativeName(_ name: String, in zone: HostedZone) -> Certificate {
        var copy = self
        copy.alternativeNames.append(name)
        copy.zones[name] = zone
        return copy
    }

    /// The zone in which a name is validated.
    private func zone(of name: String) -> HostedZone? { zones[name] ?? zone }

    public var isOwned: Bool { arn == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "Certificate" }
    public var dependencies: [Dependency] {
        let others = zones.sorted { $0.key < $1.key }.map(\.value).filter { $0 != zone }
        return ([zone].compactMap { $0 } + others).map { Dependency($0, at: location) }
    }
    func existingValue(_ attribute: String?) -> Value { .string(arn ?? declaredName) }

    /// The names that it holds for; none where that is not known.
    var names: [DomainName] {
        (arn == nil ? [declaredName] : []).map(DomainName.init) + alternativeNames.map(DomainName.init)
    }

    /// The names with a validation record of their own: a wildcard and its base name share one, and CloudFormation
    /// fails to write it twice.
    private var validatedNames: [(name: String, zone: HostedZone)] {
        var bases: Set<String> = []
        return ([declaredName] + alternativeNames).compactMap { written in
            let name = DomainName(written).text
            let base = name.hasPrefix("*.") ? String(name.dropFirst(2)) : name
            guard bases.insert(base).inserted, let zone = zone(of: written) else { return nil }
            return (name, zone)
        }
    }

    public func lower(into stack: inout Stack) {
        guard zone != nil else { return }
        let options = validatedNames.map { option -> Value in
            ["DomainName": .string(option.name), "HostedZoneId": stack.value(of: option.zone)]
        }
        stack.add(
            logicalID, "AWS::CertificateManager::Certificate",
            .init(present: [
                ("DomainName", .string(DomainName(declaredName).text)),
                (
                    "SubjectAlternativeNames",
                    alternativeNames.isEmpty ? nil : .array(alternativeNames.map { .string(DomainName($0).text) })
                ),
                ("ValidationMethod", "DNS"),
                ("DomainValidationOptions", .array(options)),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        guard let first = zone else { return }
        let others = zones.sorted { $0.key < $1.key }.map(\.value).filter { $0 != first }
        for zone in [first] + others where !zone.networks.isEmpty {
            report(
                .certificateOutsideZone, at: location,
                """
                The \(title) is validated in the hosted zone "\(zone.declaredName)", which is private, so nobody can \
                see the validation records; use a public zone.
                """,
                notes: [.init(zone.location, "the private zone")])
        }
        for zone in [first] + others { zone.checkID(&report) }
        let main = isOverridden("DomainName") ? [] : [declaredName]
        for written in main + (isOverridden("SubjectAlternativeNames") ? [] : alternativeNames) {
            let name = DomainName(written)
            let zone = zones[written] ?? first
            if let problem = name.problem(allowsUnderscore: false) {
                report(
                    .invalidDomainName, at: location,
                    "\"\(name)\" cannot be a certificate's name: \(problem); correct it.")
            } else if !name.isIn(zone: zone.domain), !isReportedForRecord(name, zone, in: scope) {
                report(
                    .certificateOutsideZone, at: location,
                    """
                    The certificate name "\(name)" is not in the hosted zone "\(zone.declaredName)" that is to \
                    validate it; use a zone whose name it ends \
                    in\(zones[written] == nil && written != declaredName ? ": .alternativeName(\"\(name)\", in: zone)" : "").
                    """,
                    notes: [.init(zone.location, "the hosted zone \"\(zone.declaredName)\"")])
            }
        }
        if declaredName.utf8.count > 64, !isOverridden("DomainName") {
            report(
                .invalidDomainName, at: location,
                """
                The certificate's first name "\(declaredName)" is \(grouped(declaredName.utf8.count)) characters; the \
                limit is 64. Put a shorter name first and this one among the alternative names.
                """)
        }
        if names.count > 10 {
            report(
                .tooManyCertificateNames, at: location,
                """
                The \(title) has \(names.count) names; the default quota is 10, and AWS raises it to at most 100. \
                Split it or request an increase.
                """)
        }
        if Set(names).count < names.count {
            report(.tooManyCertificateNames, at: location, "The \(title) has a name twice; remove one.")
        }
    }

    /// Whether one word asks for it and for a record of that name, such as `.https(host, in: zone)`: it is told of the
    /// record.
    private func isReportedForRecord(_ name: DomainName, _ zone: HostedZone, in scope: Scope) -> Bool {
        let distribution = scope.stack.all(Distribution.self).first { $0.domains.first?.location == location }
        let locations = distribution?.domains.map(\.location) ?? [location]
        return scope.stack.all(Record.self).contains {
            locations.contains($0.location) && $0.hostName == name && $0.zone == zone
        }
    }
}

extension Certificate {
    /// Checks that it holds for a name, as far as its own names are known.
    func checkHolds(for host: DomainName, at location: SourceLocation, _ report: inout Report) {
        guard !names.isEmpty, !names.contains(where: { $0.covers(host) || $0 == host }) else { return }
        report(
            .certificateDoesNotCover, at: location,
            """
            The \(title) does not hold for "\(host)"; it is for \(list(names.map(\.text))), and a wildcard stands for \
            one label. Add the name to the certificate or use another one.
            """,
            notes: [.init(self.location, "the certificate")])
    }

    /// Checks that it is where what uses it needs it: same partition, service and region.
    func checkDependency(
        in region: Region, by user: String, at location: SourceLocation, because reason: String, in scope: Scope,
        _ report: inout Report
    ) {
        if let arn {
            ExistingARN(arn, service: "acm", resource: "certificate/", what: "certificate").check(
                in: region, by: user, at: self.location, .certificateInOtherRegion, because: reason,
                notes: ((location.file, location.line) == (self.location.file, self.location.line)
                    ? [] : [.init(location, "used here")]) + scope.regionNotes, &report)
        } else if let owner = scope.owner(of: self), owner.region != region {
            report(
                .certificateInOtherRegion, at: location,
                """
                The \(user) needs a certificate in \(region) (\(reason)), but the \(title) is issued in \
                \(owner.region), the region of service "\(owner.serviceName)"; declare a certificate in a service in \
                \(region).
                """,
                notes: [
                    .init(self.location, "the certificate"),
                    .init(owner.service.location, "its service is in \(owner.region)"),
                ])
        }
    }
}

extension Certificate: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        zones.isEmpty
            ? []
            : [
                IneffectiveSetting(
                    modifier: "alternativeName", location: location, instead: "name what it is for by names:")
            ]
    }
}
