/// Holds the policies in a template against the characters that IAM takes.
///
/// Values that are known only after deployment, such as ARNs, count as two characters, so every policy that is reported
/// is too large.
enum PolicySize {
    static func check(_ stack: Stack, _ report: inout Report) {
        for role in stack.template.resources(ofType: "AWS::IAM::Role") {
            let policies = role.property("Policies")?.elements ?? []
            let total = policies.reduce(0) { $0 + ($1["PolicyDocument"].map { Self.size($0) } ?? 0) }
            emit(role, "policies of this role", total, Limits.iamRoleInlineSize.value, &report)
            if let trust = role.property("AssumeRolePolicyDocument") {
                emit(role, "trust policy of this role", Self.size(trust), Limits.iamTrustPolicySize.value, &report)
            }
        }
        for policy in stack.template.resources(ofType: "AWS::IAM::ManagedPolicy") {
            guard let document = policy.property("PolicyDocument") else { continue }
            emit(policy, "managed policy", Self.size(document), Limits.iamManagedPolicySize.value, &report)
        }
    }

    private static func emit(
        _ resource: TemplateResource, _ what: String, _ size: Int, _ limit: Int, _ report: inout Report
    ) {
        guard size > limit else { return }
        report(
            .policyTooLarge, at: resource.location,
            """
            The \(what) would have at least \(grouped(size)) characters, and IAM accepts \(grouped(limit)) without \
            spaces; name fewer resources by using patterns, or divide what it is for.
            """)
    }

    /// Its characters as JSON without spaces, as IAM counts them.
    private static func size(_ value: Value) -> Int {
        switch value {
        // What begins no scalar, and a blank, is not counted.
        case .string(let text): text.withBytes { $0.count { $0 & 0xC0 != 0x80 && $0 != UInt8(ascii: " ") } } + 2
        case .array(let elements): elements.reduce(1 + elements.count) { $0 + size($1) }
        case .object(let members):
            if members.isIntrinsic {
                2
            } else {
                members.reduce(1 + members.count) {
                    $0 + $1.key.withBytes { $0.count { $0 & 0xC0 != 0x80 } } + 3 + size($1.value)
                }
            }
        case .null, .bool: 4
        case .int(let number): String(number).utf8.count
        case .double, .reference: 2
        }
    }
}

extension TemplateResource {
    /// A property by its name.
    func property(_ name: String) -> Value? { properties.first { $0.key == name }?.value }
}
