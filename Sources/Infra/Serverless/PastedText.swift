/// Serverless' compilers of `schedule` and `cloudwatchEvent` paste texts of the event into a JSON text and parse that,
/// and the latter removes `\n` and `\r` from it first. What they would change is written as `\u….`, which the parser
/// reads back.
///
/// Source: osls, `lib/plugins/aws/package/compile/events/schedule.js` and `cloud-watch-event.js`; recorded in
/// `Tests/Use/data/texts`.
enum PastedText {
    /// A description, which is pasted as it stands.
    static func description(_ text: String) -> String { escaped(text) { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } }

    /// An input, in which Serverless escapes the quotes itself.
    static func input(_ text: String) -> String { escaped(text) { $0 < 0x20 || $0 == 0x5C } }

    /// Whether Serverless would remove something from a pattern, which it writes as JSON itself.
    static func losesBreaks(_ pattern: Value) -> Bool {
        let text = JSONWriter.renderCompact(pattern)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == 0x5C, byte == UInt8(ascii: "n") || byte == UInt8(ascii: "r") { return true }
            previous = byte
        }
        return false
    }

    private static func escaped(_ text: String, _ isChanged: (UInt8) -> Bool) -> String {
        guard text.utf8.contains(where: isChanged) else { return text }
        let digits = Array("0123456789abcdef".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isChanged(byte) {
                result += "\\u00".utf8
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
