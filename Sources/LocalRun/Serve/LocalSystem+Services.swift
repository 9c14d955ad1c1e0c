import LambdaRuntime
import Packaging
import Routing

/// Answers a call by a service's JSON protocol.
typealias ServiceCaller = @Sendable (_ target: String, _ body: [UInt8]) -> Answer

/// Routes of APIs that lead to a queue, a bus or a load balancer.
extension LocalSystem {
    /// - Parameter depth: how many entrances lead to it.
    func answer(_ call: ServiceCall, _ request: IncomingRequest, depth: Int) -> Answer {
        switch call {
        case .missing(let what):
            note("\(request.method) \(request.path) is answered with 501: infra serve does not have \(what).")
            return .missing(what)
        case .listener(let service, let id, let forwarded):
            guard depth < 8, let entrance = entrances.first(where: { $0.id == id && $0.service == service }) else {
                return .missing("the listener \(id)")
            }
            return answer(forwarded, at: entrance, depth: depth + 1)
        case .call(let target, let body, let reply):
            guard let caller = servicesCalls.change({ $0 }) else {
                return .missing("queues and buses here; they are carried by infra serve alone")
            }
            var writer = JSONWriter()
            writer.node(body)
            let made = caller(target, writer.bytes)
            if made.status >= 300 {
                note("\(request.method) \(request.path): \(String(decoding: made.body, as: UTF8.self))")
            }
            return reply.answer(to: made)
        }
    }
}
