/// A listener of an Application Load Balancer with its rules in order of priority.
public struct Listener: Sendable {
    /// One rule; the default actions are the last, without a priority and conditions.
    public struct Rule: Sendable {
        let priority: Int?
        let source: String
        let conditions: [RuleCondition]
        let actions: [RuleAction]
        var transforms: [RuleTransform] = []

        var token: TokenValidation? {
            actions.lazy.compactMap { if case .token(let token) = $0 { token } else { nil } }.first
        }

        var title: String { priority.map { "rule \($0)" } ?? "default action" }
    }

    let rules: [Rule]
    let port: Int
    let scheme: String
    /// What `Ref` of its load balancer gives.
    let balancer: String?

    static func entrances(in system: System) -> [Entrance] {
        let rules = system.resources("AWS::ElasticLoadBalancingV2::ListenerRule")
        return system.resources("AWS::ElasticLoadBalancingV2::Listener").map { listener in
            let own = rules.filter { $0.properties["ListenerArn"]?.text == listener.arn }
            let port = listener.properties["Port"]?.number ?? 80
            let scheme = listener.properties["Protocol"]?.text == "HTTPS" ? "https" : "http"
            var all = own.map { rule in
                Rule(
                    priority: rule.properties["Priority"]?.number ?? 0, source: rule.source,
                    conditions: (rule.properties["Conditions"]?.elements ?? []).map { RuleCondition($0) },
                    actions: RuleAction.all(rule.properties["Actions"], in: system),
                    transforms: RuleTransform.all(rule.properties["Transforms"]))
            }
            all.sort { ($0.priority ?? 0) < ($1.priority ?? 0) }
            all.append(
                Rule(
                    priority: nil, source: listener.source, conditions: [],
                    actions: RuleAction.all(listener.properties["DefaultActions"], in: system)))
            let balancer = system.resource(listener.properties["LoadBalancerArn"]?.text)
            let stack = system.description.stacks[listener.stack]
            let hosts = all.flatMap { $0.conditions.flatMap(\.hosts) }
            return Entrance(
                kind: .listener(Listener(rules: all, port: port, scheme: scheme, balancer: balancer?.ref)),
                title:
                    """
                    load balancer \(balancer?.properties["Name"]?.text ?? balancer?.id ?? listener.id), \
                    \(scheme.uppercased()) \(port)
                    """,
                id: listener.id, service: stack.service, source: listener.source, scheme: scheme, port: port,
                hosts: hosts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        }
    }

    func decide(_ request: IncomingRequest, _ facts: RequestFacts?) -> Decision {
        var steps: [Decision.Step] = []
        for rule in rules {
            if let failed = rule.conditions.first(where: { !$0.matches(request) }) {
                steps.append(
                    .init(title: rule.title, source: rule.source, isChosen: false, reason: failed.mismatch(request)))
                continue
            }
            let (outcome, notes) = Self.outcome(of: rule, request, facts)
            let reason =
                rule.conditions.isEmpty
                ? "no rule before it matches" : rule.conditions.map(\.text).joined(separator: ", ")
            steps.append(
                .init(
                    title: rule.title, source: rule.source, isChosen: true,
                    reason: ([reason] + notes).joined(separator: "; ")))
            return Decision(outcome: outcome, steps: steps)
        }
        return Decision(outcome: .answer(.page(503)), steps: steps)
    }

    /// The rule's answer to a request that matches its conditions, with notes.
    private static func outcome(
        of rule: Rule, _ request: IncomingRequest, _ facts: RequestFacts?
    ) -> (Decision.Outcome, notes: [String]) {
        var notes: [String] = []
        if let token = rule.token {
            if let problem = token.problem(request, facts) {
                return (.answer(.page(401)), ["wants \(token.text); \(problem)"])
            }
            notes.append("with \(token.text)")
        }
        let outcome = RuleAction.outcome(rule.actions, request)
        guard case .function(let function, .loadBalancer(var forward)) = outcome else { return (outcome, notes) }
        switch RuleTransform.apply(rule.transforms, to: request) {
        case .unchanged: return (outcome, notes)
        case .failed(let reason): return (.answer(.page(500)), notes + ["a transform fails: \(reason)"])
        case .changed(let rewritten, let what):
            forward.rewritten = rewritten
            return (.function(function, .loadBalancer(forward)), notes + [what])
        }
    }
}
