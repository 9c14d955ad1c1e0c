import ArgumentParser
import Deployment
import Infra
import Review

/// Which webhooks are meant, and where Telegram is.
struct WebhookOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Services. Default: all.", valueName: "service")) var services: [String] =
        []
    @Option(name: .shortAndLong, help: "The stage.") var stage: String
    @Option(help: "The region, where the service has several.") var region: String?
    @Option(
        help: ArgumentHelp("The webhook's URL, if it is not known from the spec or the stack.", valueName: "url"))
    var url: String?
    @Option(help: ArgumentHelp("The Bot API, where it is not Telegram's own.", valueName: "url")) var api =
        "https://api.telegram.org"
    @Option(help: ArgumentHelp("The AWS CLI; the aws of PATH unless given.", valueName: "path")) var awsCli: String?

    func validate() throws {
        for (name, text) in [("--api", api), ("--url", url ?? "https://x")] where !text.hasPrefix("https://") {
            // A Bot API server of one's own, or a stand-in, on this machine.
            if name == "--api", text.hasPrefix("http://127.0.0.1:") || text.hasPrefix("http://localhost:") { continue }
            throw ValidationError("\(name) takes an address that begins with https://.")
        }
    }

    /// Does something with each of the webhooks that are meant.
    func each(
        _ services: [Service], _ settings: CheckSettings, _ project: Project,
        _ body: (AWSCommand, StackDelivery, DeliveredWebhook) throws -> Void
    ) throws {
        try Selection.validate(self.services, stage: stage, against: services)
        let aws = try AWSCommand.found(awsCli)
        let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
        for (stack, webhook) in try found(compilation) { try body(aws, stack, webhook) }
    }

    /// The webhooks that are meant, each with its stack.
    private func found(_ compilation: Compilation) throws -> [(stack: StackDelivery, webhook: DeliveredWebhook)] {
        let stacks = compilation.deliveries.filter {
            $0.stage == stage && (services.isEmpty || services.contains($0.service))
                && (region == nil || $0.region.id == region)
        }
        let found = stacks.flatMap { stack in stack.webhooks.map { (stack, $0) } }
        guard !found.isEmpty else {
            throw DeployFailure(
                """
                No route of \(services.isEmpty ? "the specs" : services.joined(separator: ", ")) in stage \(stage) is \
                a bot's webhook. A route becomes one by .telegramWebhook(token: …, secret: …).
                """)
        }
        if url != nil, found.count > 1 {
            throw DeployFailure("--url is the address of one webhook, and there are \(found.count). Name the service.")
        }
        // In several services or regions: the last one that is set would take all updates.
        var places: [String: DeliveredWebhook] = [:]
        for (stack, webhook) in found {
            let key = "\(webhook.token.secret.isParameter) \(webhook.token.secret.name)"
            if let other = places[key] {
                throw DeployFailure(
                    """
                    \(webhook.location.file):\(webhook.location.line): a bot has one webhook, and the token \
                    \(webhook.token.secret.name) has another at \
                    \(other.location.file):\(other.location.line)\(other.location == webhook.location ? " in another region (\(stack.region.id)): choose one by --region" : ": give one a bot of its own").
                    """)
            }
            places[key] = webhook
        }
        return found
    }
}

extension StackDelivery {
    /// A secret's value as the stage has it.
    func value(of field: DeliveredWebhook.SecretField, _ aws: AWSCommand) throws -> String {
        guard let text = try SecretStore(aws: aws, region: region.id).value(of: field.secret) else {
            throw DeployFailure(
                """
                \(field.secret.name) is not stored in \(region.id). Store it: infra secret set \(field.secret.name) \
                --stage \(stage)
                """)
        }
        guard let name = field.field else { return text }
        guard let value = (try? Value.read(json: Array(text.utf8)))?[name]?.scalarText else {
            throw DeployFailure("\(field.secret.name) in \(region.id) is not a JSON object with a field \(name).")
        }
        return value
    }

    func token(of webhook: DeliveredWebhook, _ aws: AWSCommand) throws -> String {
        let token = try value(of: webhook.token, aws)
        guard WebhookSecret.isToken(token) else {
            throw DeployFailure(
                """
                \(webhook.token.secret.name) in \(region.id) holds no bot's token, which is a number, a colon and \
                letters. Store the one of @BotFather: infra secret set \(webhook.token.secret.name) --stage \(stage)
                """)
        }
        return token
    }
}
