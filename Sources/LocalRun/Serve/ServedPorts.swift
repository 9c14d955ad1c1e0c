import Packaging
import Routing

/// The servers of a run: one for the page, one for each entrance, one for messages. Those of entrances are opened as
/// they appear and stay as long as the run.
final class ServedPorts: Sendable {
    private struct State {
        var servers: [HTTPServer] = []
        /// By the keys of the entrances.
        var ports: [String: Int] = [:]
        var pagePort = 0
        var next: Int
    }

    /// Where AWS SDKs send messages to.
    let messages: Int
    private let first: Int
    /// Seconds since 1970.
    private let began = Time.now() / 1_000
    private let state: Monitor<State>
    private let served = Monitor<ServedSystem?>(nil)
    private let connections = WebSocketConnections()

    /// Opens the port of messages, which handlers are told when they start.
    /// - Parameters:
    ///   - first: the page's port; the entrances follow it, then the messages. 0 takes free ones.
    ///   - entrances: how many there are at first.
    init?(first: Int, entrances: Int) {
        self.first = first
        let wanted = first == 0 ? 0 : first + 1 + entrances
        let (served, connections) = (served, connections)
        let server = HTTPServer(port: wanted) { message, _ in
            if WebSocketConnections.isMeant(message.target) { return connections.answer(message) }
            return served.change { $0 }?.use { $0.messages.answer(message) } ?? Answer(503)
        }
        guard let server else {
            Self.sayTaken(wanted)
            return nil
        }
        messages = server.port
        state = Monitor(State(servers: [server], next: first == 0 ? 0 : first + 1))
        server.start()
    }

    private static func sayTaken(_ port: Int) {
        Output.note("error: Port \(port) of 127.0.0.1 is taken. Choose another with --port.")
    }

    /// Opens the other ports; nil where one of them is taken, which is said.
    func serve(_ local: LocalSystem, secrets: SecretValues) -> ServedSystem? {
        for entrance in local.entrances {
            guard open(entrance) else { return nil }
        }
        let served = served
        let server = HTTPServer(port: first) { message, _ in
            served.change { $0 }?.use { $0.page.answer(message) } ?? Answer(503)
        }
        guard let server else {
            Self.sayTaken(first)
            return nil
        }
        state.change { state in
            state.servers.append(server)
            state.pagePort = server.port
        }
        let system = ServedSystem(generation(local, secrets: secrets))
        served.change { $0 = system }
        server.start()
        return system
    }

    /// Opens ports for entrances that have none yet.
    /// - Returns: whether there are any.
    func open(_ entrances: [Entrance]) -> Bool {
        let new = entrances.filter { entrance in state.change { $0.ports[ServedSystem.Generation.key(entrance)] == nil }
        }
        for entrance in new { _ = open(entrance) }
        return !new.isEmpty
    }

    private func open(_ entrance: Entrance) -> Bool {
        let key = ServedSystem.Generation.key(entrance)
        let wanted = state.change { state in
            defer { if state.next > 0 { state.next += 1 } }
            // The messages' port is between those of the first entrances and of later ones.
            if state.next == messages { state.next += 1 }
            return state.next
        }
        let (served, connections) = (served, connections)
        let server = HTTPServer(port: wanted) { message, connection in
            if case .webSocketAPI = entrance.kind {
                return Self.answer(message, connection, entrance, key, connections) { served.change { $0 } }
            }
            return served.change { $0 }?.use { generation in
                // An entrance that the specs no longer have.
                guard let entrance = generation.entrance(key) else { return Answer(404) }
                return EntranceServer.answer(message, entrance, generation.local)
            } ?? Answer(503)
        }
        guard let server else {
            Self.sayTaken(wanted)
            return false
        }
        state.change { state in
            state.servers.append(server)
            state.ports[key] = server.port
        }
        server.start()
        return true
    }

    private func port(of entrance: Entrance) -> Int {
        state.change { $0.ports[ServedSystem.Generation.key(entrance)] ?? 0 }
    }

    /// A system as it is served on these ports.
    func generation(_ local: LocalSystem, secrets: SecretValues) -> ServedSystem.Generation {
        ServedSystem.Generation(local, page: page(local, secrets: secrets), from: began)
    }

    private func page(_ local: LocalSystem, secrets: SecretValues) -> PageServer {
        let page = PageServer(local, ports: local.entrances.map { port(of: $0) }, secrets: secrets)
        let own = state.change { $0.pagePort }
        page.port.change { $0 = own }
        return page
    }

    /// Says which port is what, and when schedules start.
    func say(_ generation: ServedSystem.Generation) {
        let local = generation.local
        var table = [("http://localhost:\(state.change { $0.pagePort })", "the page: timeline, triggers, chat", "")]
        for entrance in local.entrances {
            var scheme = "http"
            if case .webSocketAPI = entrance.kind { scheme = "ws" }
            table.append(("\(scheme)://localhost:\(port(of: entrance))", entrance.title, entrance.source))
        }
        table.append(("http://127.0.0.1:\(messages)", "messages: SQS, SNS, EventBridge, @connections", ""))
        let width = table.map(\.0.count).max() ?? 0
        let titles = table.map(\.1.count).max() ?? 0
        for (address, title, source) in table {
            let pad = { (text: String, width: Int) in text + String(repeating: " ", count: max(0, width - text.count)) }
            Output.say("\(pad(address, width))  \(pad(title, titles))  \(source)".trimmed)
        }
        for line in generation.messages.lines { Output.say(line.trimmed) }
        for entrance in local.entrances {
            for route in entrance.missing {
                Output.say(
                    "\(entrance.title), \(route.title): answered with 501, since infra serve does not have \(route.what).  \(route.source)"
                        .trimmed)
            }
        }
    }

    func stop() {
        for server in state.change({ $0.servers }) { server.stop() }
    }
}
