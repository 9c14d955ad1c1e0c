/// Certificates that are written out.
///
/// Source: AWS Certificate Manager User Guide, "AWS Certificate Manager quotas"; AWS CloudFormation Template Reference
/// Guide, "AWS::CertificateManager::Certificate".
enum CertificateResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        var names: [String] = []
        if case .string(let name)? = resource["DomainName"] { names.append(name) }
        if case .array(let others)? = resource["SubjectAlternativeNames"] {
            names += others.compactMap { stack.text($0) }
        }
        for name in names where !name.contains("$") {
            if let problem = DomainName(name).problem(allowsUnderscore: false) {
                report(
                    .invalidDomainName, in: resource, at: "DomainName",
                    saying: "\"\(name)\" cannot be a certificate's name: \(problem); correct it.")
            }
        }
        if case .string(let first)? = resource["DomainName"], first.utf8.count > 64 {
            report(
                .invalidDomainName, in: resource, at: "DomainName",
                saying:
                    """
                    The first name "\(first)" of the \(resource.title) is \(grouped(first.utf8.count)) characters; the \
                    limit is 64. Put a shorter name first and this one among the alternative names.
                    """)
        }
        if names.count > 10 {
            report(
                .tooManyCertificateNames, in: resource, at: "SubjectAlternativeNames",
                saying:
                    """
                    The \(resource.title) has \(names.count) names; the default quota is 10, and AWS raises it to at \
                    most 100. Split it or request an increase.
                    """)
        }
        checkValidation(resource, names, in: stack, &report)
    }

    private static func checkValidation(
        _ resource: EffectiveResource, _ names: [String], in stack: EffectiveStack, _ report: inout Report
    ) {
        let method = resource["ValidationMethod"]
        let namesZone = (resource["DomainValidationOptions"]?.elements ?? []).contains { $0["HostedZoneId"] != nil }
        if method == nil || method == "EMAIL", namesZone {
            report(
                .certificateNotValidated, in: resource, at: "DomainValidationOptions",
                saying: """
                    The \(resource.title) names a hosted zone and is validated by mail, for which somebody has to \
                    answer a message; set ValidationMethod to DNS, or remove HostedZoneId.
                    """)
        }
        for option in resource["DomainValidationOptions"]?.elements ?? [] {
            guard let name = stack.text(option["DomainName"]), let domain = stack.text(option["ValidationDomain"]),
                !name.contains("$"), !domain.contains("$"),
                DomainName(name) != DomainName(domain), !DomainName(name).isIn(zone: DomainName(domain))
            else { continue }
            report(
                .invalidDomainName, in: resource, at: "DomainValidationOptions",
                saying: """
                    The validation domain "\(domain)" of the \(resource.title) is neither "\(name)" nor a domain above \
                    it, which ACM refuses; write such a domain.
                    """)
        }
        guard method == "DNS" else { return }
        guard case .array(let options)? = resource["DomainValidationOptions"], !options.isEmpty else {
            report(
                .certificateNotValidated, in: resource, at: "DomainValidationOptions",
                saying:
                    """
                    The \(resource.title) is validated by DNS and names no hosted zone, so the deployment waits until \
                    somebody writes the validation records; add DomainValidationOptions with a HostedZoneId.
                    """)
            return
        }
        let known = names.map { DomainName($0) }
        let isKnown =
            names.allSatisfy { !$0.contains("$") } && resource["SubjectAlternativeNames"]?.isIntrinsicObject != true
        for case .string(let name)? in options.map({ $0["DomainName"] })
        where isKnown && !known.contains(DomainName(name)) {
            report(
                .certificateNotValidated, in: resource, at: "DomainValidationOptions",
                saying: """
                    The \(resource.title) has a validation option for "\(name)", which is none of its names, so that \
                    CloudFormation writes no record for \(list(names)); correct DomainName.
                    """)
        }
        for option in options {
            guard case .string(let name)? = option["DomainName"], let zone = stack.target(of: option["HostedZoneId"]),
                zone.type == "AWS::Route53::HostedZone", case .string(let zoneName)? = zone.property("Name"),
                !DomainName(name).isIn(zone: DomainName(zoneName))
            else { continue }
            report(
                .certificateOutsideZone, in: resource, at: "DomainValidationOptions",
                saying:
                    """
                    The certificate name "\(name)" is not in the hosted zone "\(zoneName)" that is to validate it; use \
                    a zone whose name it ends in.
                    """,
                notes: [.init(zone.location, "the hosted zone")])
        }
    }
}
