/// A command as somebody wrote it: `/help`, `/help@this_bot`, `/start payload`.
struct CommandCall: Equatable {
    /// The command's name in lower case.
    let name: String
    /// The bot that was named behind it.
    let addressee: String?

    /// The command that a text begins with, read as Telegram's own clients read it: Latin letters, digits and
    /// underscores behind the slash, at most 32, then perhaps a bot's name. What follows is not part of it.
    init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        let rest = text.utf8.dropFirst()
        let name = rest.prefix(while: Self.isNameByte)
        guard 1...32 ~= name.count else { return nil }
        let behind = rest.dropFirst(name.count)
        self.name = String(decoding: name, as: UTF8.self).lowercased()
        guard behind.first == UInt8(ascii: "@") else {
            // "/usr/bin" is a path; Telegram does not mark it as a command either.
            if behind.first == UInt8(ascii: "/") { return nil }
            addressee = nil
            return
        }
        addressee = String(decoding: behind.dropFirst().prefix(while: Self.isNameByte), as: UTF8.self).lowercased()
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
