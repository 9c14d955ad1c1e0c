/// Rules of load balancers that are written out, alone and beside each other.
///
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Listener rules" and "Quotas".
enum ListenerRuleResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        if let arn = stack.text(resource["ListenerArn"]).flatMap(ARN.init), arn.resource.hasPrefix("listener/"),
            !arn.resource.hasPrefix("listener/app/")
        {
            report(
                .malformedARN, in: resource, at: "ListenerArn",
                saying: """
                    "\(arn)" is the listener of a load balancer without rules; only an application load balancer has \
                    them: …:listener/app/….
                    """)
        }
        if let priority = resource["Priority"]?.integer, !(1...50_000).contains(priority) {
            report(
                .invalidRoute, in: resource, at: "Priority",
                saying: "The priority of a rule is 1 to 50,000, not \(grouped(priority)); choose another.")
        }
        checkPatterns(resource, in: stack, &report)
        let conditions = RuleConditions(resource.resource)
        let values = conditions.all
        if values.count > 5 {
            report(
                .invalidRoute, in: resource, at: "Conditions",
                saying: """
                    The \(resource.title) has \(values.count) condition values, and a rule may have five over all its \
                    conditions; split it into several rules.
                    """)
        }
        let wildcards = conditions.wildcardValues.reduce(0) {
            $0 + $1.utf8.count { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
        }
        if wildcards > Limits.albConditionWildcards.value {
            report(
                .invalidRoute, in: resource, at: "Conditions",
                saying: """
                    The \(resource.title) has \(wildcards) wildcards; the limit for a rule is \
                    \(Limits.albConditionWildcards.value). Use fewer.
                    """)
        }
        for host in conditions.byField["host-header"] ?? [] where !host.contains(".") {
            report(
                .invalidRoute, in: resource, at: "Conditions",
                saying: "\"\(host)\" cannot be the host of a rule; write a domain such as bot.example.com.")
        }
    }

    /// Regular expressions of conditions and transforms.
    private static func checkPatterns(
        _ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report
    ) {
        func check(_ pattern: Value, _ property: String, _ most: Int, _ what: String) {
            guard let text = stack.text(pattern), !text.contains("${"),
                let problem = RulePattern.problem(text, most: most)
            else { return }
            report(
                .invalidRoute, in: resource, at: property,
                saying: "\"\(text)\" cannot be the regular expression of a \(what): \(problem).")
        }
        for condition in resource["Conditions"]?.elements ?? [] {
            for pattern in RuleConditions.patterns(of: condition) { check(pattern, "Conditions", 128, "condition") }
        }
        var kinds: [String] = []
        for transform in resource["Transforms"]?.elements ?? [] {
            let config = transform["UrlRewriteConfig"] ?? transform["HostHeaderRewriteConfig"]
            for rewrite in config?["Rewrites"]?.elements ?? [] {
                if let pattern = rewrite["Regex"] { check(pattern, "Transforms", 1_024, "transform") }
            }
            guard let kind = stack.text(transform["Type"]) else { continue }
            if kinds.contains(kind) {
                report(
                    .invalidRoute, in: resource, at: "Transforms",
                    saying: """
                        The \(resource.title) has two transforms of the type \(kind), and a rule may have one; merge \
                        them.
                        """)
            }
            kinds.append(kind)
        }
        let secured = (resource["Actions"]?.elements ?? []).compactMap { stack.text($0["Type"]) }.first {
            $0.hasPrefix("authenticate-") || $0 == "jwt-validation"
        }
        if let secured, let listener = stack.target(of: resource["ListenerArn"]),
            stack.text(listener.property("Protocol")) == "HTTP"
        {
            report(
                .invalidRoute, in: resource, at: "Actions",
                saying: """
                    The \(resource.title) has the action \(secured), which is for listeners of HTTPS, and \
                    "\(listener.id)" is one of HTTP; put the rule on an HTTPS listener.
                    """,
                notes: [.init(listener.location, "the listener")])
        }
    }

    private struct Rule {
        let resource: TemplateResource
        let authored: EffectiveResource?
        let priority: Int?
        let conditions: RuleConditions
    }

    static func checkTogether(_ stack: EffectiveStack, _ report: inout Report) {
        let type = "AWS::ElasticLoadBalancingV2::ListenerRule"
        let authored = stack.authoredByID(type)
        guard !authored.isEmpty else { return }
        var listeners: [String: [Rule]] = [:]
        for resource in stack.all(type) {
            guard let listener = stack.text(resource.property("ListenerArn")) else { continue }
            listeners[listener, default: []].append(
                Rule(
                    resource: resource, authored: authored[resource.id],
                    priority: resource.property("Priority")?.integer,
                    conditions: RuleConditions(resource)))
        }
        for (_, rules) in listeners.sorted(by: { $0.key < $1.key }) {
            if rules.count > 100, let last = rules.last(where: { $0.authored != nil }) {
                report(
                    .tooManyRules, at: last.resource.location,
                    """
                    The listener has \(rules.count) rules; the limit is 100 in all unless the quota is raised. Merge \
                    rules by patterns or use a second load balancer.
                    """)
            }
            let sorted = rules.sorted { ($0.priority ?? .max, $0.resource.id) < ($1.priority ?? .max, $1.resource.id) }
            // More rules than a listener can have are not compared with each other.
            for (index, rule) in sorted.prefix(200).enumerated() {
                for other in sorted[..<index] where compare(other, rule, in: stack, &report) { break }
            }
        }
    }

    /// - Parameter first: the one that the listener tries first.
    private static func compare(_ first: Rule, _ second: Rule, in stack: EffectiveStack, _ report: inout Report) -> Bool
    {
        guard let mine = second.authored ?? first.authored, !stack.exclude(first.resource, second.resource) else {
            return false
        }
        let other = mine.id == second.resource.id ? first.resource : second.resource
        return report.allowing(mine.declaration.origin.suppressions) { report in
            let notes =
                other.location == mine.declaration.location ? [] : [Diagnostic.Note(other.location, "the other rule")]
            if first.conditions.isKnown, first.conditions == second.conditions {
                report(
                    .rulesAlike, at: mine.declaration.location,
                    """
                    The rules "\(first.resource.id)" and "\(second.resource.id)" of one listener have the same \
                    conditions, so the second is never reached; change the path, the method or the host of one.
                    """,
                    notes: notes)
            } else if let priority = first.priority, priority == second.priority {
                report(
                    .rulePriorityTaken, at: mine.declaration.location,
                    """
                    The rules "\(first.resource.id)" and "\(second.resource.id)" of one listener have the priority \
                    \(priority), and Elastic Load Balancing refuses the second; choose another.
                    """,
                    notes: notes)
            } else if first.conditions.covers(second.conditions), first.priority != nil, second.priority != nil {
                report(
                    .ruleHidden, at: mine.declaration.location,
                    """
                    The rule "\(second.resource.id)" is never reached: "\(first.resource.id)" has the lower priority \
                    number and matches all of its requests; give "\(second.resource.id)" the lower one or narrow the \
                    other.
                    """,
                    notes: notes)
            } else {
                return false
            }
            return true
        }
    }
}
