import LambdaRuntime

/// A message in a chat, as far as this bot reads it.
///
/// https://core.telegram.org/bots/api#message
public struct Message: Sendable, Equatable {
    /// The message's number within its chat.
    public let id: Int
    /// The chat it was written in.
    public let chat: Int
    /// Whether the chat is one between a person and the bot, where everything is meant for the bot.
    public let isPrivate: Bool
    /// The topic it was written in, in groups that have topics.
    public let topic: Int?
    /// The text; none for pictures, people joining and so on.
    public let text: String?
    /// The first name of who wrote it; none where that is a group or channel.
    public let senderName: String?
    /// Whether a bot wrote it.
    public let isFromBot: Bool

    init(_ json: JSON) throws(NotAnUpdate) {
        guard let id = json["message_id"]?.int else { throw NotAnUpdate(reason: "a message without id") }
        let place = json["chat"]
        let sender = json["from"]
        guard let chat = place?["id"]?.int else { throw NotAnUpdate(reason: "a message without chat") }
        self.id = id
        self.chat = chat
        isPrivate = place?["type"]?.string == "private"
        topic = json["is_topic_message"]?.bool == true ? json["message_thread_id"]?.int : nil
        text = json["text"]?.string
        senderName = sender?["first_name"]?.string
        isFromBot = sender?["is_bot"]?.bool == true
    }
}
