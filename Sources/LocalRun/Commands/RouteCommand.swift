import LambdaRuntime
import Routing

/// Decides requests from standard input, one JSON object a line, and prints a decision a line.
struct RouteCommand {
    let document: RunDocument

    init(_ document: RunDocument) { self.document = document }

    func run() -> Int32 {
        guard let input = LocalFile.read("-") else { return 1 }
        let entrances = Entrance.all(in: document.system)
        var output: [UInt8] = []
        for line in input.split(separator: 10) {
            guard let json = try? JSON(parsing: Array(line)), let id = json["entrance"]?.string,
                let entrance = entrances.first(where: { $0.id == id })
            else {
                Output.note(
                    "error: A line is no request for an entrance: \(String(decoding: line.prefix(200), as: UTF8.self))")
                return 1
            }
            let headers = (json["headers"]?.array ?? []).map { header in
                (name: header.array.first?.string ?? "", value: header.array.last?.string ?? "")
            }
            let request = IncomingRequest(
                json["method"]?.string ?? "GET", json["target"]?.string ?? "/", headers: headers,
                body: json["body"]?.utf8 ?? [],
                scheme: entrance.scheme,
                port: entrance.port, sourceIP: json["sourceIP"]?.string ?? "127.0.0.1")
            let facts = RequestFacts(requestID: "", milliseconds: Time.now(), traceID: "")
            let decision = entrance.decide(request, facts)
            output += JSONWriter.object { writer in
                writer.member("rule", decision.steps.last { $0.isChosen }?.title ?? "")
                switch decision.outcome {
                case .function(let function, _): writer.member("function", function.name)
                case .service(let call, _): writer.member("service", call.title)
                case .origin(_, let behavior): writer.member("origin", behavior.origin?.title ?? "")
                case .answer(let answer):
                    writer.member("status", answer.status)
                    writer.member("body", String(decoding: answer.body, as: UTF8.self))
                }
            }
            output.append(10)
        }
        return Descriptors.write(1, output) ? 0 : 1
    }
}
