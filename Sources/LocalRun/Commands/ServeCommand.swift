import Packaging
import Routing

/// `infra serve`: every entrance on a port of its own, until Ctrl-C.
struct ServeCommand {
    let document: RunDocument

    init(_ document: RunDocument) { self.document = document }

    func run() -> Int32 {
        let interrupt = Interrupt()
        var servers: [HTTPServer] = []
        var table: [(String, String, String)] = []
        func open(_ port: Int, _ handler: @escaping @Sendable (HTTPMessage, HTTPConnection) -> Answer?) -> HTTPServer? {
            guard let server = HTTPServer(port: port, handler: handler) else {
                Output.note("error: Port \(port) of 127.0.0.1 is taken. Choose another with --port.")
                return nil
            }
            servers.append(server)
            server.start()
            return server
        }
        // Handlers are told where messages go, so that comes first.
        let carrier = Monitor<DeliveryServer?>(nil)
        let count = Entrance.all(in: document.system).count
        guard
            let endpoint = open(
                document.port == 0 ? 0 : document.port + 1 + count,
                { message, _ in
                    carrier.change { $0 }?.answer(message) ?? Answer(503)
                })
        else { return 1 }
        let start = document.handlerStart(messagesAt: "http://127.0.0.1:\(endpoint.port)")
        let local = LocalSystem(document.system, services: document.services, start: start) { Output.note($0) }
        let messages = DeliveryServer(local)
        carrier.change { $0 = messages }
        messages.start()
        defer {
            messages.stop()
            for server in servers { server.stop() }
            local.stop()
        }
        var ports: [Int] = []
        for (number, entrance) in local.entrances.enumerated() {
            let wanted = document.port == 0 ? 0 : document.port + 1 + number
            guard
                let server = open(
                    wanted,
                    { message, _ in
                        EntranceServer.answer(message, entrance, local)
                    })
            else { return 1 }
            ports.append(server.port)
            table.append(("http://localhost:\(server.port)", entrance.title, entrance.source))
        }
        let page = PageServer(local, ports: ports, secrets: start.secrets)
        guard let server = open(document.port, { message, _ in page.answer(message) }) else { return 1 }
        page.port.change { $0 = server.port }
        table.insert(("http://localhost:\(server.port)", "the page: timeline, triggers, chat", ""), at: 0)
        table.append(("http://127.0.0.1:\(endpoint.port)", "messages: SQS, SNS, EventBridge", ""))
        let width = table.map(\.0.count).max() ?? 0
        let titles = table.map(\.1.count).max() ?? 0
        for (address, title, source) in table {
            let pad = { (text: String, width: Int) in text + String(repeating: " ", count: max(0, width - text.count)) }
            Output.say("\(pad(address, width))  \(pad(title, titles))  \(source)".trimmed)
        }
        Output.say("Ready. Ctrl-C ends it.")
        while !interrupt.wait(milliseconds: 10_000) { local.endIdle() }
        return 0
    }
}

extension String {
    /// Without spaces at the end.
    var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
