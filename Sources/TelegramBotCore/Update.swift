import LambdaRuntime

/// What Telegram tells a bot.
///
/// https://core.telegram.org/bots/api#update
public struct Update: Sendable, Equatable {
    /// What has happened.
    public enum Event: Sendable, Equatable {
        /// Somebody wrote something.
        case message(Message)
        /// Somebody changed what they wrote before.
        case edited(Message)
        /// Somebody pressed a button under a message; Telegram shows a clock on it until it is answered.
        case callback(id: String)
        /// Something that this bot does not concern itself with: members, polls, posts in channels, …
        case other
    }

    /// Telegram's number of the update; one that is sent again has the same.
    public let id: Int
    /// What has happened.
    public let event: Event

    /// The update in a webhook's request.
    public init(parsing body: [UInt8]) throws(NotAnUpdate) {
        let json: JSON
        do { json = try JSON(parsing: body) } catch { throw NotAnUpdate(reason: error.description) }
        guard let id = json["update_id"]?.int else { throw NotAnUpdate(reason: "no update_id") }
        self.id = id
        if let message = json["message"] {
            event = .message(try Message(message))
        } else if let message = json["edited_message"] {
            event = .edited(try Message(message))
        } else if let callback = json["callback_query"] {
            guard let id = callback["id"]?.string else { throw NotAnUpdate(reason: "a callback query without id") }
            event = .callback(id: id)
        } else {
            event = .other
        }
    }
}

/// Some bytes are no update. The reason has no content of theirs.
public struct NotAnUpdate: Error, Equatable {
    /// What is missing.
    public let reason: String
}
