import LambdaRuntime
import Packaging
import Routing

/// The local page and what it asks.
final class PageServer: Sendable {
    let port = Monitor(0)
    let local: LocalSystem
    private let ports: [Int]
    let webhooks: [Webhook]
    let secrets: SecretValues

    init(_ local: LocalSystem, ports: [Int], secrets: SecretValues) {
        self.local = local
        self.ports = ports
        self.secrets = secrets
        webhooks = local.entrances.flatMap { entrance in
            local.system.functions.flatMap { function in
                entrance.samples(for: function).filter { $0.method == "POST" }.compactMap {
                    Self.webhook(entrance, $0, function, local.system)
                }
            }
        }
    }

    func answer(_ message: HTTPMessage) -> Answer {
        let port = port.change { $0 }
        let own: Set = ["localhost:\(port)", "127.0.0.1:\(port)"]
        // A page of another site can reach this port, but neither by this name nor without saying where it comes from.
        guard let host = message.values(of: "host").first, own.contains(host),
            message.values(of: "origin").allSatisfy({ $0.hasPrefix("http://") && own.contains(String($0.dropFirst(7))) }
            )
        else { return Answer(403, headers: [("Content-Type", "text/plain")], body: Array("Forbidden\n".utf8)) }
        let parts = message.target.split(separator: "?", maxSplits: 1).map(String.init)
        switch (message.method, parts.first ?? "/") {
        case ("GET", "/"): return file("text/html; charset=utf-8", Page.html)
        case ("GET", "/page.css"): return file("text/css", Page.css)
        case ("GET", "/page.js"): return file("text/javascript", Page.script)
        case ("GET", "/api/system"): return json(system())
        case ("GET", "/api/timeline"):
            let after = parts.count > 1 ? Int(parts[1].drop { $0 != "=" }.dropFirst()) ?? 0 : 0
            return json(local.timeline.json(after: after))
        case ("POST", "/api/invoke"): return invoke(message.body)
        case ("POST", "/api/telegram"): return telegram(message.body)
        default: return Answer(404)
        }
    }

    private func file(_ type: String, _ text: String) -> Answer {
        Answer(
            200,
            headers: [
                ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
                ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
            ], body: Array(text.utf8))
    }

    func json(_ bytes: [UInt8]) -> Answer {
        Answer(200, headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")], body: bytes)
    }

    func refusal(_ text: String) -> Answer {
        Answer(400, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// `{"function": ARN, "event": JSON as text}`
    private func invoke(_ body: [UInt8]) -> Answer {
        guard let json = try? JSON(parsing: body), let event = json["event"]?.utf8,
            let function = local.system.function(json["function"]?.string)
        else { return refusal("There is no such function.") }
        do { _ = try JSON(parsing: event) } catch { return refusal("The event is \(error).") }
        switch local.invoke(function, event, trigger: "page") {
        case .failure(let failure): return refusal(failure.message)
        case .success(let result):
            return self.json(
                JSONWriter.object { writer in
                    writer.member("ok", result.isSuccess)
                    switch result.outcome {
                    case .response(let bytes), .stream(let bytes), .failed(let bytes, _), .timedOut(let bytes):
                        writer.member("response", String(decoding: bytes, as: UTF8.self))
                    case .throttled: writer.member("response", "throttled")
                    }
                })
        }
    }

    private func system() -> [UInt8] {
        JSONWriter.object { writer in
            writer.member(
                "entrances",
                array: { list in
                    for (entrance, port) in zip(local.entrances, ports) {
                        list.object { item in
                            item.member("title", entrance.title)
                            item.member("source", entrance.source)
                            item.member("url", "http://localhost:\(port)")
                        }
                    }
                })
            writer.member(
                "webhooks",
                array: { list in
                    for webhook in webhooks {
                        list.object { item in
                            item.member("function", webhook.function.name)
                            item.member("path", webhook.request.path)
                            item.member("source", webhook.declared?.source ?? webhook.function.source)
                            item.member(
                                "commands",
                                array: { list in
                                    for command in webhook.declared?.commands ?? [] {
                                        list.object {
                                            $0.member("name", command.name)
                                            $0.member("text", command.text)
                                        }
                                    }
                                })
                        }
                    }
                })
            writer.member(
                "functions",
                array: { list in
                    for function in local.system.functions { list.object { describe(function, &$0) } }
                })
        }
    }

    private func describe(_ function: LambdaFunction, _ item: inout JSONWriter) {
        item.member("name", function.name)
        item.member("arn", function.arn)
        item.member("source", function.source)
        item.member(
            "samples",
            array: { samples in
                for sample in SampleEvent.all(for: function, in: local.system) {
                    samples.object {
                        $0.member("trigger", sample.trigger)
                        $0.member("event", String(decoding: sample.event, as: UTF8.self))
                    }
                }
            })
    }
}
