/// From services to the model: runs the bodies, follows references across services and settles who owns what.
struct Resolver {
    private var model = Model()
    private var report = Report()
    /// What the bodies state, before anything is adopted.
    private var stated = Model()

    static func resolve(_ services: [Service], committed: CommittedOutput = .none) -> (Model, Report) {
        var resolver = Resolver()
        ServiceNames.check(services, &resolver.report)
        for service in services { resolver.state(service) }
        resolver.adopt()
        resolver.checkReferences()
        resolver.model.priorities = RulePriorities(of: resolver.model, committed: committed.rules)
        return (resolver.model, resolver.report)
    }

    // MARK: Stating

    private mutating func state(_ service: Service) {
        // A stage or region that is listed twice is reported; it is still one stack.
        var seen: Set<String> = []
        var lost = LostDeclarations()
        for stage in service.stages {
            for region in service.regions where seen.insert("\(stage) \(region)").inserted {
                var stack = StackModel(service: service, stage: stage, region: region, index: model.stacks.count)
                report.enter(stack)
                let (declarations, isKept) = Evaluation.run { service.body(stage, region) }
                lost.add(isKept)
                stack.defaults = only(FunctionDefaults.self, in: declarations)
                stack.settings = only(StackSettings.self, in: declarations)
                for declaration in declarations { add(declaration, to: &stack) }
                model.append(stack)
            }
        }
        report.stage = nil
        lost.check(service, &report)
    }

    /// The declaration of a kind that a service has once at the most.
    private mutating func only<D: Declaration>(_ kind: D.Type, in declarations: [any Declaration]) -> D? {
        let found = declarations.compactMap { $0 as? D }
        for other in found.dropFirst() where other != found[0] { reportClash(found[0], other) }
        return found.first
    }

    private mutating func add(_ declaration: any Declaration, to stack: inout StackModel) {
        guard declaration.isOwned else {
            stack.unowned.append(declaration)
            return
        }
        let declaration = stack.settled(declaration)
        if let known = stack[declaration.key] {
            if !known.isEqual(to: declaration) { reportClash(known, declaration) }
            return
        }
        stack.append(declaration)
        for part in declaration.parts { add(part, to: &stack) }
    }

    private mutating func reportClash(_ first: any Declaration, _ second: any Declaration) {
        let kind = type(of: first).kind
        if let record = second as? Record {
            report(
                .recordTwice, at: second.location,
                "There are two records of the type \(record.value.type) for \"\(record.domain)\"; put the values into one, or give each .weighted, .latency or .failover.",
                notes: [.init(first.location, "the other record")])
            return
        }
        if let listener = second as? Listener, let balancer = listener.balancer {
            report(
                .twoListenersOnOnePort, at: second.location,
                "The \(balancer.title) has two listeners on port \(listener.port); remove one or give it another port.",
                notes: [.init(first.location, "the other listener")])
            return
        }
        if let subscription = second as? Subscription {
            report(
                .sourceTwice, at: second.location,
                "The \(subscription.topic.title) delivers to the \(subscription.queue.title) twice, and SNS allows one subscription for a topic and a queue; put both into one.",
                notes: [.init(first.location, "the other subscription")])
            return
        }
        if first is FunctionDefaults || first is StackSettings {
            report(
                .twoDeclarationsOfOneName, at: second.location,
                "A service states \(kind) once, and these say something else than the others; put all of it into one.",
                notes: [.init(first.location, "the other \(kind)")])
            return
        }
        if first is HTTPAPI || first is RESTAPI || first is WebSocketAPI {
            report(
                .twoDeclarationsOfOneName, at: second.location,
                "A service has one \(kind), and this one says something else than the other; put all its settings into one.",
                notes: [.init(first.location, "the other \(kind)")])
            return
        }
        report(
            .twoDeclarationsOfOneName, at: second.location,
            "This \(kind) is called \"\(first.declaredName)\" like another \(kind) of the same service that says something else; give one of them another name, or declare it once and use that value in both places.",
            notes: [.init(first.location, "the other \(kind) \"\(first.declaredName)\"")])
    }

    // MARK: Adopting what is reached but stated nowhere

    /// Everything that a stack's declarations reach, directly or through others, with the place of the use.
    private func reached(from declarations: [any Declaration], _ dependencies: [[Dependency]]) -> [Dependency] {
        var found: [Dependency] = []
        var seen: Set<DeclarationIdentity> = []
        func visit(_ declaration: any Declaration, _ dependencies: [Dependency]) {
            for use in dependencies where use.target.isOwned {
                guard seen.insert(DeclarationIdentity(use.target)).inserted else { continue }
                visit(use.target, use.target.allDependencies)
                found.append(use)
            }
            for part in declaration.parts where seen.insert(DeclarationIdentity(part)).inserted { visit(part, part.allDependencies) }
        }
        for (declaration, dependencies) in zip(declarations, dependencies) { visit(declaration, dependencies) }
        return found
    }

