import Testing

@testable import Infra

/// Rules that are in the committed output keep their numbers, whatever else is added, removed or moved; and on the way, while
/// new rules are made and old ones are still there, no two have one number.
@Suite struct CommittedPriorityTests {
    /// A system: services on shared listeners, each a list of functions with their routes.
    struct System {
        struct Route: Hashable {
            var path: String
            var hosts: [String]
            var listener: Int
        }
        struct Function {
            var name: String
            var routes: [Route]
        }
        var services: [(name: String, functions: [Function])]

        func specs() -> [Service] {
            services.map { service in
                Service(service.name, region: .euCentral1, stages: [.prod]) { _ in
                    Group(
                        service.functions.map { function in
                            function.routes.reduce(
                                Infra.Function(function.name, .nodejs22, handler: "index.handler", code: "api").timeout(
                                    .seconds(5))
                            ) { $0.on(Self.trigger($1)) }
                        })
                }
            }
        }

        private static let listeners = (0..<2).map {
            Listener.existing(
                "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/\($0)2f7dc8efc522ab2"
            )
        }

        private static func trigger(_ route: Route) -> LoadBalancerRoute {
            let trigger = LoadBalancerRoute.route(.get, route.path, of: listeners[route.listener])
            return route.hosts.isEmpty ? trigger : trigger.hosts(route.hosts[0])
        }
    }

    struct Rule: Hashable {
        let folder: String
        let function: String
        let listener: String
        let conditions: String
    }

    /// The rules of a build, and its templates as the next one gets them.
    private func build(_ system: System, on committed: CommittedOutput) -> (
        rules: [Rule: Int], output: CommittedOutput
    )? {
        // A route twice on one function is an error (`trigger-twice`), and there are not numbers to keep.
        let isTwice = system.services.contains { $0.functions.contains { Set($0.routes).count < $0.routes.count } }
        guard !isTwice else { return nil }
        let (model, _) = Resolver.resolve(system.specs(), committed: committed)
        var report = Report()
        RuleChecks.check(model, &report)
        // So are two functions with one rule.
        guard !report.findings.contains(where: { $0.diagnostic.slug == "rules-alike" }) else { return nil }
        #expect(!report.findings.contains { $0.diagnostic.slug == "rule-priority-taken" })
        let templates = Lowering.lower(model).flatMap { stack in
            WrittenTemplate.all(of: stack).map {
                (path: "\(stack.scope.stack.outputFolder)/\($0.path)", bytes: $0.bytes)
            }
        }
        let output = CommittedOutput(templates: templates)
        let rules = output.rules.numbers.map { key, number in
            (
                Rule(folder: key.folder, function: key.function, listener: key.listener, conditions: key.conditions),
                number
            )
        }
        return (Dictionary(uniqueKeysWithValues: rules), output)
    }

