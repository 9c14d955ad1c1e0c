/// Finds functions that start each other in a circle: one writes to what starts the next, or logs what the next reads.
///
/// What starts a function by writing to it itself is found with its trigger; this is for circles of two and more, over
/// all services of a stage.
struct LoopChecks {
    private struct Node {
        let function: Function
        let scope: Scope
        var edges: [Edge] = []
    }

    private struct Edge {
        let to: Int
        /// As it stands between the functions' names: `may write to the queue "jobs", which starts`.
        let how: String
        let location: SourceLocation
        let trigger: SourceLocation
        let isByLog: Bool
        /// Whether a topic and a queue lie between, so that the trigger itself does not see the function write to it.
        var isIndirect = false
    }

    /// A function that something starts.
    private struct Reader {
        let node: Int
        let actions: [String]
        let location: SourceLocation
        /// What lies between, as it stands in the message: `delivers to the queue "jobs", which `.
        var way = ""
        var trigger: (any FeedTrigger)?
    }

    private var nodes: [Node] = []

    static func check(_ model: Model, _ report: inout Report) {
        // Most work has none of what an edge comes from.
        guard model.stacks.contains(where: { $0.functions.contains(where: \.mayStartOthers) }) else { return }
        var loops = LoopChecks(model)
        loops.connect(model)
        loops.reportCycles(&report)
    }

    private init(_ model: Model) {
        for stack in model.stacks {
            let scope = Scope(model: model, stack: stack)
            for function in stack.functions { nodes.append(Node(function: function, scope: scope)) }
        }
    }

    // MARK: Who starts whom

    private mutating func connect(_ model: Model) {
        var readers: [FeedKey: [Reader]] = [:]
        var functions: [FeedKey: Int] = [:]
        var logReaders: [(node: Int, trigger: LogSubscription)] = []
        for (index, node) in nodes.enumerated() {
            functions[.owned(stack: node.scope.stack.index, node.function.key)] = index
            for trigger in node.function.triggers.lazy.map(\.base) {
                if let fed = trigger as? any FeedTrigger, let feed = fed.feed, let key = FeedKey(feed, in: node.scope) {
                    readers[key, default: []].append(
                        Reader(node: index, actions: type(of: fed).writeActions, location: fed.location, trigger: fed))
                } else if let logs = trigger as? LogSubscription {
                    logReaders.append((index, logs))
                }
            }
        }
        connectLogs(logReaders)
        guard !readers.isEmpty else { return }
        addSubscriptions(of: model, to: &readers)
        for (index, node) in nodes.enumerated() {
            let options = node.function.options
            for statement in options.statements {
                for (resource, key) in statement.resources.flatMap({ value in
                    FeedKey.all(in: value, node.scope).map { (value, $0) }
                }) {
                    for reader in readers[key] ?? []
                    where statement.allows(anyOf: reader.actions) && reader.trigger?.mayMatch(resource) != false {
                        add(index, reader, "may write to \(name(key))", statement.location)
                    }
                    if let called = functions[key], statement.allows(anyOf: ["lambda:InvokeFunction"]) {
                        add(index, called, "may invoke", statement.location, nodes[called].function.location)
                    }
                }
            }
            for target in [options.onSuccess, options.onFailure, options.deadLetters] {
                guard let target else { continue }
                for key in FeedKey.all(in: target.value.arn, node.scope) {
                    for reader in readers[key] ?? [] {
                        add(index, reader, "sends to \(name(key))", target.location)
                    }
                    if let called = functions[key] {
                        add(
                            index, called, "sends what it answers or fails to", target.location,
                            nodes[called].function.location)
                    }
                }
            }
        }
    }

    /// What is written to a topic starts whatever the queues that it delivers to start.
    private func addSubscriptions(of model: Model, to readers: inout [FeedKey: [Reader]]) {
        for stack in model.stacks {
            let scope = Scope(model: model, stack: stack)
            for subscription in stack.all(Subscription.self) {
                guard let topic = FeedKey(subscription.topic, in: scope),
                    let queue = FeedKey(subscription.queue, in: scope)
                else { continue }
                for reader in readers[queue] ?? [] {
                    let way = "delivers to \(name(queue)), which "
                    readers[topic, default: []].append(
                        Reader(
                            node: reader.node, actions: TopicTrigger.writeActions, location: reader.location, way: way))
                }
            }
        }
    }

