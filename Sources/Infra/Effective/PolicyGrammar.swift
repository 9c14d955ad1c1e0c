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
        for property in resource.resource.properties where resource.location(of: [property.key]) != nil {
            let kind = kind(of: property.key, resource.type)
            if property.key.hasSuffix("PolicyDocument"), isNoDocument(property.value) {
                report(
                    .invalidPolicy, in: resource, [property.key],
                    """
                    The \(property.key) of the \(resource.title) is not a policy; write an object with Version and \
                    Statement.
                    """)
            }
            for (document, path) in documents(in: property.value, [property.key]) {
                if let problem = problem(document) {
                    report(
                        .invalidPolicy, in: resource, path,
                        "A policy in \(property.key) of the \(resource.title) \(problem).")
                }
                let policy = "A policy in \(property.key) of the \(resource.title)"
                for (statement, path) in statements(of: document, path) {
                    check(statement, path, kind, policy, resource, in: stack, &report)
                }
                for (id, path) in repeatedIDs(document, path) {
                    report(
                        .invalidPolicy, in: resource, path,
                        """
                        \(policy) has two statements with the Sid "\(id)", and a Sid is unique in a policy; change one.
                        """)
                }
            }
        }
    }

    private static func check(
        _ statement: Value, _ path: [String], _ kind: Kind, _ policy: String, _ resource: EffectiveResource,
        in stack: EffectiveStack, _ report: inout Report
    ) {
        guard case .object(let members) = statement, !members.isIntrinsic else { return }
        for (element, problem) in problems(members, statement, kind, resource.type) {
            report(
                .invalidPolicy, in: resource, path + element,
                "\(policy) \(problem)\(problem.hasSuffix("?") ? "" : ".")")
        }
        if kind == .identity {
            for target in references(statement, in: stack) {
                report(
                    .invalidPolicy, in: resource, path + ["Resource"],
                    """
                    \(policy) names the Ref of "\(target)" as the resource of a statement, which is not its ARN, and \
                    IAM accepts ARNs only; write ["Fn::GetAtt": ["\(target)", "Arn"]].
                    """)
            }
        }
        for principal in accounts(statement) {
            report(
                .invalidPolicy, in: resource, path + ["Principal"],
                "\(policy) names the principal \"\(principal)\", and an account has 12 digits; correct it.")
        }
        for principal in principals("Service", of: statement) {
            guard let problem = PrincipalName.problem(principal) else { continue }
            report(
                .unknownPrincipal, in: resource, path + ["Principal"],
                "\(policy) names the service \"\(principal)\", \(problem)")
        }
    }

    private static func statements(of document: Value, _ path: [String]) -> [(Value, [String])] {
        switch document["Statement"] {
        case .array(let elements)?: elements.enumerated().map { ($1, path + ["Statement", String($0)]) }
        case let statement?: [(statement, path + ["Statement"])]
        case nil: []
        }
    }

    /// The resources whose `Ref` stands where their ARN belongs.
    private static func references(_ statement: Value, in stack: EffectiveStack) -> [String] {
        ["Resource", "NotResource"].flatMap { statement[$0]?.oneOrMore ?? [] }.compactMap { value in
            guard let reference = value.singleReference, reference.attribute == nil,
                let target = stack.stack.template[reference.id],
                let given = ResourceTypeFacts.ref(of: target.type), given != .arn
            else { return nil }
            return target.id
        }
    }

    /// Source: IAM User Guide, "IAM JSON policy elements: Sid".
    private static func repeatedIDs(_ document: Value, _ path: [String]) -> [(String, [String])] {
        var seen: Set<String> = []
        return statements(of: document, path).compactMap { statement, path in
            guard case .string(let id)? = statement["Sid"], !id.isEmpty, !seen.insert(id).inserted else { return nil }
            return (id, path + ["Sid"])
        }
    }

    private static func kind(of property: String, _ type: String) -> Kind {
        if property == "AssumeRolePolicyDocument" { return .trust }
        if type.hasPrefix("AWS::IAM::") { return .identity }
        return resourcePolicies.contains(type) ? .resource : .other
    }

    /// Policies: objects whose statements have an effect.
    private static func documents(in value: Value, _ path: [String]) -> [(Value, [String])] {
        guard path.count <= 8 else { return [] }
        switch value {
        case .array(let elements): return elements.enumerated().flatMap { documents(in: $1, path + [String($0)]) }
        case .object(let members):
            if let statement = value["Statement"], isPolicy(value, statement) { return [(value, path)] }
            return members.flatMap { documents(in: $0.value, path + [$0.key]) }
        default: return []
        }
    }

    private static func isNoDocument(_ value: Value) -> Bool {
        switch value {
        case .int, .double, .bool: true
        default: false
        }
    }

    private static func isPolicy(_ document: Value, _ statement: Value) -> Bool {
        if document["Version"] != nil { return true }
        let statements = statement.oneOrMore
        return statements.contains { $0["Effect"] != nil || $0["Action"] != nil || $0["Principal"] != nil }
    }

    private static func problem(_ document: Value) -> String? {
        if case .string(let version)? = document["Version"], version != "2012-10-17", version != "2008-10-17" {
            return """
                has the version "\(version)", and the only versions are 2012-10-17 and 2008-10-17; write "2012-10-17"
                """
        }
        return (document["Statement"]?.oneOrMore ?? []).isEmpty
            ? "has no statement, and AWS refuses an empty policy; add one, or remove the policy" : nil
    }

    /// What is wrong with a statement, each with the element that it is about.
    private static func problems(_ members: [Value.Member], _ statement: Value, _ kind: Kind, _ type: String)
        -> [(element: [String], text: String)]
    {
        var problems: [(element: [String], text: String)] = []
        func add(_ element: String, _ text: String) { problems.append(([element], text)) }
        let has = { (name: String) in statement[name] != nil }
        for member in members where !elements.contains(member.key) {
            add(
                member.key,
                """
                has a statement with the unknown element \
                "\(member.key)"\(Nearest.ending(member.key, among: elements, otherwise: "; remove it"))
                """.withoutPeriod)
        }
        if !has("Effect") { add("Effect", "has a statement without Effect; write Allow or Deny") }
        if !has("Action"), !has("NotAction") { add("Action", "has a statement without Action; name the actions") }
        for (one, other) in [("Action", "NotAction"), ("Resource", "NotResource"), ("Principal", "NotPrincipal")]
        where has(one) && has(other) {
            add(other, "has a statement with both \(one) and \(other); remove one")
        }
        let namesPrincipal = has("Principal") || has("NotPrincipal")
        let namesResource = has("Resource") || has("NotResource")
        switch kind {
        case .trust:
            if namesResource {
                add(
                    "Resource",
                    """
                    has a statement with Resource, which a role's trust policy does not have: it is about the role \
                    itself; remove it
                    """)
            }
            if !namesPrincipal {
                add(
                    "Principal",
                    """
                    has a statement without Principal; name who may assume the role: "Principal": ["Service": \
                    "lambda.amazonaws.com"]
                    """)
            }
        case .identity:
            if namesPrincipal {
                add(
                    "Principal",
                    """
                    has a statement with Principal, which identity policies do not have: they apply to the role, user \
                    or group itself; remove it
                    """)
            }
            if !namesResource { add("Resource", "has a statement without Resource; name what it is about") }
            for name in ["Resource", "NotResource"] {
                for case .string(let text) in statement[name]?.oneOrMore ?? [] where isSurelyNoARN(text) {
                    add(
                        name,
                        """
                        has a statement whose \(name) is "\(text)", and IAM accepts ARNs and "*" only; write the ARN, \
                        which begins with "arn:"
                        """)
                }
            }
            if case .string(let id)? = statement["Sid"], !id.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) {
                add("Sid", "has a statement with the Sid \"\(id)\", which has letters and digits only; change it")
            }
        case .resource:
            if !namesPrincipal, type != "AWS::Lambda::LayerVersionPermission" {
                add(
                    "Principal",
                    """
                    has a statement without Principal, and AWS refuses the policy of a resource without one; name who \
                    it is for
                    """)
            }
        case .other: break
        }
        if case .object(let conditions)? = statement["Condition"], !conditions.isIntrinsic {
            for condition in conditions {
                if let problem = ConditionOperators.problem(condition.key) {
                    problems.append((["Condition", condition.key], problem))
                }
            }
        }
        return problems
    }

    /// Wildcards and what is put in may stand for the beginning too.
    private static func isSurelyNoARN(_ text: String) -> Bool {
        !text.hasPrefix("arn:") && text.utf8.allSatisfy { !"*?${".utf8.contains($0) }
    }

    /// The account principals whose numbers do not have 12 digits.
    private static func accounts(_ statement: Value) -> [String] {
        principals("AWS", of: statement).filter { text in
            let account = ARN(text)?.account ?? text
            let isNumber = !account.isEmpty && account.utf8.allSatisfy(isDigit)
            return isNumber && account.utf8.count != 12
        }
    }

    /// The principals of a kind that a statement names by text: `Service`, `AWS`.
    private static func principals(_ kind: String, of statement: Value) -> [String] {
        let named = statement["Principal"]?[kind] ?? statement["NotPrincipal"]?[kind]
        return (named?.oneOrMore ?? []).compactMap { if case .string(let name) = $0 { name } else { nil } }
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
