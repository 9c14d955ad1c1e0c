import Packaging
import Routing

/// The system that is served now. Another one can take its place while requests are answered: each is answered by the
/// system that it began with, whose handlers end when the last one has its answer.
final class ServedSystem: Sendable {
    /// A system and what belongs to it.
    final class Generation: Sendable {
        let local: LocalSystem
        let messages: DeliveryServer
        let page: PageServer
        private let entrances: [String: Entrance]
        /// Requests that it is answering.
        let users = Monitor(0)

        /// - Parameter begin: seconds since 1970 from which rates of schedules count.
        init(_ local: LocalSystem, page: PageServer, from begin: Int) {
            self.local = local
            self.page = page
            messages = DeliveryServer(local, from: begin)
            entrances = Dictionary(
                local.entrances.map { (Generation.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        }

        /// What an entrance is known by from one system to the next.
        static func key(_ entrance: Entrance) -> String { "\(entrance.service) \(entrance.id)" }

        func entrance(_ key: String) -> Entrance? { entrances[key] }
    }

    private let current: Monitor<Generation>

    init(_ first: Generation) {
        current = Monitor(first)
        first.messages.start()
    }

    var generation: Generation { current.change { $0 } }
    var local: LocalSystem { generation.local }

    /// Answers by the system that is served now.
    func use<Result>(_ body: (Generation) -> Result) -> Result {
        // Counted under the lock that a replacement takes, so that none is overlooked.
        let generation = current.change { generation in
            generation.users.change { $0 += 1 }
            return generation
        }
        defer { generation.users.change { $0 -= 1 } }
        return body(generation)
    }

    /// Serves another system from now on. Messages that wait go over to it.
    func replace(by next: Generation) {
        let old = current.change { generation in
            defer { generation = next }
            return generation
        }
        old.messages.handOver(to: next.messages)
        next.messages.start()
        SystemThread.detached {
            // Twice, since a worker may just be between taking a message and handing it to its function.
            var quiet = 0
            while quiet < 2 {
                let isIdle = old.users.change { $0 == 0 } && old.local.isIdle
                quiet = isIdle ? quiet + 1 : 0
                Time.sleep(milliseconds: 200)
            }
            old.local.stop()
        }
    }

    func stop() {
        let last = current.change { $0 }
        last.messages.stop()
        last.local.stop()
    }
}
