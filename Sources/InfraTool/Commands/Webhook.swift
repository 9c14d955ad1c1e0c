import ArgumentParser
import Deployment
import Infra
import Review

/// `infra webhook`
struct WebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook", abstract: "Register the bots' webhooks of the specs with Telegram.",
        discussion: """
            A route is a bot's webhook by .telegramWebhook(token:secret:). The token and the secret are read from \
            where the stage keeps them, and are in no argument, file or message.
            """,
        subcommands: [SetWebhook.self, CheckWebhook.self, DeleteWebhook.self])
}

/// `infra webhook set`
struct SetWebhook: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Register the webhook's URL, secret, updates and menu with Telegram; then show its status.")

    @OptionGroup var options: WebhookOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try withDeployFailures {
            try options.each(services, settings, project) { aws, stack, webhook in
                let address = try options.url ?? WebhookLocator(aws: aws).address(of: webhook, in: stack)
                let token = try stack.token(of: webhook, aws)
                let secret = try stack.value(of: webhook.secret, aws)
                if let problem = WebhookSecret.problem(with: secret) {
                    throw DeployFailure(
                        """
                        \(webhook.secret.secret.name) in \(stack.region.id) cannot be a webhook's secret: \(problem). \
                        Store another: infra secret set \(webhook.secret.secret.name) --stage \(stack.stage)
                        """)
                }
                let api = TelegramAPI(base: options.api, token: token, secrets: [secret])
                var parameters: [Value.Member] = [
                    .init("url", .string(address)), .init("secret_token", .string(secret)),
                    .init("drop_pending_updates", .bool(webhook.dropsPending)),
                    // An empty list is Telegram's own choice, and takes back what was chosen before.
                    .init("allowed_updates", .array(webhook.allowedUpdates.map { .string($0) })),
                ]
                if let most = webhook.maximumConnections { parameters.append(.init("max_connections", .int(most))) }
                _ = try api.call("setWebhook", parameters)
                if !webhook.commands.isEmpty {
                    let commands = webhook.commands.map {
                        ["command": .string($0.name), "description": .string($0.text)] as Value
                    }
                    _ = try api.call("setMyCommands", [.init("commands", .array(commands))])
                }
                print(
                    Presentable.text(
                        """
                        \(webhook.service) \(webhook.function): \
                        set\(webhook.commands.isEmpty ? "" : ", with a menu of \(webhook.commands.count)").
                        """, slug: ""))
                _ = try WebhookReport(api: api, webhook: webhook, address: address).show()
            }
        }
    }
}

/// `infra webhook check`
struct CheckWebhook: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: """
            Show Telegram's status of the webhooks and their last errors; fail if it differs from the specs.
            """)

    @OptionGroup var options: WebhookOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try withDeployFailures {
            var problems: [String] = []
            try options.each(services, settings, project) { aws, stack, webhook in
                let address = try options.url ?? WebhookLocator(aws: aws).address(of: webhook, in: stack)
                let api = TelegramAPI(base: options.api, token: try stack.token(of: webhook, aws))
                problems += try WebhookReport(api: api, webhook: webhook, address: address).show()
                    .map {
                        """
                        \(webhook.service) \(webhook.function): \($0) To correct it: infra webhook set \
                        \(webhook.service) --stage \(stack.stage)
                        """
                    }
            }
            if !problems.isEmpty { throw DeployFailure(problems) }
        }
    }
}

/// `infra webhook delete`
struct DeleteWebhook: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Have Telegram forget the webhooks: their updates wait until one is set again."
    )

    @OptionGroup var options: WebhookOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try withDeployFailures {
            try options.each(services, settings, project) { aws, stack, webhook in
                let api = TelegramAPI(base: options.api, token: try stack.token(of: webhook, aws))
                _ = try api.call("deleteWebhook", [.init("drop_pending_updates", .bool(webhook.dropsPending))])
                print(Presentable.text("\(webhook.service) \(webhook.function): deleted.", slug: ""))
            }
        }
    }
}

/// What Telegram knows of a webhook, as text.
struct WebhookReport {
    let api: TelegramAPI
    let webhook: DeliveredWebhook
    let address: String

    /// - Returns: what is not as the spec says.
    func show() throws -> [String] {
        let info = WebhookInfo(try api.call("getWebhookInfo"))
        let updates =
            info.allowedUpdates.isEmpty ? "Telegram's own choice" : info.allowedUpdates.joined(separator: ", ")
        var lines = [
            "\(webhook.service) \(webhook.function)  \(info.url.isEmpty ? "no webhook" : info.url)",
            "  updates: \(updates)",
            "  waiting: \(info.pending)",
        ]
        if let most = info.maximumConnections { lines.append("  connections: \(most)") }
        if let error = info.lastError {
            lines.append("  last error: \(error)\(info.lastErrorTime.map { " (\(TimeText.day($0)) UTC)" } ?? "")")
        }
        for line in lines { print(Presentable.text(line, slug: "")) }
        return info.differences(from: webhook, at: address)
    }
}
