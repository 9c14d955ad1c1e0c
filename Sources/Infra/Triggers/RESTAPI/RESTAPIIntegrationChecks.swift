extension RESTAPIIntegration {
    public func check(in scope: Scope, _ report: inout Report) {
        APIPaths.check(route.path, isREST: true, at: location, &report)
        let api = scope.stack.all(RESTAPI.self).first
        route.checkTimeout(of: api, &report)
        route.checkSettings(in: scope, &report)
        checkAccess(to: api, &report)
        checkOthers(in: scope, &report)
        switch target.kind {
        case .queue(let queue, _, let group):
            queue.checkExisting(
                by: title, at: location, in: scope, because: "a REST API sends to queues of its own region only",
                &report)
            queue.checkGroup(group, example: "$input.params('customer')", at: location, in: scope, &report)
        case .http(let url, _): check(url, &report)
        case .listener(let listener, _, let url):
            check(url, &report)
            VPCLink.check(listener, by: title, at: location, in: scope, &report)
        case .mock(let status, _):
            guard !(200...599).contains(status) else { return }
            report(
                .settingOutOfRange, at: location,
                "\(declaredName) answers with the status \(status), and an answer has one of 200 to 599; change it.")
        case .bus, .machine: return
        }
    }

    private func checkAccess(to api: RESTAPI?, _ report: inout Report) {
        if case .private? = api?.endpoint { return }
        if case .mock = target.kind { return }
        guard route.authorizer == nil, !route.needsKey else { return }
        report(
            .publicEndpoint, at: location,
            """
            Everyone can call \(declaredName), which \(sentence); add .authorizer(…), or confirm that this is \
            intended: .suppress("public-endpoint", because: "…").
            """)
    }

    private var sentence: String {
        switch target.kind {
        case .queue(let queue, _, _): "sends to the \(queue.title)"
        case .bus(let bus, _, _, _): "puts events on \(bus.map { "the \($0.title)" } ?? "the default event bus")"
        case .machine(let machine, _): "starts the \(machine.title)"
        case .http(let url, _): "hands the request on to \(url)"
        case .listener: "leads into the VPC"
        case .mock: "always answers the same"
        }
    }

    /// Methods of functions and other integrations: none on the same path, and one name for a variable.
    private func checkOthers(in scope: Scope, _ report: inout Report) {
        var others = scope.stack.triggers(RESTAPIMethod.self).map { ($0.trigger, "the \($0.function.title)") }
        others += scope.stack.all(RESTAPIIntegration.self).filter { $0.location < location }
            .map { ($0.route, "another integration") }
        if let (other, title) = others.first(where: { $0.0.path == route.path && $0.0.method == route.method }) {
            report(
                .triggerTwice, at: location,
                """
                \(declaredName) already leads to \(title), and an API has each method once on a path; change the path \
                of one.
                """,
                notes: [.init(other.location, "the other method")])
        }
        for (path, mine) in RESTAPIMethod.variablesByPath(route.path) {
            for (other, _) in others {
                let known = RESTAPIMethod.variablesByPath(other.path)
                guard let theirs = known.first(where: { $0.path == path && $0.variable != mine })?.variable else {
                    continue
                }
                report(
                    .siblingVariables, at: location,
                    """
                    \(mine) stands where "\(other.path)" has \(theirs), and a REST API has one variable in each \
                    position; give both the same name.
                    """,
                    notes: [.init(other.location, "the other method")])
                return
            }
        }
    }

    private func check(_ url: String, _ report: inout Report) {
        let rest = url.hasPrefix("https://") ? url.dropFirst(8) : url.hasPrefix("http://") ? url.dropFirst(7) : nil
        guard let rest, rest.first.map({ $0 != "/" && $0 != ":" }) ?? false else {
            report(
                .invalidRoute, at: location,
                """
                "\(url)" is not the address of a REST API's integration, which begins with https:// or http:// and a \
                host; write such as https://shop.example.com/{proxy}.
                """)
            return
        }
        let known = variables
        for part in rest.split(separator: "{").dropFirst() {
            let name = String(part.prefix { $0 != "}" })
            guard !known.contains(name) else { continue }
            let names = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                $0.filter { !"{}+".contains($0) }
            }
            report(
                .invalidRoute, at: location,
                """
                The address of \(declaredName) has {\(name)}, which its path does not \
                have\(Nearest.ending(name, among: names, otherwise: "; add it to the path, or remove it."))
                """)
        }
    }
}

extension Queue {
    /// Whether each message must say by what it is told from others.
    var wantsDeduplicationID: Bool { isFIFO && !settings.deduplicatesByContent }

    /// Reports messages to a FIFO queue without a group, and a group for another queue.
    func checkGroup(
        _ group: String?, example: String, at location: SourceLocation, in scope: Scope, _ report: inout Report
    ) {
        let isFIFO = scope.resolved(self).isFIFO
        guard isFIFO != (group != nil) else { return }
        let (reason, remedy) =
            isFIFO
            ? ("a FIFO queue, whose messages have a group", "add group: \"\(example)\"")
            : ("no FIFO queue, and only messages of one have a group", "remove group:")
        report(
            .invalidRoute, at: location, "The \(title) is \(reason); \(remedy).",
            notes: [.init(self.location, "the queue")])
    }
}
