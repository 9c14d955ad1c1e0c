/// What the schemas do not say of the author's own resources: permissions that are wider than they look.
enum ResourceChecks {
    /// - Parameter properties: as they will be deployed.
    static func check(_ resource: Resource, _ properties: [Value.Member], _ report: inout Report) {
        if resource.type == "AWS::Lambda::Permission" { checkPermission(resource, properties, &report) }
        for property in properties { checkStatements(property.value, resource, &report) }
    }

    /// A service that may call a function does so for whoever has an account, unless the source is named.
    private static func checkPermission(
        _ resource: Resource, _ properties: [Value.Member], _ report: inout Report
    ) {
        let value = { (name: String) in properties.first { $0.key == name }?.value }
        guard case .string(let principal)? = value("Principal"),
            principal.hasSuffix(".amazonaws.com") || principal.hasSuffix(".amazonaws.com.cn"),
            value("SourceAccount") == nil, value("EventSourceToken") == nil, value("PrincipalOrgID") == nil
        else { return }
        if let source = value("SourceArn") {
            guard case .string(let text) = source, let arn = ARN(text), arn.account.isEmpty else { return }
            report(
                .permissionWithoutSource, at: resource.location,
                """
                The \(resource.title) lets \(principal) start the function for "\(text)", an ARN without an account, \
                so whoever gets that name next may start it; add "SourceAccount".
                """)
        } else {
            report(
                .permissionWithoutSource, at: resource.location,
                """
                The \(resource.title) lets \(principal) start the function on behalf of any account; name what may: \
                "SourceArn", or "SourceAccount" where an ARN has no account.
                """)
        }
    }

    private static func checkStatements(_ value: Value, _ resource: Resource, _ report: inout Report) {
        switch value {
        case .array(let elements): for element in elements { checkStatements(element, resource, &report) }
        case .object(let members):
            if value["Effect"] == .string("Allow"), let action = value["Action"], let target = value["Resource"],
                target.holds("*"), value["Condition"] == nil
            {
                if action.holds("*") || action.holds("*:*") {
                    report(
                        .widePermission, at: resource.location,
                        """
                        A statement of the \(resource.title) allows all actions on all resources; name those that are \
                        needed.
                        """)
                }
            }
            for member in members { checkStatements(member.value, resource, &report) }
        default: return
        }
    }
}

extension Value {
    /// Whether it is that text, or a list with it.
    fileprivate func holds(_ text: String) -> Bool {
        if case .array(let elements) = self { return elements.contains(.string(text)) }
        return self == .string(text)
    }
}
