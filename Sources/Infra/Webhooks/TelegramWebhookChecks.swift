/// What keeps Telegram from delivering to an address, or the function from knowing that it is Telegram.
/// Source: Telegram Bot API, "setWebhook", "BotCommand"; "Marvin's Marvellous Guide to All Things Webhook".
enum TelegramWebhookChecks {
    static let ports = [443, 80, 88, 8443]

    static func check(_ scope: Scope, _ report: inout Report) {
        var byToken: [String: (TelegramWebhook, Function)] = [:]
        for function in scope.stack.functions {
            for trigger in function.triggers.lazy.map(\.base) {
                guard let trigger = webhookTrigger(trigger), let webhook = trigger.webhook?.telegram else { continue }
                let allowed =
                    scope.stack.service.suppressions + function.origin.suppressions + trigger.origin.suppressions
                report.allowing(allowed) { report in
                    check(webhook, trigger.webhookAddress(on: function, in: scope), function, &report)
                    if let (other, owner) = byToken[webhook.token.name] {
                        report(
                            .invalidTelegramWebhook, at: webhook.location,
                            """
                            A bot has one webhook, and the token "\(webhook.token.name)" already has another for the \
                            \(owner.title): the last one that is set would receive all updates. Use another bot here, \
                            or remove this webhook.
                            """,
                            notes: [.init(other.location, "the other address")])
                    } else {
                        byToken[webhook.token.name] = (webhook, function)
                    }
                }
            }
        }
    }

    private static func check(
        _ webhook: TelegramWebhook, _ address: WebhookAddress, _ function: Function, _ report: inout Report
    ) {
        func problem(_ text: String, notes: [Diagnostic.Note] = []) {
            report(.invalidTelegramWebhook, at: webhook.location, text, notes: notes)
        }
        if !address.takesPOST {
            problem("Telegram sends updates by POST, which this route does not accept; write .post.")
        }
        if !address.isHTTPS {
            problem(
                """
                Telegram delivers to HTTPS only, and this listener has no certificate; put the route on the HTTPS \
                listener.
                """)
        }
        if let guarded = address.guarded {
            problem(
                """
                Telegram cannot authenticate to this route: \(guarded). Remove that; the function compares the secret.
                """)
        }
        switch address.host {
        case .named(_, let port) where !ports.contains(port):
            problem(
                """
                Telegram delivers to the ports 443, 80, 88 and 8443, and this listener is on \(port); use one of them.
                """)
        case .none(let reason): problem("Telegram needs the address, and the route has none: \(reason).")
        default: break
        }
        if !address.isExact {
            problem("Telegram needs one address, and \"\(address.path)\" is a pattern; write the path out.")
        }
        if let most = webhook.maximumConnections, !(1...100).contains(most) {
            problem("Telegram delivers over 1 to 100 connections, not \(most); correct maximumConnections.")
        }
        let secrets = function.options.environment.compactMap { variable -> String? in
            if case .secret(let secret) = variable.value { secret.name } else { nil }
        }
        if !secrets.contains(webhook.secret.name) {
            problem(
                """
                The \(function.title) does not read the secret "\(webhook.secret.name)", so it cannot tell Telegram \
                from others; add .environment("WEBHOOK_SECRET", …) with it.
                """,
                notes: [.init(function.location, "the function")])
        }
        if webhook.secret.name == webhook.token.name {
            problem(
                """
                The secret and the token are the same: Telegram sends the secret with every update, and whoever has \
                the token controls the bot; use two.
                """)
        }
        checkCommands(webhook.commands, problem)
        for (number, update) in webhook.allowedUpdates.enumerated()
        where webhook.allowedUpdates[..<number].contains(update) {
            problem("The update \"\(update.name)\" is listed twice; leave one out.")
        }
        for update in webhook.allowedUpdates where !isName(update.name, most: 64) {
            problem("\"\(update.name)\" is not the name of a type of update; write one such as callback_query.")
        }
    }

    private static func checkCommands(
        _ commands: [TelegramWebhook.Command], _ problem: (String, [Diagnostic.Note]) -> Void
    ) {
        if commands.count > 100 {
            problem("A bot's menu has \(commands.count) commands; the limit is 100. Remove some.", [])
        }
        for (number, command) in commands.enumerated() {
            if !isName(command.name, most: 32) {
                problem(
                    "\"\(command.name)\" is not a command's name: 1 to 32 of a-z, 0-9 and _, without the slash.", [])
            }
            if command.text.isEmpty || command.text.unicodeScalars.count > 256 {
                problem("The command \"\(command.name)\" needs a text of 1 to 256 characters.", [])
            }
            if commands[..<number].contains(where: { $0.name == command.name }) {
                problem("The command \"\(command.name)\" is listed twice; remove one.", [])
            }
        }
    }

    private static func isName(_ text: String, most: Int) -> Bool {
        (1...most).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}
