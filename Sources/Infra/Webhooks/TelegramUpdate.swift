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
