import LambdaRuntime

/// A call of one of Telegram's methods, made by answering the webhook with it: no connection of our own, and
/// no token.
///
/// https://core.telegram.org/bots/api#making-requests-when-getting-updates
public enum Reply: Sendable, Equatable {
    /// Writes into the chat of a message.
    case text(String, to: Message)
    /// Ends the clock on a button, with a text that pops up.
    case callback(id: String, text: String)

    /// The call as JSON.
    ///
    /// There is no `parse_mode`: texts are taken as they are, whatever a name in them looks like. Nor does a name
    /// that looks like an address make Telegram fetch a preview.
    public var json: [UInt8] {
        switch self {
        case .text(let text, to: let message):
            JSONWriter.object { json in
                json.member("method", "sendMessage")
                json.member("chat_id", message.chat)
                if let topic = message.topic { json.member("message_thread_id", topic) }
                json.member("text", text)
                json.member("link_preview_options", object: { $0.member("is_disabled", true) })
                // Among many people it should be seen who is answered.
                guard !message.isPrivate else { return }
                json.member(
                    "reply_parameters",
                    object: {
                        $0.member("message_id", message.id)
                        $0.member("allow_sending_without_reply", true)
                    })
            }
        case .callback(let id, let text):
            JSONWriter.object { json in
                json.member("method", "answerCallbackQuery")
                json.member("callback_query_id", id)
                json.member("text", text)
            }
        }
    }
}
