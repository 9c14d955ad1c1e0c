/// The grammar of policies that are written out: what IAM and the services refuse when the stack is deployed.
///
/// Source: AWS Identity and Access Management User Guide, "IAM JSON policy elements reference", "Grammar of the IAM
/// JSON policy language".
enum PolicyGrammar {
    private enum Kind {
        /// Who may assume a role.
        case trust
        /// What a role, user or group may do.
        case identity
        /// Who may do something with a resource.
        case resource
        /// A policy of a kind that other rules may hold for.
        case other
    }

    private static let resourcePolicies: Set<String> = [
        "AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::KMS::Key",
        "AWS::ECR::Repository",
        "AWS::SecretsManager::ResourcePolicy", "AWS::Events::EventBusPolicy", "AWS::Lambda::LayerVersionPermission",
    ]
    private static let elements = [
        "Action", "Condition", "Effect", "NotAction", "NotPrincipal", "NotResource", "Principal", "Resource", "Sid",
    ]

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        for property in resource.resource.properties {
            guard let location = resource.location(of: [property.key]) else { continue }
            let kind = kind(of: property.key, resource.type)
            for document in documents(in: property.value, depth: 8) {
                for problem in problems(document, kind, resource.type) {
                    report(
                        .invalidPolicy, at: location, "A policy in \(property.key) of the \(resource.title) \(problem)."
                    )
                }
                if kind == .identity {
                    for target in references(document, in: stack) {
                        report(
                            .invalidPolicy, at: location,
                            """
                            A policy in \(property.key) of the \(resource.title) names the Ref of "\(target)" as the \
                            resource of a statement, which is not its ARN, and IAM accepts ARNs only; write ["Fn::GetAtt": \
                            ["\(target)", "Arn"]].
                            """)
                    }
                }
                for id in repeatedIDs(document) {
                    report(
                        .invalidPolicy, at: location,
                        """
                        A policy in \(property.key) of the \(resource.title) has two statements with the Sid "\(id)", and \
                        a Sid is unique in a policy; change one.
                        """)
                }
                for principal in accounts(document) {
                    report(
                        .invalidPolicy, at: location,
                        """
                        A policy in \(property.key) of the \(resource.title) names the principal "\(principal)", and an \
                        account has 12 digits; correct it.
                        """)
                }
                for principal in principals("Service", of: document) {
                    guard let problem = PrincipalName.problem(principal) else { continue }
                    report(
                        .unknownPrincipal, at: location,
                        """
                        A policy in \(property.key) of the \(resource.title) names the service "\(principal)", \
                        \(problem)
                        """)
                }
            }
        }
    }

    /// The resources whose `Ref` stands where their ARN belongs.
    private static func references(_ document: Value, in stack: EffectiveStack) -> [String] {
        (document["Statement"]?.oneOrMore ?? []).flatMap { statement in
            ["Resource", "NotResource"].flatMap { statement[$0]?.oneOrMore ?? [] }.compactMap { value -> String? in
                guard let reference = value.singleReference, reference.attribute == nil,
                    let target = stack.stack.template[reference.id],
                    let given = ResourceTypeFacts.ref(of: target.type), given != .arn
                else { return nil }
                return target.id
            }
        }
    }

    /// Source: IAM User Guide, "IAM JSON policy elements: Sid".
    private static func repeatedIDs(_ document: Value) -> [String] {
        var seen: Set<String> = []
        return (document["Statement"]?.oneOrMore ?? []).compactMap { statement in
            if case .string(let id)? = statement["Sid"] { id } else { nil }
        }
        .filter { !$0.isEmpty && !seen.insert($0).inserted }
    }

    private static func kind(of property: String, _ type: String) -> Kind {
        if property == "AssumeRolePolicyDocument" { return .trust }
        if type.hasPrefix("AWS::IAM::") { return .identity }
        return resourcePolicies.contains(type) ? .resource : .other
    }

    /// Policies: objects whose statements have an effect.
    private static func documents(in value: Value, depth: Int) -> [Value] {
        guard depth > 0 else { return [] }
        switch value {
        case .array(let elements): return elements.flatMap { documents(in: $0, depth: depth - 1) }
        case .object(let members):
            if let statement = value["Statement"], isPolicy(value, statement) { return [value] }
            return members.flatMap { documents(in: $0.value, depth: depth - 1) }
        default: return []
        }
    }

    private static func isPolicy(_ document: Value, _ statement: Value) -> Bool {
        if document["Version"] != nil { return true }
        let statements = statement.oneOrMore
        return statements.contains { $0["Effect"] != nil || $0["Action"] != nil || $0["Principal"] != nil }
    }

    private static func problems(_ document: Value, _ kind: Kind, _ type: String) -> [String] {
        var problems: [String] = []
        if case .string(let version)? = document["Version"], version != "2012-10-17", version != "2008-10-17" {
            problems.append(
                """
                has the version "\(version)", and the only versions are 2012-10-17 and 2008-10-17; write "2012-10-17"
                """)
        }
        let statements = document["Statement"]?.oneOrMore ?? []
        if statements.isEmpty {
            problems.append("has no statement, and AWS refuses an empty policy; add one, or remove the policy")
        }
        for statement in statements {
            guard case .object(let members) = statement, !members.isIntrinsic else { continue }
            problems += Self.problems(members, statement, kind, type)
        }
        return problems
    }

    private static func problems(_ members: [Value.Member], _ statement: Value, _ kind: Kind, _ type: String)
        -> [String]
    {
        var problems: [String] = []
        let has = { (name: String) in statement[name] != nil }
        for member in members where !elements.contains(member.key) {
            problems.append(
                """
                has a statement with the unknown element \
                "\(member.key)"\(Nearest.ending(member.key, among: elements, otherwise: "; remove it"))
                """.withoutPeriod)
        }
        if !has("Effect") { problems.append("has a statement without Effect; write Allow or Deny") }
        if !has("Action"), !has("NotAction") { problems.append("has a statement without Action; name the actions") }
        for (one, other) in [("Action", "NotAction"), ("Resource", "NotResource"), ("Principal", "NotPrincipal")]
        where has(one) && has(other) {
            problems.append("has a statement with both \(one) and \(other); remove one")
        }
        let namesPrincipal = has("Principal") || has("NotPrincipal")
        let namesResource = has("Resource") || has("NotResource")
        switch kind {
        case .trust:
            if namesResource {
                problems.append(
                    """
                    has a statement with Resource, which a role's trust policy does not have: it is about the role \
                    itself; remove it
                    """)
            }
            if !namesPrincipal {
                problems.append(
                    """
                    has a statement without Principal; name who may assume the role: "Principal": ["Service": \
                    "lambda.amazonaws.com"]
                    """)
            }
        case .identity:
            if namesPrincipal {
                problems.append(
                    """
                    has a statement with Principal, which identity policies do not have: they apply to the role, user \
                    or group itself; remove it
                    """)
            }
            if !namesResource { problems.append("has a statement without Resource; name what it is about") }
            for name in ["Resource", "NotResource"] {
                for case .string(let text) in statement[name]?.oneOrMore ?? [] where isSurelyNoARN(text) {
                    problems.append(
                        """
                        has a statement whose \(name) is "\(text)", and IAM accepts ARNs and "*" only; write the ARN, \
                        which begins with "arn:"
                        """)
                }
            }
            if case .string(let id)? = statement["Sid"], !id.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) {
                problems.append("has a statement with the Sid \"\(id)\", which has letters and digits only; change it")
            }
        case .resource:
            if !namesPrincipal, type != "AWS::Lambda::LayerVersionPermission" {
                problems.append(
                    """
                    has a statement without Principal, and AWS refuses the policy of a resource without one; name who \
                    it is for
                    """)
            }
        case .other: break
        }
        if case .object(let conditions)? = statement["Condition"], !conditions.isIntrinsic {
            for condition in conditions {
                if let problem = ConditionOperators.problem(condition.key) { problems.append(problem) }
            }
        }
        return problems
    }

    /// Wildcards and what is put in may stand for the beginning too.
    private static func isSurelyNoARN(_ text: String) -> Bool {
        !text.hasPrefix("arn:") && text.utf8.allSatisfy { !"*?${".utf8.contains($0) }
    }

    /// The account principals whose numbers do not have 12 digits.
    private static func accounts(_ document: Value) -> [String] {
        principals("AWS", of: document).filter { text in
            let account = ARN(text)?.account ?? text
            let isNumber = !account.isEmpty && account.utf8.allSatisfy(isDigit)
            return isNumber && account.utf8.count != 12
        }
    }

    /// The principals of a kind that a policy's statements name by text: `Service`, `AWS`.
    private static func principals(_ kind: String, of document: Value) -> [String] {
        (document["Statement"]?.oneOrMore ?? []).flatMap { statement -> [String] in
            guard let named = statement["Principal"]?[kind] ?? statement["NotPrincipal"]?[kind] else { return [] }
            return named.oneOrMore.compactMap { if case .string(let name) = $0 { name } else { nil } }
        }
    }
}

