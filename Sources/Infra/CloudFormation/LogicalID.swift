/// Logical ids: letters and digits, at most 255.
enum LogicalID {
    /// The words of a name, each with a capital letter: `bot.example.com` → `BotExampleCom`.
    static func words(_ name: String) -> String {
        var result = ""
        var startsWord = true
        for byte in name.utf8 {
            if isLetter(byte) || isDigit(byte) {
                let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                result.unicodeScalars.append(Unicode.Scalar(startsWord && isLower ? byte - 32 : byte))
                startsWord = false
            } else {
                if byte == UInt8(ascii: "*") { result += "Any" }
                startsWord = true
            }
        }
        return result
    }
}
