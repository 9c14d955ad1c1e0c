/// Compares the rules of each listener with each other, over all services that use it.
enum RuleChecks {
    static func check(_ model: Model, _ report: inout Report) {
        for rules in model.priorities.listeners {
            // Only a rule with a pattern, or one of the same path, can stand in another's way.
            var patterns: [RulePriorities.Entry] = []
            var byPath: [String: [RulePriorities.Entry]] = [:]
            var byPriority: [Int: RulePriorities.Entry] = [:]
            for rule in rules {
                let path = rule.route.effectivePath ?? "*"
                var others = patterns
                others += byPath[path] ?? []
                if let other = byPriority[rule.priority] { others.append(other) }
                report.about(model.stacks[rule.stack]) { report in
                    for other in others where compare(other, rule, &report) { break }
                }
                byPriority[rule.priority] = rule
                if path.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) {
                    patterns.append(rule)
                } else {
                    byPath[path, default: []].append(rule)
                }
            }
            if rules.count > 100,
                let last = rules.max(by: { ($0.stack, $0.route.location) < ($1.stack, $1.route.location) })
            {
                report.about(model.stacks[last.stack]) { report in
                    report(
                        .tooManyRules, at: last.route.location,
                        """
                        The load balancer has \(rules.count) rules on this listener; the limit is 100 in all unless the \
                        quota is raised. Merge routes by patterns or use a second load balancer.
                        """)
                }
            }
        }
    }

    /// - Parameter first: the one that the listener tries first.
    /// - Returns: whether something was reported.
    private static func compare(
        _ first: RulePriorities.Entry, _ second: RulePriorities.Entry, _ report: inout Report
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
        if first.identity == second.identity || first.meaning == second.meaning {
            report.inAllStages(if: first.route.location == second.route.location) { report in
                report(
                    .rulesAlike, at: second.route.location,
                    first.route.location == second.route.location
                        ? """
                        The stages "\(first.stage)" and "\(second.stage)" both put this route on one existing \
                        listener, where the first would receive all requests; give each stage a listener, a host or a \
                        path of its own.
                        """
                        : """
                        This route has the same conditions as a route of \(other) on the same listener, which would \
                        receive all of its requests; change the path, the method or the host of one.
                        """,
                    notes: first.route.location == second.route.location
                        ? [] : [.init(first.route.location, "the other route")])
            }
        } else if first.priority == second.priority {
            report(
                .rulePriorityTaken,
                at: (second.route.priority ?? first.route.priority)?.location ?? second.route.location,
                """
                The priority \(second.priority) is already used on this listener by a route of \(other); choose \
                another, or leave it out to have one chosen.
                """,
                notes: [.init(first.route.location, "the other route")])
        } else if first.route.covers(second.route) {
            report(
                .ruleHidden, at: second.route.location,
                """
                This route is never reached: a route of \(other) has the lower priority \(first.priority) and matches \
                all of its requests; give this one a priority below \(first.priority) or narrow the other.
                """,
                notes: [.init(first.route.location, "the route that hides it")])
        } else {
            return false
        }
        return true
    }
}

extension LoadBalancerRoute {
    /// Whether every request of the other is one of this too.
    func covers(_ other: LoadBalancerRoute) -> Bool {
        guard coversHeaders(of: other), coversQueries(of: other), coversSources(of: other),
            coversPatterns(of: other)
        else { return false }
        guard methodNames.isEmpty || (!other.methodNames.isEmpty && Set(methodNames).isSuperset(of: other.methodNames))
        else {
            return false
        }
        let hosts = effectiveHosts
        if !hosts.isEmpty {
            guard !other.effectiveHosts.isEmpty,
                other.effectiveHosts.allSatisfy({ theirs in
                    hosts.contains { Pattern.covers($0.lowercased(), theirs.lowercased()) }
                })
            else { return false }
        }
        guard let path = effectivePath else { return true }
        return other.effectivePath.map { Pattern.covers(path, $0) } ?? false
    }
}

extension LoadBalancerRoute {
    /// Each condition of this is met by what meets one of the other's: values are alternatives, conditions add up.
    fileprivate func coversHeaders(of other: LoadBalancerRoute) -> Bool {
        headers.allSatisfy { mine in
            other.headers.contains { theirs in
                mine.name.lowercased() == theirs.name.lowercased() && !theirs.values.isEmpty
                    && theirs.values.allSatisfy { value in
                        mine.values.contains { Pattern.covers($0.lowercased(), value.lowercased()) }
                    }
            }
        }
    }

    /// All pairs of a rule's query are alternatives of one condition.
    fileprivate func coversQueries(of other: LoadBalancerRoute) -> Bool {
        guard !queries.isEmpty else { return true }
        return !other.queries.isEmpty
            && other.queries.allSatisfy { theirs in
                queries.contains { mine in
                    guard case .string(let wide) = mine.value, case .string(let narrow) = theirs.value else {
                        return false
                    }
                    return mine.key.lowercased() == theirs.key.lowercased()
                        && Pattern.covers(wide.lowercased(), narrow.lowercased())
                }
            }
    }

    fileprivate func coversSources(of other: LoadBalancerRoute) -> Bool {
        guard !sources.isEmpty else { return true }
        return !other.sources.isEmpty
            && other.sources.allSatisfy { narrow in sources.contains { AddressRange.covers($0, narrow) } }
    }
}

/// Patterns with `*` for any text and `?` for any character.
enum Pattern {
    /// Whether everything that the second pattern matches is matched by the first.
    ///
    /// The second is read as text in which its own wildcards are characters that only a wildcard matches; that is exact
    /// but for a few pairs of patterns that are both unusual, where it says no.
    static func covers(_ wide: String, _ narrow: String) -> Bool {
        let pattern = Array(wide.utf8)
        let text = Array(narrow.utf8)
        let star = UInt8(ascii: "*")
        let one = UInt8(ascii: "?")
        // reachable[j]: the pattern so far matches the first j characters.
        var reachable = [Bool](repeating: false, count: text.count + 1)
        reachable[0] = true
        for byte in pattern {
            var next = [Bool](repeating: false, count: text.count + 1)
            if byte == star {
                var isReached = false
                for position in 0...text.count {
                    isReached = isReached || reachable[position]
                    next[position] = isReached
                }
            } else {
                for position in 0..<text.count where reachable[position] {
                    let fits = byte == one ? text[position] != star : byte == text[position]
                    if fits { next[position + 1] = true }
                }
            }
            reachable = next
        }
        return reachable[text.count]
    }
}
