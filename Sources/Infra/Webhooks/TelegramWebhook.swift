/// What a Telegram bot is told of: whether a message came, was edited, a button was pressed.
/// Source: Telegram Bot API, "Update".
public struct TelegramUpdate: Sendable, Hashable {
    /// As Telegram calls it: `callback_query`.
    let name: String

    /// A kind of update that is not here yet, by Telegram's name.
    public static func named(_ name: String) -> TelegramUpdate { TelegramUpdate(name: name) }

    /// A new message.
    public static let message = TelegramUpdate(name: "message")
    /// A message was edited.
    public static let editedMessage = TelegramUpdate(name: "edited_message")
    /// A new post in a channel.
    public static let channelPost = TelegramUpdate(name: "channel_post")
    /// A post was edited.
    public static let editedChannelPost = TelegramUpdate(name: "edited_channel_post")
    /// A reaction to a message; Telegram sends it only where it is asked for.
    public static let messageReaction = TelegramUpdate(name: "message_reaction")
    /// Somebody asks the bot from another chat.
    public static let inlineQuery = TelegramUpdate(name: "inline_query")
    /// The result of an inline query that was chosen.
    public static let chosenInlineResult = TelegramUpdate(name: "chosen_inline_result")
    /// A button below a message was pressed.
    public static let callbackQuery = TelegramUpdate(name: "callback_query")
    /// The shipping address of an invoice.
    public static let shippingQuery = TelegramUpdate(name: "shipping_query")
    /// An invoice is about to be paid.
    public static let preCheckoutQuery = TelegramUpdate(name: "pre_checkout_query")
    /// A poll's state.
    public static let poll = TelegramUpdate(name: "poll")
    /// An answer to a poll.
    public static let pollAnswer = TelegramUpdate(name: "poll_answer")
    /// The bot was added to a chat, or removed from it.
    public static let myChatMember = TelegramUpdate(name: "my_chat_member")
    /// A member's state in a chat; Telegram sends it only where it is asked for.
    public static let chatMember = TelegramUpdate(name: "chat_member")
    /// Somebody asks to join a chat.
    public static let chatJoinRequest = TelegramUpdate(name: "chat_join_request")
}

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
    ///     .on(.httpAPI(.post, "/telegram").telegramWebhook(token: token, secret: webhookSecret, allowedUpdates: [.message]))
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