    /// A use of a declaration by a stack.
    private struct Reach {
        let stack: Int
        let location: SourceLocation
    }

    private mutating func adopt() {
        // Each stack is walked once: what others reach is looked up.
        let dependencies = model.stacks.map { reached(from: $0.declarations, $0.dependencies) }
        stated = model
        var users: [DeclarationIdentity: [Reach]] = [:]
        for (stack, dependencies) in dependencies.enumerated() {
            for use in dependencies { users[DeclarationIdentity(use.target), default: []].append(Reach(stack: stack, location: use.location)) }
        }
        for (stack, dependencies) in dependencies.enumerated() { adopt(dependencies, users, into: stack) }
    }

    private mutating func adopt(_ dependencies: [Dependency], _ users: [DeclarationIdentity: [Reach]], into index: Int) {
        let stack = model.stacks[index]
        report.enter(stack)
        var adopted: [any Declaration] = []
        for use in dependencies {
            if stack.owns(use.target) || adopted.contains(where: { $0.key == use.target.key }) { continue }
            if use.target.isOfEachStack {
                adopted.append(use.target)
                continue
            }
            // Another service may state it, in whichever stage or region; or this one does, in another region alone.
            guard model.stacksOfOthers(declaring: use.target, than: stack).isEmpty,
                stated.siblings(declaring: use.target, of: stack).isEmpty
            else { continue }
            if let known = stack[use.target.key] {
                // It stands for the service's own.
                if let api = use.target as? HTTPAPI, api.saysNothing { continue }
                reportClash(known, use.target)
                continue
            }
            // Whatever the stages: what one service owns in dev and another in prod has no owner.
            let other = users[DeclarationIdentity(use.target)]?.first {
                model.stacks[$0.stack].serviceName != stack.serviceName
            }
            if let other {
                let service = model.stacks[other.stack].serviceName
                report(
                    .sharedButStatedNowhere, at: use.location,
                    "The \(use.target.title) is used by the services \"\(stack.serviceName)\" and \"\(service)\" but none of them states it; state it in the body of the service that is to own it.",
                    notes: [
                        .init(other.location, "used by service \"\(service)\" here"),
                        .init(use.target.location, "declared here"),
                    ])
                continue
            }
            adopted.append(use.target)
        }
        guard !adopted.isEmpty else { return }
        var holder = StackModel(service: stack.service, stage: stack.stage, region: stack.region, index: index)
        holder.defaults = stack.defaults
        for declaration in adopted { add(declaration, to: &holder) }
        model.prepend(holder.declarations.filter { stack[$0.key] == nil }, to: index)
    }

    // MARK: References between services

    private mutating func checkReferences() {
        checkStatedTwice()
        var edges: [String: [(to: String, use: Dependency)]] = [:]
        for stack in model.stacks {
            report.enter(stack)
            for (declaration, dependencies) in zip(stack.declarations, stack.dependencies) {
                for use in dependencies where use.target.isOwned {
                    if stack.owns(use.target) {
                        checkSaysTheSame(use, of: declaration, as: stack)
                    } else if let owner = model.owner(of: use.target, from: stack) {
                        checkSaysTheSame(use, of: declaration, as: owner)
                        edges[stack.serviceName, default: []].append((owner.serviceName, use))
                    } else {
                        reportUnreachable(use, from: stack)
                    }
                }
            }
        }
        reportCycles(edges)
    }

    /// A copy that was changed where it is used would lose what was changed: the resource is as its owner states it.
    ///
    /// Two that refer to each other, such as an API and its health check, cannot both have the other's last word.
    private mutating func checkSaysTheSame(_ use: Dependency, of user: any Declaration, as owner: StackModel) {
        guard let known = owner[use.target.key], known.location == use.target.location,
            !known.isEqual(to: owner.settled(use.target)),
            known.key != user.key, !reached(from: [known], [known.allDependencies]).contains(where: { $0.target.key == user.key })
        else { return }
        report(
            .twoDeclarationsOfOneName, at: use.location,
            "The \(use.target.title) is used here with other settings than those with which service \"\(owner.serviceName)\" has it, and only the latter would hold; put all its settings where it is declared and use that value in both places.",
            notes: [.init(known.location, "declared here")])
    }