    private mutating func connectLogs(_ readers: [(node: Int, trigger: LogSubscription)]) {
        guard !readers.isEmpty else { return }
        var writers: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            writers["/aws/lambda/\(node.function.physicalName(in: node.scope))", default: []].append(index)
        }
        for (reader, trigger) in readers {
            let scope = nodes[reader].scope
            for writer in writers[trigger.groupName(in: scope)] ?? []
            where nodes[writer].scope.region == scope.region && nodes[writer].scope.stage == scope.stage {
                nodes[writer].edges.append(
                    Edge(
                        to: reader, how: "logs what starts", location: nodes[writer].function.location,
                        trigger: trigger.location, isByLog: true))
            }
        }
    }

    private mutating func add(_ from: Int, _ reader: Reader, _ how: String, _ location: SourceLocation) {
        let count = nodes[from].edges.count
        add(from, reader.node, "\(how), which \(reader.way)starts", location, reader.location)
        if nodes[from].edges.count > count, !reader.way.isEmpty { nodes[from].edges[count].isIndirect = true }
    }

    private mutating func add(
        _ from: Int, _ to: Int, _ how: String, _ location: SourceLocation, _ trigger: SourceLocation
    ) {
        // What exists already may serve several stages; that they meet there is not what is looked for.
        guard nodes[from].scope.stage == nodes[to].scope.stage else { return }
        nodes[from].edges.append(Edge(to: to, how: how, location: location, trigger: trigger, isByLog: false))
    }

    private func name(_ key: FeedKey) -> String {
        switch key {
        case .owned(_, let key): "the \(key.kind) \"\(key.name)\""
        case .existing(let name): "\"\(name)\""
        }
    }

    // MARK: Circles

    /// Goes along the edges once each; an edge to where one comes from closes a circle. (No recursion: a chain may be
    /// long.)
    private func reportCycles(_ report: inout Report) {
        var isDone = [Bool](repeating: false, count: nodes.count)
        var depth = [Int?](repeating: nil, count: nodes.count)
        for start in nodes.indices where !isDone[start] && !nodes[start].edges.isEmpty {
            var path: [(node: Int, next: Int)] = [(start, 0)]
            depth[start] = 0
            while let (node, next) = path.last {
                guard next < nodes[node].edges.count else {
                    isDone[node] = true
                    depth[node] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let to = nodes[node].edges[next].to
                if let first = depth[to] {
                    if to != node || nodes[node].edges[next].isIndirect {
                        emit(path[first...].map { ($0.node, $0.next - 1) }, &report)
                    }
                } else if !isDone[to] {
                    depth[to] = path.count
                    path.append((to, 0))
                }
            }
        }
    }

    /// - Parameter circle: each function with the number of its edge to the next one.
    private func emit(_ cycle: [(node: Int, edge: Int)], _ report: inout Report) {
        // At the function that stands first in the specs, wherever the search began.
        let first =
            cycle.indices.min { nodes[cycle[$0].node].function.location < nodes[cycle[$1].node].function.location } ?? 0
        let ordered = cycle[first...] + cycle[..<first]
        let edges = ordered.map { (from: nodes[$0.node], edge: nodes[$0.node].edges[$0.edge]) }
        guard let start = edges.first else { return }
        report.about(start.from.scope.stack) { report in
            report.allowing(edges.flatMap(\.from.function.origin.suppressions)) { emit(edges, from: start, &$0) }
        }
    }

    private func emit(
        _ edges: [(from: Node, edge: Edge)], from start: (from: Node, edge: Edge), _ report: inout Report
    ) {
        let cycle = edges.map {
            "\"\($0.from.function.declaredName)\" \($0.edge.how) \"\(nodes[$0.edge.to].function.declaredName)\""
        }
        .joined(separator: "; ")
        if edges.count == 1 {
            report(
                .writesToOwnSource, at: start.edge.location,
                """
                The \(start.from.function.title) \(start.edge.how) it again: it could invoke itself without end, \
                and each round is billed; write to another topic, or make sure that what it writes does not match \
                the subscription.
                """,
                notes: [.init(start.edge.trigger, "the trigger")])
        } else if edges.allSatisfy(\.edge.isByLog) {
            report(
                .logSubscriptionLoop, at: start.edge.location,
                """
                These functions subscribe to each other's logs, so each invocation would start the next without \
                end: \(cycle); remove one of the subscriptions.
                """,
                notes: edges.map { .init($0.edge.trigger, "the subscription") })
        } else {
            report(
                .triggerLoop, at: start.edge.location,
                """
                These functions can invoke each other without end, and each round is billed: \(cycle); break the \
                cycle, or make sure that what is written does not match the triggers.
                """,
                notes: edges.map { .init($0.edge.trigger, "starts \"\(nodes[$0.edge.to].function.declaredName)\"") }
            )
        }
    }
}

extension Function {
    /// Whether anything of it may lead to another function.
    fileprivate var mayStartOthers: Bool {
        !options.statements.isEmpty || options.onSuccess != nil || options.onFailure != nil
            || options.deadLetters != nil
            || triggers.contains { $0.base.is(LogSubscription.self) }
    }
}