    @Test func whatStaysKeepsItsNumber() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(state: seed)
        var compared = 0
        for round in 0..<1_000 {
            let before = Self.system(&random)
            let after = Self.edited(before, &random)
            guard let first = build(before, on: .none), let second = build(after, on: first.output) else { continue }
            for (rule, number) in second.rules {
                if let old = first.rules[rule] {
                    #expect(old == number, "seed \(seed), round \(round): \(rule) moved from \(old) to \(number)")
                    compared += 1
                } else {
                    let meets = first.rules.contains { $0.key.listener == rule.listener && $0.value == number }
                    #expect(
                        !meets, "seed \(seed), round \(round): the new \(rule) takes \(number), which is still taken")
                }
            }
            // The next build of the same specs changes nothing.
            guard round.isMultiple(of: 10) else { continue }
            let third = try #require(build(after, on: second.output))
            #expect(third.rules == second.rules, "seed \(seed), round \(round)")
        }
        #expect(compared > 2_000, "seed \(seed)")
    }

    /// Rules of one range that meet by their hashes: adding one before the others moved a deployed rule (`PriorityInUse`).
    @Test func aRouteBeforeOthersMovesNone() throws {
        let names = (0..<70).map { "n\($0)".padding(to: 5) }
        func system(_ names: [String]) -> System {
            System(services: [
                ("shop", names.map { .init(name: $0, routes: [.init(path: "/\($0)/*", hosts: [], listener: 0)]) })
            ])
        }
        let first = try #require(build(system(Array(names.dropFirst(35))), on: .none))
        let second = try #require(build(system(names), on: first.output))
        for (rule, number) in first.rules { #expect(second.rules[rule] == number) }
        #expect(Set(second.rules.values).count == 70)
    }

    /// The order of conditions has no meaning, and a template that is cut off is none.
    @Test func whatCannotBeReadIsPassedOver() {
        for text in [
            "", "{", "[]", "{\"Resources\": 3}",
            "{\"Resources\": {\"A\": {\"Type\": \"AWS::ElasticLoadBalancingV2::ListenerRule\"}}}",
        ] {
            #expect(
                CommittedOutput(templates: [("shop/prod/cloudformation.json", Array(text.utf8))]).rules.rules.isEmpty)
        }
    }

    // MARK: Random systems

    private static let paths = [
        "/users/*", "/posts/*", "/items/*", "/a/*", "/b/*", "/users", "/*", "/orders/*", "/carts/*", "/lists/*",
    ]

    private static func route(_ random: inout SplitMix) -> System.Route {
        .init(
            path: paths[Int.random(in: 0..<paths.count, using: &random)],
            hosts: Bool.random(using: &random) ? [] : ["h\(Int.random(in: 0..<3, using: &random)).example.com"],
            listener: Int.random(in: 0..<2, using: &random))
    }

    private static func system(_ random: inout SplitMix) -> System {
        System(
            services: (0..<Int.random(in: 1...2, using: &random)).map { number in
                (
                    "s\(number)",
                    (0..<Int.random(in: 1...4, using: &random)).map { index in
                        .init(
                            name: "f\(index)",
                            routes: (0..<Int.random(in: 1...2, using: &random)).map { _ in route(&random) })
                    }
                )
            })
    }

    private static func edited(_ system: System, _ random: inout SplitMix) -> System {
        var copy = system
        let service = Int.random(in: 0..<copy.services.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: copy.services[service].functions.insert(.init(name: "new", routes: [route(&random)]), at: 0)
        case 1: copy.services[service].functions.shuffle(using: &random)
        case 2 where copy.services[service].functions.count > 1: copy.services[service].functions.removeFirst()
        default: copy.services[service].functions[0].routes.insert(route(&random), at: 0)
        }
        return copy
    }
}

/// A new rule with the number of a deployed one is an error, and the deployed one keeps its number: both would meet while
/// the stack is updated.
@Suite struct GivenPriorityTests {
    private static let listener = Listener.existing(
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2")

    private static func service(_ given: Int?) -> Service {
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("ports", .nodejs22, handler: "index.handler", code: "api").on(
                .route(.get, "/ports/*", of: listener))
            if let given {
                Function("exp", .nodejs22, handler: "index.handler", code: "api")
                    .on(.route(.get, "/exp/*", of: listener).priority(given))
            }
        }
    }

    @Test func aDeployedRuleStays() throws {
        let (model, _) = Resolver.resolve([Self.service(nil)], committed: .none)
        let stack = try #require(Lowering.lower(model).first)
        let output = CommittedOutput(
            templates: WrittenTemplate.all(of: stack).map { ("\(stack.scope.stack.outputFolder)/\($0.path)", $0.bytes) }
        )
        let number = try #require(output.rules.numbers.values.first)
        let refused = Compiler.compile([Self.service(number)], committed: output)
        #expect(refused.diagnostics.contains { $0.slug == "rule-priority-taken" && $0.severity == .error })
        let taken = Compiler.compile([Self.service(number - 1)], committed: output)
        #expect(!taken.hasErrors)
        let text = String(decoding: try #require(taken.files.first).bytes, as: UTF8.self)
        #expect(text.contains("PortsAlbListenerRule\(number)\""))
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: "x", count: max(0, count - self.count))
    }
}
