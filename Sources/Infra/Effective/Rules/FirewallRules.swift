/// Rules of web ACLs.
extension ResourceRules {
    static let firewalls: [String: [ResourceRule]] = [
        // Source: AWS WAF API Reference, "CreateWebACL", "Rule".
        "AWS::WAFv2::WebACL": [
            ResourceRule("DefaultAction") { subject in
                subject.has("DefaultAction", "Allow") && subject.has("DefaultAction", "Block")
                    ? "has Allow and Block as default actions, and AWS WAF accepts one; remove the other." : nil
            },
            ResourceRule("Rules") { subject in
                for rule in subject.elements("Rules") {
                    let isGroup = ["ManagedRuleGroupStatement", "RuleGroupReferenceStatement"].contains {
                        rule["Statement"]?[$0] != nil
                    }
                    let (needed, other) = isGroup ? ("OverrideAction", "Action") : ("Action", "OverrideAction")
                    guard !rule.isIntrinsicObject, let statement = rule["Statement"], !statement.isIntrinsicObject,
                        rule[needed] == nil || rule[other] != nil
                    else { continue }
                    let name = rule["Name"].flatMap(subject.stack.text) ?? ""
                    return """
                        has the rule "\(name)" \(rule[needed] == nil ? "without \(needed)" : "with \(other)"), and AWS \
                        WAF requires \(needed) for \(isGroup ? "rule groups" : "rules with a statement of their own"); \
                        correct it.
                        """
                }
                return nil
            },
            ResourceRule("Scope") { subject in
                guard subject.text("Scope") == "CLOUDFRONT", subject.stack.region.partition.id == "aws",
                    subject.stack.region.id != "us-east-1"
                else { return nil }
                return """
                    has the scope CLOUDFRONT, which AWS WAF supports in us-east-1 only, and the stack is in \
                    \(subject.stack.region.id); put it into a service of us-east-1.
                    """
            },
            ResourceRule("Rules") { subject in
                var seen: [Int: String] = [:]
                for rule in subject.elements("Rules") {
                    guard let priority = rule["Priority"]?.integer else { continue }
                    let name = rule["Name"].flatMap(subject.stack.text) ?? "?"
                    if let other = seen[priority] {
                        return """
                            has the rules "\(other)" and "\(name)" with the priority \(priority), and each needs one \
                            of its own; change one.
                            """
                    }
                    seen[priority] = name
                }
                return nil
            },
        ]
    ]
}
