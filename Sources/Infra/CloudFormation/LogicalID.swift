/// Logical ids: letters and digits, at most 255.
enum LogicalID {
    static let limit = 255

    /// The words of a name, each with a capital letter: `bot.example.com` → `BotExampleCom`.
    static func words(_ name: String) -> String {
        // Bytes and one string of them at the end: ids are asked for many times, and appending to a string costs more.
        var result: [UInt8] = []
        result.reserveCapacity(name.utf8.count)
        var startsWord = true
        for byte in name.utf8 {
            if isLetter(byte) || isDigit(byte) {
                let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                result.append(startsWord && isLower ? byte - 32 : byte)
                startsWord = false
            } else {
                if byte == UInt8(ascii: "*") { result += "Any".utf8 }
                startsWord = true
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
