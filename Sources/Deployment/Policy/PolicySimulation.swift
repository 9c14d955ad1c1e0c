import Infra
import Review

/// What IAM's policy simulator is asked about a caller, and what it answers.
///
/// It reads the caller's identity policies and permissions boundary; policies of resources and sessions it does not
/// know.
/// Source: IAM API Reference, "SimulatePrincipalPolicy", "EvaluationResult", "ResourceSpecificResult".
package enum PolicySimulation {
    /// One call: each action on each resource, of which some are asked for.
    package struct Request: Sendable {
        /// What is asked for, with the resource as the simulator is told it.
        let rights: [(right: Right, resource: String)]
        private let context: [Value]

        fileprivate init(_ rights: [(right: Right, resource: String)], context: [Value]) {
            (self.rights, self.context) = (rights, context)
        }

        /// What `aws iam simulate-principal-policy --cli-input-json` takes.
        package func input(source: String) -> Value {
            [
                "PolicySourceArn": .string(source),
                "ActionNames": .array(Set(rights.map(\.right.action)).sorted().map { .string($0) }),
                "ResourceArns": .array(Set(rights.map(\.resource)).sorted().map { .string($0) }),
                "ContextEntries": .array(context),
            ]
        }
    }

    /// A right that the caller does not have.
    package struct Denial: Sendable, Hashable {
        package let right: Right
        package let reason: Reason

        package enum Reason: Sendable, Hashable {
            case noPolicy, boundary
            /// By the policy of this name.
            case denied(String?)
            /// The simulator says so of some accounts where AWS itself allows the call.
            case organization
        }

        package var text: String {
            let reason =
                switch self.reason {
                case .noPolicy: "no policy allows it"
                case .boundary: "the permissions boundary does not allow it"
                case .denied(let policy): "denied" + (policy.map { " by the policy \($0)" } ?? "")
                case .organization: "the organization's policies do not allow it, says the simulator"
                }
            return "\(right.action) on \(right.resource): \(reason)"
        }
    }

    /// The policies of whom count: a user, or a role without its path; nil for other callers.
    package static func source(of caller: String) -> String? {
        let parts = caller.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6 else { return nil }
        if parts[2] == "iam", parts[5].hasPrefix("user/") { return caller }
        let names = parts[5].split(separator: "/")
        guard parts[2] == "sts", names.count == 3, names[0] == "assumed-role" else { return nil }
        return "arn:\(parts[1]):iam::\(parts[4]):role/\(names[1])"
    }

    /// No more resources of a service are asked about.
    private static let most = 40

    /// - Returns: one request for the rights of one service under the same conditions, CloudFormation's first.
    package static func requests(for rights: Set<Right>, region: String) -> [Request] {
        struct Key: Hashable {
            let service: String
            let condition: Right.Condition?
        }
        var groups: [Key: [(right: Right, resource: String)]] = [:]
        for right in rights {
            guard let resource = resource(of: right) else { continue }
            let service = String(right.action.prefix { $0 != ":" })
            groups[Key(service: service, condition: right.condition), default: []].append((right, resource))
        }
        let ordered = groups.sorted { a, b in
            func rank(_ key: Key) -> (Int, String, String) {
                (key.service == "cloudformation" ? 0 : 1, key.service, key.condition.map { "\($0)" } ?? "")
            }
            return rank(a.key) < rank(b.key)
        }
        return ordered.map { key, rights in
            let kept = Set(Set(rights.map(\.resource)).sorted().prefix(most))
            return Request(
                rights.filter { kept.contains($0.resource) },
                context: context(key.service, key.condition, region: region))
        }
    }

    /// The resource with a name that AWS could give in the place of what is not known; nil where nothing can be told
    /// without knowing it.
    private static func resource(of right: Right) -> String? {
        if right.resource == "*" { return ActionResources.of(right.action)?.forms.isEmpty == true ? "*" : nil }
        let parts = right.resource.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, !parts[..<5].contains("*"), !parts[5].hasPrefix("*") else { return nil }
        return right.resource.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "1A2B3C4D5E6F")
    }

    private static func context(_ service: String, _ condition: Right.Condition?, region: String) -> [Value] {
        func entry(_ name: String, _ values: [String], _ type: String = "string") -> Value {
            [
                "ContextKeyName": .string(name), "ContextKeyValues": .array(values.map { .string($0) }),
                "ContextKeyType": .string(type),
            ]
        }
        var entries = [entry("aws:RequestedRegion", [region])]
        // CloudFormation calls the other services in the caller's name.
        // Source: IAM User Guide, "AWS global condition context keys".
        if !["cloudformation", "s3"].contains(service) {
            entries.append(entry("aws:CalledVia", ["cloudformation.amazonaws.com"], "stringList"))
            entries.append(entry("aws:ViaAWSService", ["true"], "boolean"))
        }
        if let condition, let value = condition.values.first { entries.append(entry(condition.key, [value])) }
        return entries
    }

    /// Whether what is not known of the context may decide about the action: the simulator lists the keys of all
    /// statements, those about other actions too.
    private static func concerns(_ key: String, _ action: String) -> Bool {
        let (key, action) = (key.lowercased(), action.lowercased())
        switch key {
        case "iam:passedtoservice": return action == "iam:passrole"
        case "iam:awsservicename": return action == "iam:createservicelinkedrole"
        case "lambda:functionarn": return action.hasSuffix("eventsourcemapping")
        default:
            let service = key.prefix { $0 != ":" }
            return service == "aws" || service == action.prefix { $0 != ":" }
        }
    }

    /// What the caller may not do. What depends on a context that is not known here is left out.
    package static func denials(in answer: Value, of request: Request) -> [Denial] {
        var found: [String: Denial.Reason] = [:]
        for result in answer["EvaluationResults"]?.elements ?? [] {
            guard let action = result["EvalActionName"]?.text else { continue }
            let organization = result["OrganizationsDecisionDetail"]?["AllowedByOrganizations"] == .bool(false)
            let single = result["ResourceSpecificResults"]?.elements ?? []
            for one in single.isEmpty ? [result] : single {
                guard let resource = (one["EvalResourceName"] ?? result["EvalResourceName"])?.text,
                    let decision = (one["EvalResourceDecision"] ?? one["EvalDecision"])?.text, decision != "allowed",
                    !(one["MissingContextValues"]?.elements ?? []).compactMap(\.text).contains(where: {
                        concerns($0, action)
                    })
                else { continue }
                let boundary = one["PermissionsBoundaryDecisionDetail"] ?? result["PermissionsBoundaryDecisionDetail"]
                let policy = (one["MatchedStatements"]?.elements ?? []).first?["SourcePolicyId"]?.text
                found["\(action.lowercased()) \(resource)"] =
                    organization
                    ? .organization
                    : decision == "explicitDeny"
                        ? .denied(policy)
                        : boundary?["AllowedByPermissionsBoundary"] == .bool(false) ? .boundary : .noPolicy
            }
        }
        return request.rights.compactMap { asked in
            found["\(asked.right.action.lowercased()) \(asked.resource)"].map { Denial(right: asked.right, reason: $0) }
        }.sorted { $0.text < $1.text }
    }
}
