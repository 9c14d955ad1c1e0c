/// Compares the rules of each listener with each other, over all services that use it.
enum RuleChecks {
    static func check(_ model: Model, _ report: inout Report) {
        for rules in model.priorities.listeners {
            // Only a rule with a pattern, or one of the same path, can stand in another's way.
            var patterns: [RulePriorities.Entry] = []
            var byPath: [String: [RulePriorities.Entry]] = [:]
            // They are in the order of their priorities.
            var last: RulePriorities.Entry?
            for rule in rules {
                let path = rule.route.effectivePath ?? "*"
                let isPattern = path.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
                var others = patterns
                if isPattern {
                    patterns.append(rule)
                } else {
                    let known = byPath.updateValue([rule], forKey: path)
                    if let known {
                        others += known
                        byPath[path] = known + [rule]
                    }
                }
                if let last, last.priority == rule.priority { others.append(last) }
                last = rule
                guard !others.isEmpty else { continue }
                report.about(model.stacks[rule.stack]) { report in
                    for other in others where compare(other, rule, in: model, &report) { break }
                }
            }
            if rules.count > 100,
                let last = rules.max(by: { ($0.stack, $0.route.location) < ($1.stack, $1.route.location) })
            {
                report.about(model.stacks[last.stack]) { report in
                    report(
                        .tooManyRules, at: last.route.location,
                        """
                        The load balancer has \(rules.count) rules on this listener; the limit is 100 in all unless \
                        the quota is raised. Merge routes by patterns or use a second load balancer.
                        """)
                }
            }
        }
    }

    /// - Parameter first: the one that the listener tries first.
    /// - Returns: whether something was reported.
    private static func compare(
        _ first: RulePriorities.Entry, _ second: RulePriorities.Entry, in model: Model, _ report: inout Report
    ) -> Bool {
        // Naming the stage only where it is another one keeps a finding of all stages one finding.
        let other =
            "the function \"\(first.function.declaredName)\" of service \"\(first.serviceName)\""
            + (first.stage == second.stage ? "" : " in stage \"\(first.stage)\"")
        if first.function.declaredName == second.function.declaredName, first.stack == second.stack,
            first.route == second.route
        {
            return false
        }
        let isAlike = first.identity == second.identity || first.meaning == second.meaning
        let hasSamePriority = first.priority == second.priority
        guard isAlike || hasSamePriority || first.route.covers(second.route) else { return false }
        if first.stack == second.stack,
            model.exclude(first.conditions, second.conditions, in: model.stacks[first.stack])
        {
            return false
        }
        if isAlike {
            report.inAllStages(if: first.route.location == second.route.location) { report in
                report(
                    .rulesAlike, at: second.route.location,
                    first.stack == second.stack && first.route.location == second.route.location
                        ? """
                        The functions "\(first.function.declaredName)" and "\(second.function.declaredName)" both have \
                        this route, and the first would receive all requests; change the path, the method or the host \
                        of one.
                        """
                        : first.route.location == second.route.location
                            ? """
                            The stages "\(first.stage)" and "\(second.stage)" both put this route on one existing \
                            listener, where the first would receive all requests; give each stage a listener, a host \
                            or a path of its own.
                            """
                            : """
                            This route has the same conditions as a route of \(other) on the same listener, which \
                            would receive all of its requests; change the path, the method or the host of one.
                            """,
                    notes: first.route.location == second.route.location
                        ? [] : [.init(first.route.location, "the other route")])
            }
        } else if hasSamePriority {
            report(
                .rulePriorityTaken,
                at: (second.route.priority ?? first.route.priority)?.location ?? second.route.location,
                """
                The priority \(second.priority) is already used on this listener by a route of \(other); choose \
                another, or leave it out to have one chosen.
                """,
                notes: [.init(first.route.location, "the other route")])
        } else {
            report(
                .ruleHidden, at: second.route.location,
                """
                This route is never reached: a route of \(other) has the lower priority \(first.priority) and matches \
                all of its requests; give this one a priority below \(first.priority) or narrow the other.
                """,
                notes: [.init(first.route.location, "the route that hides it")])
        }
        return true
    }
}

extension RulePriorities.Entry {
    /// The conditions that it is under: the function's and those of the trigger.
    fileprivate var conditions: [Placed<AnyDeclaration>?] {
        let trigger = function.triggers.first {
            $0.base.as(LoadBalancerRoute.self)?.origin.evaluation == route.origin.evaluation
        }
        return [function.origin.condition, route.origin.condition, trigger?.condition]
    }
}