/// The operators of conditions.
///
/// Source: AWS Identity and Access Management User Guide, "IAM JSON policy elements: Condition operators".
private enum ConditionOperators {
    private static let names: [String] = [
        "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "BinaryEquals", "Bool", "DateEquals", "DateGreaterThan",
        "DateGreaterThanEquals", "DateLessThan", "DateLessThanEquals", "DateNotEquals", "IpAddress", "NotIpAddress",
        "Null",
        "NumericEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "NumericLessThan", "NumericLessThanEquals",
        "NumericNotEquals", "StringEquals", "StringEqualsIgnoreCase", "StringLike", "StringNotEquals",
        "StringNotEqualsIgnoreCase",
        "StringNotLike",
    ]
    private static let known = Set(names.map { $0.lowercased() })

    static func problem(_ text: String) -> String? {
        var name = text
        for prefix in ["ForAllValues:", "ForAnyValue:"] where name.hasPrefix(prefix) {
            name = String(name.dropFirst(prefix.count))
        }
        if name.hasSuffix("IfExists") { name = String(name.dropLast(8)) }
        guard !known.contains(name.lowercased()) else { return nil }
        return """
            has a condition with the operator "\(text)", which does not \
            exist\(Nearest.ending(name, among: names, otherwise: "; such as StringEquals or ArnLike are"))
            """.withoutPeriod
    }
}
