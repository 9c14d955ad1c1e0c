import LambdaRuntime

/// What proves that an update comes from Telegram: the secret token that was given with `setWebhook`.
///
/// https://core.telegram.org/bots/api#setwebhook
public struct WebhookSecret {
    private let expected: [UInt8]

    /// - Parameter text: 1 to 256 of `A-Za-z0-9_-`, which is what Telegram accepts.
    public init(_ text: String) throws(BotError) {
        let isLegal = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isLegal, 1...256 ~= text.utf8.count else {
            throw BotError("WEBHOOK_SECRET is not 1 to 256 of A-Z, a-z, 0-9, _ and -, as Telegram wants it")
        }
        expected = Array(text.utf8)
    }

    /// Whether a request has the secret. Takes the same time however much of it is right.
    public func isIn(_ request: HTTPRequest) -> Bool {
        var given = request.headers["X-Telegram-Bot-Api-Secret-Token"] ?? ""
        return given.withUTF8 { given in
            var difference = given.count ^ expected.count
            var index = 0
            for byte in given {
                difference |= Int(byte ^ expected[index])
                index = index + 1 == expected.count ? 0 : index + 1
            }
            return difference == 0
        }
    }
}

/// The bot is not set up as it should be.
public struct BotError: ReportedError, Equatable, CustomStringConvertible {
    /// What is wrong and how to mend it.
    public let description: String

    init(_ description: String) { self.description = description }

    public var errorType: String { "Bot.Configuration" }
    public var errorMessage: String { description }
}
