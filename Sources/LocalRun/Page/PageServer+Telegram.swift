import LambdaRuntime
import Routing

/// The chat with bots.
extension PageServer {
    /// A route that updates of Telegram go to.
    struct Webhook: Sendable {
        /// What the specs say of it.
        let declared: SystemDescription.Webhook?
        let entrance: Entrance
        let request: IncomingRequest
        let function: LambdaFunction
    }

    /// What is declared by `.telegramWebhook`, and what looks like a webhook by its function's variable.
    static func webhook(
        _ entrance: Entrance, _ request: IncomingRequest, _ function: LambdaFunction, _ system: Routing.System
    ) -> Webhook? {
        let stack = system.description.stacks.first { $0.service == function.service && $0.region == function.region }
        let own = (stack?.webhooks ?? []).filter { $0.function == function.id }
        // A REST API has its stage before the path.
        let declared = own.first { request.path == $0.path || request.path.hasSuffix($0.path) && $0.path != "/" }
        guard declared != nil || (own.isEmpty && secretVariable(function) != nil) else { return nil }
        return Webhook(declared: declared, entrance: entrance, request: request, function: function)
    }

    private static func secretVariable(_ function: LambdaFunction) -> (name: String, value: String)? {
        function.environment.first { $0.name.hasSuffix("WEBHOOK_SECRET") }
    }

    /// `{"webhook": number, "update": JSON as text}`: an update as Telegram delivers it, through the entrance.
    func telegram(_ body: [UInt8]) -> Answer {
        guard let json = try? JSON(parsing: body), let update = json["update"]?.utf8, let number = json["webhook"]?.int,
            webhooks.indices.contains(number)
        else { return refusal("There is no such webhook.") }
        let webhook = webhooks[number]
        if let note = undelivered(update, webhook) {
            return self.json(JSONWriter.object { $0.member("note", note) })
        }
        var request = webhook.request
        request.body = update
        request.headers.removeAll { $0.name == "content-type" }
        request.headers += [("content-type", "application/json"), ("content-length", String(update.count))]
        let secret =
            webhook.declared.map { secrets.value(of: $0.secret, for: webhook.function) }
            ?? Self.secretVariable(webhook.function).map { secrets.value($0.name, $0.value) }
        if let secret { request.headers.append(("x-telegram-bot-api-secret-token", secret)) }
        let answer = local.answer(request, at: webhook.entrance).collected().answer
        return self.json(
            JSONWriter.object { writer in
                writer.member("status", answer.status)
                writer.name("body")
                writer.string(utf8: answer.body)
            })
    }

    /// Why Telegram would not deliver an update; nil where it would.
    private func undelivered(_ update: [UInt8], _ webhook: Webhook) -> String? {
        guard let declared = webhook.declared, let json = try? JSON(parsing: update),
            let kind = json.members.map(\.name).first(where: { $0 != "update_id" }), !declared.delivers(kind)
        else { return nil }
        let allowed = declared.updates.isEmpty ? "" : ", which is for \(declared.updates.joined(separator: ", "))"
        return "Telegram does not deliver \(kind) to this webhook\(allowed).  \(declared.source)"
    }
}
