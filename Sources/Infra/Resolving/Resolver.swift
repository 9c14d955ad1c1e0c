/// From services to the model: runs the bodies, follows references across services and settles who owns what.
struct Resolver {
    var model = Model()
    /// What the bodies state, before anything is adopted.
    var stated = Model()

    static func resolve(_ services: [Service], committed: CommittedOutput = .none) -> (Model, Report) {
        var resolver = Resolver()
        var report = Report()
        ServiceNames.check(services, &report)
        for service in services { resolver.state(service, &report) }
        resolver.adopt(&report)
        resolver.checkReferences(&report)
        resolver.model.priorities = RulePriorities(of: resolver.model, committed: committed.rules)
        return (resolver.model, report)
    }

    // MARK: Stating

    private mutating func state(_ service: Service, _ report: inout Report) {
        // A stage or region that is listed twice is reported; it is still one stack.
        var seen: Set<String> = []
        var lost = LostDeclarations()
        for stage in service.stages {
            for region in service.regions where seen.insert("\(stage) \(region)").inserted {
                let (declarations, made, missing) = Evaluation.run { service.body(stage, region) }
                lost.add(made)
                var stack = StackModel(service: service, stage: stage, region: region, index: model.stacks.count)
                report.about(stack) { report in
                    for value in missing { report(.missingValue, at: value.location, value.message) }
                    stack.defaults = Self.only(FunctionDefaults.self, in: declarations, &report)
                    stack.settings = Self.only(StackSettings.self, in: declarations, &report)
                    stack.publicIDs = SplitHorizon.publicIDs(in: declarations)
                    for declaration in declarations { Self.add(declaration, to: &stack, &report) }
                }
                model.append(stack)
            }
        }
        report.aboutService(service.name) { lost.check(service, &$0) }
    }

    /// The declaration of a kind that a service has once at the most.
    private static func only<D: Declaration>(
        _ kind: D.Type, in declarations: [any Declaration], _ report: inout Report
    ) -> D? {
        let found = declarations.compactMap { $0.as(kind) }
        for other in found.dropFirst() where other != found[0] { reportClash(found[0], other, &report) }
        return found.first
    }

    private static func add(_ declaration: any Declaration, to stack: inout StackModel, _ report: inout Report) {
        guard declaration.isOwned else {
            stack.unowned.append(declaration)
            return
        }
        let declaration = stack.settled(declaration)
        if let known = stack[declaration.key] {
            if !known.isEqual(to: declaration) { reportClash(known, declaration, &report) }
            return
        }
        stack.append(declaration)
        for part in declaration.allParts { add(part, to: &stack, &report) }
    }

    private static func reportClash(
        _ first: any Declaration, _ second: any Declaration, _ report: inout Report
    ) {
        let kind = type(of: first).kind
        if let record = second as? Record {
            report(
                .recordTwice, at: second.location,
                """
                There are two records of the type \(record.value.type) for "\(record.domain)"; put the values into \
                one, or give each .weighted, .latency or .failover.
                """,
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
                """
                The \(subscription.topic.title) delivers to the \(subscription.queue.title) twice, and SNS allows one \
                subscription for a topic and a queue; put both into one.
                """,
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
                """
                A service has one \(kind), and this one says something else than the other; put all its settings into \
                one.
                """,
                notes: [.init(first.location, "the other \(kind)")])
            return
        }
        report(
            .twoDeclarationsOfOneName, at: second.location,
            """
            This \(kind) is called "\(first.declaredName)" like another \(kind) of the same service that says \
            something else; give one of them another name, or declare it once and use that value in both places.
            """,
            notes: [.init(first.location, "the other \(kind) \"\(first.declaredName)\"")])
    }

    // MARK: Adopting what is reached but stated nowhere

    /// Everything that a stack's declarations reach, directly or through others, with the place of the use.
    func reached(from declarations: [any Declaration], _ dependencies: [[Dependency]]) -> [Dependency] {
        var found: [Dependency] = []
        var seen: Set<DeclarationIdentity> = []
        func visit(_ declaration: any Declaration, _ dependencies: [Dependency]) {
            for use in dependencies where use.target.isOwned {
                guard seen.insert(DeclarationIdentity(use.target)).inserted else { continue }
                visit(use.target, use.target.allDependencies)
                found.append(use)
            }
            for part in declaration.allParts where seen.insert(DeclarationIdentity(part)).inserted {
                visit(part, part.allDependencies)
            }
        }
        for (declaration, dependencies) in zip(declarations, dependencies) { visit(declaration, dependencies) }
        return found
    }

    /// A use of a declaration by a stack.
    private struct Reach {
        let stack: Int
        let location: SourceLocation
    }

    private mutating func adopt(_ report: inout Report) {
        // Each stack is walked once: what others reach is looked up.
        let dependencies = model.stacks.map { reached(from: $0.declarations, $0.dependencies) }
        stated = model
        var users: [DeclarationIdentity: [Reach]] = [:]
        for (stack, dependencies) in dependencies.enumerated() {
            for use in dependencies {
                users[DeclarationIdentity(use.target), default: []].append(Reach(stack: stack, location: use.location))
            }
        }
        for (stack, dependencies) in dependencies.enumerated() {
            report.about(model.stacks[stack]) { adopt(dependencies, users, into: stack, &$0) }
        }
    }

    private mutating func adopt(
        _ dependencies: [Dependency], _ users: [DeclarationIdentity: [Reach]], into index: Int,
        _ report: inout Report
    ) {
        let stack = model.stacks[index]
        var adopted: [any Declaration] = []
        for use in dependencies {
            if stack.owns(use.target) { continue }
            let adoptedBefore = adopted.first { $0.key == use.target.key }
            if use.target.isOfEachStack {
                if let known = adoptedBefore ?? stack[use.target.key] {
                    if known.location != use.target.location, !known.isEqual(to: use.target) {
                        Self.reportClash(known, use.target, &report)
                    }
                } else {
                    adopted.append(use.target)
                }
                continue
            }
            if adoptedBefore != nil { continue }
            // Another service may state it, in whichever stage or region; or this one does, in another region alone.
            guard model.stacksOfOthers(declaring: use.target, than: stack).isEmpty,
                stated.siblings(declaring: use.target, of: stack).isEmpty
            else { continue }
            if let known = stack[use.target.key] {
                // It stands for the service's own.
                if let api = use.target as? HTTPAPI, api.saysNothing { continue }
                Self.reportClash(known, use.target, &report)
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
                    """
                    The \(use.target.title) is used by the services "\(stack.serviceName)" and "\(service)" but none \
                    of them states it; state it in the body of the service that is to own it.
                    """,
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
        for declaration in adopted { Self.add(declaration, to: &holder, &report) }
        model.prepend(holder.declarations.filter { stack[$0.key] == nil }, to: index)
    }
}
