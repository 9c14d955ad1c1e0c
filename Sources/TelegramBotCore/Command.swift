import LambdaRuntime

/// A command that the bot knows.
public struct Command: Sendable {
    /// What is written behind the slash.
    public let name: String
    /// What it does, for `/help` and for the menu of Telegram's clients.
    public let description: String
    let answer: @Sendable (Message) -> String

    /// All commands, and the only list of them: answers, `/help` and the menu come from here.
    public static let all = [
        Command(name: "start", description: "Say what this bot is") { _ in
            "Hi! I am a bot in Swift on AWS Lambda. Send /help to see what I can do."
        },
        Command(name: "help", description: "List the commands") { _ in helpText },
        Command(name: "hello", description: "Greet you by name") { message in
            "Hello, \(greetingName(message))!"
        },
    ]

    /// The body of a `setMyCommands` request, which gives Telegram's clients their menu.
    ///
    /// https://core.telegram.org/bots/api#setmycommands
    public static var menu: [UInt8] {
        JSONWriter.object { json in
            json.member(
                "commands",
                array: { json in
                    for command in all {
                        json.object {
                            $0.member("command", command.name)
                            $0.member("description", command.description)
                        }
                    }
                })
        }
    }

    private static var helpText: String {
        "I understand these commands:\n" + all.map { "/\($0.name) - \($0.description)" }.joined(separator: "\n")
    }

    /// Telegram lets a name have 64 characters. Cut by scalars, since one character may be made of thousands.
    private static func greetingName(_ message: Message) -> String {
        guard let name = message.senderName, !name.isEmpty else { return "stranger" }
        guard name.utf8.count > 64 else { return name }
        return String(String.UnicodeScalarView(name.unicodeScalars.prefix(64)))
    }
}
