/// How a trigger's address is registered as a bot's webhook.
struct TelegramWebhook: Sendable, Hashable {
    struct Command: Sendable, Hashable {
        let name: String
        let text: String
    }

    let token: Secret
    let secret: Secret
    let allowedUpdates: [TelegramUpdate]
    let dropsPending: Bool
    let maximumConnections: Int?
    let commands: [Command]
    let location: SourceLocation
}

/// A trigger that a Telegram bot's updates can come by: an HTTPS address for POST.
public protocol WebhookTrigger: Trigger {
    /// What `.telegramWebhook` said.
    var webhook: WebhookDeclaration? { get set }
    /// Where its requests are sent to.
    func webhookAddress(on function: Function, in scope: Scope) -> WebhookAddress
}

/// What `.telegramWebhook` said of a trigger.
public struct WebhookDeclaration: Sendable, Hashable {
    @Boxed var telegram: TelegramWebhook

    public static func == (a: WebhookDeclaration, b: WebhookDeclaration) -> Bool { a.telegram == b.telegram }
    public func hash(into hasher: inout Hasher) { hasher.combine(telegram.token) }
}

extension WebhookTrigger {
    /// Registers the address as a Telegram bot's webhook: `infra webhook set` tells Telegram.
    ///
    ///     .on(
    ///         .httpAPI(.post, "/telegram")
    ///             .telegramWebhook(token: token, secret: webhookSecret, allowedUpdates: [.message]))
    ///
    /// Nothing of it is in a template. Source: Telegram Bot API, "setWebhook".
    /// - Parameters:
    ///   - token: the bot's token.
    ///   - secret: what Telegram sends along in `X-Telegram-Bot-Api-Secret-Token`; the function reads it and compares.
    ///   - allowedUpdates: which updates are sent; without it Telegram's own choice.
    ///   - dropPending: whether updates that wait are thrown away when the webhook is set.
    ///   - maximumConnections: how many updates Telegram delivers side by side, 1 to 100; 40 unless given.
    ///   - commands: the bot's menu: `["help": "What the bot can do"]`.
    public func telegramWebhook(
        token: Secret, secret: Secret, allowedUpdates: [TelegramUpdate] = [], dropPending: Bool = false,
        maximumConnections: Int? = nil, commands: KeyValuePairs<String, String> = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.webhook = WebhookDeclaration(
                telegram: TelegramWebhook(
                    token: token, secret: secret, allowedUpdates: allowedUpdates, dropsPending: dropPending,
                    maximumConnections: maximumConnections,
                    commands: commands.map { TelegramWebhook.Command(name: $0.key, text: $0.value) },
                    location: SourceLocation(file, line, column)))
        }
    }
}

/// The trigger, if a webhook can be declared on it. Asking for types costs much less than asking for a protocol.
func webhookTrigger(_ trigger: any Trigger) -> (any WebhookTrigger)? {
    if let route = trigger.as(LoadBalancerRoute.self) { return route }
    if let route = trigger.as(HTTPAPIRoute.self) { return route }
    if let method = trigger.as(RESTAPIMethod.self) { return method }
    return trigger.as(FunctionURL.self)
}
