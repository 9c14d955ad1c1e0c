/// What the bot answers. Knows no network and no environment: from update to reply.
public struct Bot: Sendable {
    private let username: String?

    /// - Parameter username: the bot's own name, with or without the `@`. Without it, in groups, commands that
    ///   name a bot are left alone, since they may be for another one.
    public init(username: String?) {
        self.username = username.map { ($0.hasPrefix("@") ? String($0.dropFirst()) : $0).lowercased() }
    }

    /// Whether the bot can tell commands to it from commands to others.
    public var knowsItsName: Bool { username != nil }

    /// The reply to an update, or `nil` where silence is right.
    public func reply(to update: Update) -> Reply? {
        switch update.event {
        case .message(let message): reply(to: message, isEdited: false)
        case .edited(let message): reply(to: message, isEdited: true)
        case .callback(let id): .callback(id: id, text: "Send /help to see what I can do.")
        case .other: nil
        }
    }

    private func reply(to message: Message, isEdited: Bool) -> Reply? {
        // Two bots that answer each other would never stop.
        guard let text = message.text, !message.isFromBot else { return nil }
        guard let call = CommandCall(text) else {
            // What people in a group say to each other, and a typing error corrected, need no answer.
            guard message.isPrivate, !isEdited else { return nil }
            return .text("I only understand commands. Send /help to see them.", to: message)
        }
        guard isForMe(call, in: message) else { return nil }
        if let command = Command.all.first(where: { $0.name == call.name }) {
            return .text(command.answer(message), to: message)
        }
        // In a group a command that is not mine, and names nobody, is another bot's.
        guard message.isPrivate || call.addressee != nil else { return nil }
        return .text("I do not know this command. Send /help to see those I know.", to: message)
    }

    private func isForMe(_ call: CommandCall, in message: Message) -> Bool {
        guard let addressee = call.addressee else { return true }
        guard let username else { return message.isPrivate }
        return addressee == username
    }
}
