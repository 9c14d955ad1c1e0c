import Packaging
import Routing

/// `infra serve`: every entrance on a port of its own, until Ctrl-C.
struct ServeCommand {
    let document: RunDocument

    init(_ document: RunDocument) { self.document = document }

    func run() -> Int32 {
        let interrupt = Interrupt()
        guard let ports = ServedPorts(first: document.port, entrances: Entrance.all(in: document.system).count) else {
            return 1
        }
        var served: ServedSystem?
        defer {
            // First nobody can ask any more.
            ports.stop()
            served?.stop()
        }
        let start = document.handlerStart(messagesAt: "http://127.0.0.1:\(ports.messages)")
        let local = LocalSystem(
            document.system, services: document.services, start: start, claims: document.claims,
            buckets: document.buckets
        ) {
            Output.note($0)
        }
        guard let system = ports.serve(local, secrets: start.secrets) else { return 1 }
        served = system
        ports.say(system.generation)
        Output.say("Ready. Ctrl-C ends it.")
        if document.isReplaced {
            SystemThread.detached {
                while let path = Output.nextLine() { Self.replace(by: path, system, ports) }
                // Who sends them is gone.
                interrupt.end()
            }
        }
        while !interrupt.wait(milliseconds: 10_000) { system.local.endIdle() }
        return 0
    }

    /// Serves the system of another document.
    private static func replace(by path: String, _ served: ServedSystem, _ ports: ServedPorts) {
        do {
            guard let bytes = LocalFile.read(path) else { throw DescriptionError("\(path) cannot be read.") }
            let document = try RunDocument(bytes)
            let start = document.handlerStart(messagesAt: "http://127.0.0.1:\(ports.messages)")
            let local = LocalSystem(
                document.system, services: document.services, start: start, claims: document.claims,
                buckets: document.buckets,
                timeline: served.local.timeline
            ) { Output.note($0) }
            let isNew = ports.open(local.entrances)
            let generation = ports.generation(local, secrets: start.secrets)
            served.replace(by: generation)
            if isNew { ports.say(generation) }
            Output.say("Serving the new state.")
        } catch {
            Output.note("error: \(error)")
        }
    }
}

extension String {
    /// Without spaces at the end.
    var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