    private mutating func checkStatedTwice() {
        var owners: [Set<String>: Set<DeclarationIdentity>] = [:]
        var stated: [ObjectIdentifier: [Int]] = [:]
        for stack in model.stacks {
            for declaration in stack.declarations where !declaration.isOfEachStack {
                let before = stated[declaration.origin.evaluation] ?? []
                stated[declaration.origin.evaluation, default: []].append(stack.index)
                guard
                    let other = before.map({ model.stacks[$0] }).first(where: {
                        $0.serviceName != stack.serviceName && $0.stage == stack.stage && $0[declaration.key] != nil
                    }),
                    owners[[other.serviceName, stack.serviceName], default: []].insert(DeclarationIdentity(declaration)).inserted
                else { continue }
                (report.service, report.stage) = (nil, nil)
                report(
                    .statedInTwoServices, at: stack.service.location,
                    "Service \"\(stack.serviceName)\" states the \(declaration.title), which service \"\(other.serviceName)\" states too, so both would create it; state it in one of them and only use it in the other.",
                    notes: [.init(other.service.location, "stated by service \"\(other.serviceName)\" too"), .init(declaration.location, "declared here")])
            }
        }
    }

    private mutating func reportUnreachable(_ use: Dependency, from stack: StackModel) {
        if let there = stated.siblings(declaring: use.target, of: stack).first {
            report(
                .referenceToOtherRegion, at: use.location,
                "Service \"\(stack.serviceName)\" states the \(use.target.title) in \(there.region) alone, but its stack in \(stack.region) uses it here, and a stack has no references to another region's; \(Self.remedy(for: use.target, in: stack.region)).",
                notes: [.init(use.target.location, "the \(use.target.title) is declared here")])
            return
        }
        let candidates = model.stacksOfOthers(declaring: use.target, than: stack)
        guard let candidate = candidates.first else { return }
        let sameStage = candidates.filter { $0.stage == stack.stage }
        if let there = sameStage.first {
            let regions = sameStage.map(\.region.id).joined(separator: " and ")
            report(
                .referenceToOtherRegion, at: use.location,
                "Service \"\(stack.serviceName)\" is in \(stack.region) but the \(use.target.title) that it uses here is in \(regions) with service \"\(there.serviceName)\"; \(use.target is HostedZone ? "" : "put both services in one region, or ")\(Self.remedy(for: use.target, in: stack.region)).",
                notes: [.init(use.target.location, "the \(use.target.title) is declared here"), .init(there.service.location, "its service is in \(regions)")])
        } else {
            report(
                .referenceToMissingStage, at: use.location,
                "Service \"\(stack.serviceName)\" has the stage \"\(stack.stage)\" but service \"\(candidate.serviceName)\", which owns the \(use.target.title) used here, has only \(list(candidate.service.stages.map(\.name))); add the stage there, or use the value only in the stages that both have.",
                notes: [.init(candidate.service.location, "the stages of service \"\(candidate.serviceName)\"")])
        }
    }

    /// What to do instead of a reference to another region.
    private static func remedy(for target: any Declaration, in region: Region) -> String {
        // A zone is the same in all regions, so another one would be wrong.
        if let zone = target as? HostedZone {
            return "a hosted zone is of no region, so create it first and write HostedZone.existing(\"\(zone.declaredName)\", id: …) in \(region)"
        }
        return "declare one for \(region)\(target is any Existing ? ", or write what is there by .existing(…)" : "")"
    }

    private mutating func reportCycles(_ edges: [String: [(to: String, use: Dependency)]]) {
        var reported: Set<Set<String>> = []
        (report.service, report.stage) = (nil, nil)
        for start in model.stacks.map(\.serviceName) {
            guard let path = cycle(from: start, edges), reported.insert(Set(path.map(\.from))).inserted else { continue }
            let names = path.map { "\"\($0.from)\"" } + ["\"\(start)\""]
            report(
                .cycleBetweenServices, at: path[0].use.location,
                "The services \(names.joined(separator: " → ")) need each other, so none of them can be deployed first; move what they share into one of them or into a service of its own.",
                notes: path.dropFirst().map { .init($0.use.location, "service \"\($0.from)\" uses the \($0.use.target.title) here") })
        }
    }

    private func cycle(
        from start: String, _ edges: [String: [(to: String, use: Dependency)]]
    ) -> [(from: String, use: Dependency)]? {
        var visited: Set<String> = []
        func search(_ service: String) -> [(from: String, use: Dependency)]? {
            for edge in edges[service] ?? [] {
                if edge.to == start { return [(service, edge.use)] }
                guard visited.insert(edge.to).inserted else { continue }
                if let rest = search(edge.to) { return [(service, edge.use)] + rest }
            }
            return nil
        }
        return search(start)
    }
}

extension Resolver {
}
